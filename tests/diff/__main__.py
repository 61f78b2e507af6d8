"""`python -m tests.diff [EVERY]`: how right matching and verdicts are on the corpus, or on one in so many of it."""

from __future__ import annotations

import sys

from . import matching, oracle


def main() -> int:
    every = int(sys.argv[1]) if len(sys.argv) > 1 else 1
    print(matching.measure(every), flush=True)
    verdicts = oracle.measure(every)
    print(verdicts)
    for kind, number in verdicts.strict.most_common():
        print(f"  {number:4} {kind}, as {verdicts.examples[kind][0]}")
    print(*verdicts.counterexamples, sep="\n", end="")
    return int(bool(verdicts.counterexamples))


if __name__ == "__main__":
    sys.exit(main())
