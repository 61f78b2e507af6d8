"""Runs a test module as it was written and compiled, each in a process of its own, and compares test by test.

In: the source of a test module (any that `unittest` can load). Out: a :class:`Comparison`: the outcome of every test
on both sides. Both sides run from a copy of the same name in a folder of its own, so that only the text
differs. Tests that differ run once more, each in a process of its own, so that one that fails spoils no other.

    python -m tests.conformance.compare test.test_coroutines        # prints what differs
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import subprocess
import sys
import tempfile
from dataclasses import dataclass, field
from pathlib import Path

CHILD = Path(__file__).with_name("child.py")
SECONDS = 300


@dataclass(frozen=True, slots=True)
class Outcome:
    """How one test ended: ok, failed, error, skipped, expected failure, unexpected success, or crashed."""

    status: str
    details: str = ""


@dataclass(frozen=True, slots=True)
class Comparison:
    """Outcomes by test id; ``noise``: what a process wrote to its standard error at the end, if it died."""

    native: dict[str, Outcome]
    compiled: dict[str, Outcome]
    noise: dict[str, str] = field(default_factory=dict)

    def differing(self) -> dict[str, tuple[Outcome, Outcome]]:
        missing = Outcome("not run")
        found = {}
        for test in [*self.native, *(test for test in self.compiled if test not in self.native)]:
            one, two = self.native.get(test, missing), self.compiled.get(test, missing)
            if one.status != two.status:
                found[test] = (one, two)
        return found

    def counts(self) -> str:
        """`native 90 ok, 1 skipped; compiled …`."""
        return "; ".join(
            f"{side} "
            + ", ".join(f"{number} {status}" for status, number in sorted(_tally(outcomes).items()))
            for side, outcomes in (("native", self.native), ("compiled", self.compiled))
        )


def compare_suite(source: bytes, compiled: str, name: str) -> Comparison:
    """``name``: what the module is called on both sides."""
    sides: dict[str, dict[str, Outcome]] = {}
    noise: dict[str, str] = {}
    with tempfile.TemporaryDirectory() as scratch:
        for side, data in (("native", source), ("compiled", compiled.encode())):
            folder = Path(scratch) / side
            folder.mkdir()
            (folder / f"{name}.py").write_bytes(data)
            sides[side], noise[side] = run_suite(folder, name)
        for test in Comparison(sides["native"], sides["compiled"]).differing():
            for side, outcomes in sides.items():
                outcomes.update(run_suite(Path(scratch) / side, test)[0])
    return Comparison(sides["native"], sides["compiled"], noise)


def run_suite(folder: Path, name: str) -> tuple[dict[str, Outcome], str]:
    """The tests that ``name`` names (a module that stands in ``folder``, or one test of it), in one process."""
    environment = {**os.environ, "PYTHONHASHSEED": "0", "PYTHONDONTWRITEBYTECODE": "1"}
    report = folder / "outcomes.jsonl"
    report.unlink(missing_ok=True)
    command = [sys.executable, str(CHILD), str(folder), name, str(report)]
    try:
        done = subprocess.run(
            command,
            cwd=folder,
            env=environment,
            capture_output=True,
            text=True,
            timeout=SECONDS,
            errors="replace",
        )
        noise = "" if done.returncode == 0 else f"exit status {done.returncode}\n{done.stderr[-4000:]}"
    except subprocess.TimeoutExpired:
        noise = f"still running after {SECONDS} s"
    outcomes: dict[str, Outcome] = {}
    for line in report.read_text(encoding="utf-8").splitlines() if report.exists() else ():
        test, status, details = json.loads(line)
        outcomes[test] = Outcome(status, details)
    return outcomes, noise


def source_of(module: str) -> bytes:
    """The source text of a module of the interpreter, which isn't imported; LookupError if there is none."""
    try:
        spec = importlib.util.find_spec(module)
    except ModuleNotFoundError:
        spec = None
    if spec is None or spec.origin is None or not spec.origin.endswith(".py"):
        raise LookupError(f"{module} isn't part of this interpreter")
    return Path(spec.origin).read_bytes()


def _tally(outcomes: dict[str, Outcome]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for outcome in outcomes.values():
        counts[outcome.status] = counts.get(outcome.status, 0) + 1
    return counts


def main() -> int:
    from coro2sm.compiler.api import compile_source

    parser = argparse.ArgumentParser(
        description="Compares a test module of the interpreter native and compiled."
    )
    parser.add_argument("module", help="such as test.test_coroutines")
    module = parser.parse_args().module
    source = source_of(module)
    comparison = compare_suite(source, compile_source(source, module).code, module.rpartition(".")[2])
    print(comparison.counts())
    for side, noise in comparison.noise.items():
        if noise:
            print(f"\n{side}: {noise}")
    for test, (native, compiled) in comparison.differing().items():
        print(f"\n== {test}: native {native.status}, compiled {compiled.status}")
        print(native.details or compiled.details)
    return 1 if comparison.differing() else 0


if __name__ == "__main__":
    sys.exit(main())
