"""How long comparing takes: big machines, as a ratio to compiling both sides, and a tree against a revision of git.

    python benchmarks/diff.py [--rounds 3] [--files 500]

Limits: two seconds for a machine of 200 suspension points, compiled and compared; for a tree of which some files were
changed since the revision, a second more than compiling those in both versions.
"""

from __future__ import annotations

import argparse
import os
import platform
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

from coro2sm.compiler.api import diff, machines

MOST = 2.0
MORE = 1.0
CHANGED = 20

FORMS = (
    "    a{i} = await s.a({i})\n    total += a{i}\n",
    "    if total > {i}:\n        await s.b({i}, total)\n",
    "    for k in range({i}):\n        total += await s.c({i}, k)\n",
    "    try:\n        await s.d({i})\n    except ValueError as error:\n        s.note(error, {i})\n",
    "    async with s.e({i}) as held:\n        s.note(held)\n",
)


def program(size: int) -> str:
    """A function of about so many suspension points: an ``async with`` has three."""
    parts = [FORMS[i % len(FORMS)].format(i=i) for i in range(size * len(FORMS) // (len(FORMS) + 2))]
    return f"async def big(s):\n    total = 0\n{''.join(parts)}    return total\n"


EDITS: dict[str, Callable[[str], str]] = {
    "one await edited": lambda text: text.replace("s.d(98)", "s.x(98)"),
    "an await before all": lambda text: text.replace("total = 0\n", "total = await s.z()\n"),
    "a local renamed": lambda text: text.replace("total", "sum"),
    "nothing alike": lambda text: text.replace("s.", "s.t.").replace("total", "sum"),
}


def seconds(work: Callable[[], object], rounds: int, clock: Callable[[], float] = time.process_time) -> float:
    """The shortest of several rounds; of the processor, if nothing else is said."""
    shortest = float("inf")
    for _ in range(rounds):
        start = clock()
        work()
        shortest = min(shortest, clock() - start)
    return shortest


def of_children() -> float:
    """What the processes that have ended took of the processor."""
    times = os.times()
    return times.children_user + times.children_system


def of_machines(rounds: int) -> bool:
    old = program(200)
    (machine,) = machines(old)
    print(f"{f'{len(machine.suspensions)} suspension points':26} compile  and compare  ratio  limit")
    passed = True
    for name, edit in EDITS.items():
        new = edit(old)
        compiling = seconds(lambda new=new: (machines(old), machines(new)), rounds)  # type: ignore[misc]  # mypy can't infer lambdas with defaults
        both = seconds(lambda new=new: diff(old, new), rounds)  # type: ignore[misc]  # the same
        passed &= both <= MOST
        print(
            f"{name:26} {compiling:6.2f} s {both:10.2f} s  {both / compiling:5.2f}  {MOST:.0f} s", flush=True
        )
    return passed


def of_tree(files: int, rounds: int) -> bool:
    """The command itself, on files of which each is a version of the same small program."""
    with tempfile.TemporaryDirectory() as name:
        root = Path(name)
        for number in range(files):
            (root / f"m{number}.py").write_text(program(20).replace("big", f"f{number}"))
        for arguments in ("init -q", "add .", "-c user.name=a -c user.email=a@b commit -qm one"):
            subprocess.run(["git", *arguments.split()], cwd=root, check=True)
        changed = [root / f"m{number}.py" for number in range(0, files, files // CHANGED)]
        texts = [path.read_text() for path in changed]
        for path, text in zip(changed, texts, strict=True):
            path.write_text(text.replace("s.a(5)", "s.a(55)"))
        both = [text for old in texts for text in (old, old.replace("s.a(5)", "s.a(55)"))]
        compiling = seconds(lambda: [machines(text) for text in both], rounds)
        command = [sys.executable, "-m", "coro2sm", "diff", "--against", "HEAD", "--exit-zero"]
        comparing = seconds(
            lambda: subprocess.run(command, cwd=root, check=True, capture_output=True), rounds, of_children
        )
    print(
        f"{files} files, {len(changed)} of them changed since a revision: {comparing:.2f} s, compiling those in "
        f"both versions {compiling:.2f} s, limit {MORE:.0f} s more",
        flush=True,
    )
    return comparing <= compiling + MORE


def main() -> int:
    parser = argparse.ArgumentParser(description="How long comparing takes, as a ratio to compiling.")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--files", type=int, default=500)
    arguments = parser.parse_args()
    print(f"comparing on Python {platform.python_version()}")
    passed = of_machines(arguments.rounds)
    passed &= of_tree(arguments.files, arguments.rounds)
    return 0 if passed else 1


if __name__ == "__main__":
    sys.exit(main())
