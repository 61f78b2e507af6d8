"""How long looking takes: the commands on a file of 50 coroutines, as whole processes, as ratios to `compile`.

    python benchmarks/views.py [--rounds 3]

Limits: five seconds for `graph` (a picture each), 1.2 times `compile` for `show`.
"""

from __future__ import annotations

import argparse
import platform
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SHOWCASES = Path(__file__).parents[1] / "tests" / "golden"
NAMES = ("retry", "loops", "context_managers", "match", "bare_raise")
FUNCTIONS = 50
COMMANDS = {
    "compile": ["compile"],
    "show": ["show"],
    "explain": ["explain"],
    "explain --held": ["explain", "--held"],
    "graph -f dot": ["graph", "-f", "dot"],
    "graph -f svg": ["graph", "--force"],
}
MOST = 5.0
SHOWING = 1.2


def program() -> str:
    texts = [(SHOWCASES / f"{name}.py").read_text(encoding="utf-8") for name in NAMES]
    each = (texts[i % len(texts)].replace("async def ", f"async def of_{i}_", 1) for i in range(FUNCTIONS))
    return "\n\n".join(each)


def seconds(arguments: list[str], folder: str, rounds: int) -> float:
    """The shortest of several rounds, by the clock on the wall."""
    shortest = float("inf")
    command = [sys.executable, "-m", "coro2sm", *arguments, "fifty.py"]
    for _ in range(rounds):
        start = time.perf_counter()
        subprocess.run(command, cwd=folder, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, check=True)
        shortest = min(shortest, time.perf_counter() - start)
    return shortest


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--rounds", type=int, default=3)
    rounds = parser.parse_args().rounds
    drawn_by = "dot" if shutil.which("dot") else "pygraphviz"
    print(f"Python {platform.python_version()}, {FUNCTIONS} coroutines in a file, drawn by {drawn_by}")
    with tempfile.TemporaryDirectory() as folder:
        Path(folder, "fifty.py").write_text(program(), encoding="utf-8")
        taken = {name: seconds(arguments, folder, rounds) for name, arguments in COMMANDS.items()}
    for name, found in taken.items():
        print(f"{name:16} {found:6.2f} s  {found / taken['compile']:5.2f}")
    return int(taken["graph -f svg"] > MOST or taken["show"] > SHOWING * taken["compile"])


if __name__ == "__main__":
    sys.exit(main())
