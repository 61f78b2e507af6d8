"""How long compiling takes, as a ratio to `libcst.parse_module` on the same files, measured in the same process.

    python benchmarks/compile.py [--rounds 3] [FOLDER…]

By default: the interpreter's asyncio, its asyncio tests if it has them, and pytest, click and others that happen to be
installed and have async functions. Limit: 3. Files without `async def` are measured against `ast.parse`.
"""

from __future__ import annotations

import argparse
import ast
import importlib.util
import platform
import re
import sys
import time
from collections.abc import Callable, Sequence
from pathlib import Path

import libcst
from coro2sm.compiler.api import compile_source

LIMIT = 3.0
PACKAGES = (
    "asyncio",
    "test.test_asyncio",
    "anyio",
    "trio",
    "httpx",
    "aiohttp",
    "starlette",
    "hypothesis",
    "libcst",
)
_ASYNC = re.compile(rb"^\s*async def ", re.MULTILINE)

Files = Sequence[tuple[Path, bytes]]


def files_of(name: str) -> list[tuple[Path, bytes]]:
    """All Python files of a folder or an installed package; none if there is no such thing."""
    folder = Path(name)
    if not folder.is_dir():
        try:
            spec = importlib.util.find_spec(name)
        except ModuleNotFoundError:
            spec = None
        if spec is None or not spec.submodule_search_locations:
            return []
        folder = Path(spec.submodule_search_locations[0])
    return [(path, path.read_bytes()) for path in sorted(folder.rglob("*.py"))]


def seconds(work: Callable[[Path, bytes], object], files: Files, rounds: int) -> float:
    """The sum over all files of the shortest of several rounds."""
    total = 0.0
    for path, data in files:
        shortest = float("inf")
        for _ in range(rounds):
            start = time.perf_counter()
            work(path, data)
            shortest = min(shortest, time.perf_counter() - start)
        total += shortest
    return total


def compiled(path: Path, data: bytes) -> object:
    return compile_source(data, str(path))


def report(title: str, files: Files, reference: Callable[[Path, bytes], object], rounds: int) -> float | None:
    if not files:
        return None
    ours, theirs = seconds(compiled, files, rounds), seconds(reference, files, rounds)
    print(f"{title:36} {len(files):5} {theirs:9.2f} {ours:9.2f}  {ours / theirs:5.2f}", flush=True)
    return ours / theirs


def main() -> int:
    parser = argparse.ArgumentParser(description="Compile time as a ratio to libcst.parse_module.")
    parser.add_argument("folders", nargs="*", metavar="FOLDER")
    parser.add_argument("--rounds", type=int, default=3)
    arguments = parser.parse_args()
    print(f"compile time on Python {platform.python_version()}, seconds")
    print(f"{'':36} files reference  compiled  ratio")
    passed = True
    for name in arguments.folders or PACKAGES:
        files = files_of(name)
        with_async = [item for item in files if _ASYNC.search(item[1])]
        without = [item for item in files if not _ASYNC.search(item[1])]
        if not with_async:
            continue
        ratio = report(
            f"{name}, to libcst",
            with_async,
            lambda path, data: libcst.parse_module(data),
            arguments.rounds,
        )
        passed &= ratio is not None and ratio <= LIMIT
        report(
            f"{name} without async, to ast",
            without,
            lambda path, data: ast.parse(data, str(path)),
            arguments.rounds,
        )
    return 0 if passed else 1


if __name__ == "__main__":
    sys.exit(main())
