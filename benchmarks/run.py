"""How fast compiled code runs, as ratios to native code measured in the same process, side by side.

    python benchmarks/run.py [--rounds 40] [NAME…]

Both texts are run by turns, many short rounds; the shortest round of each counts. A ratio below 1 is faster than
native. Those that have a limit: `no suspend` (2.5), `asyncio futures` (1.3), `async for` over a generator (2.5).
"""

from __future__ import annotations

import argparse
import gc
import platform
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from coro2sm.compiler.api import compile_source

PROGRAM = """
import asyncio
import types


@types.coroutine
def pause():
    yield


async def g(i):
    return i


async def no_suspend(n):
    s = 0
    for i in range(n):
        s += await g(i)
    return s


async def above_g(i):
    return await g(i)


async def above_that(i):
    return await above_g(i)


async def chain_of_three(n):
    s = 0
    for i in range(n):
        s += await above_that(i)
    return s


async def asyncio_futures(n):
    loop = asyncio.get_running_loop()
    s = 0
    for i in range(n):
        future = loop.create_future()
        loop.call_soon(future.set_result, i)
        s += await future
    return s


async def sleeps(n):
    for _ in range(n):
        await asyncio.sleep(0)


async def fails(i):
    if i % 2:
        raise LookupError(i)
    return i


async def try_statement(n):
    s = done = 0
    for i in range(n):
        try:
            s += await fails(i)
        except LookupError:
            s -= 1
        finally:
            done += await g(1)
    return s + done


class Counter:
    def __init__(self):
        self.total = 0

    async def add(self, amount, *, scale=1):
        self.total += amount * scale

    async def run(self, n):
        for i in range(n):
            await self.add(i, scale=2)
        return self.total


async def methods(n):
    return await Counter().run(n)


async def closures(n):
    total = 0

    async def add(i):
        nonlocal total
        total += i

    for i in range(n):
        await add(i)
    return total


async def resumed(n):
    for _ in range(n):
        await pause()


async def chain(depth, n):
    if depth:
        return await chain(depth - 1, n)
    for _ in range(n):
        await pause()


async def deep(n):
    await chain(40, n)


async def items(n):
    for i in range(n):
        yield i


async def iterated(n):
    s = 0
    async for i in items(n):
        s += i
    return s


async def awaited_items(n):
    for i in range(n):
        yield await g(i)


async def iterated_awaits(n):
    s = 0
    async for i in awaited_items(n):
        s += i
    return s


async def sleeping_items(n):
    for i in range(n):
        await asyncio.sleep(0)
        yield i


async def iterated_sleeps(n):
    s = 0
    async for i in sleeping_items(n):
        s += i
    return s


def creation(n):
    for i in range(n):
        g(i).close()
"""


@dataclass(frozen=True, slots=True)
class Case:
    """``drive`` runs function ``name`` with ``n``; ``limit`` is the ratio that it must not pass."""

    name: str
    n: int
    drive: Callable[[Callable[[int], Any], int], Any]
    limit: float | None = None

    @property
    def title(self) -> str:
        return self.name.replace("_", " ")


def by_hand(function: Callable[[int], Any], n: int) -> Any:
    coroutine = function(n)
    try:
        while True:
            coroutine.send(None)
    except StopIteration as stop:
        return stop.value


def on_asyncio(function: Callable[[int], Any], n: int) -> Any:
    import asyncio

    return asyncio.run(function(n))


def called(function: Callable[[int], Any], n: int) -> Any:
    return function(n)


CASES = (
    Case("no_suspend", 3000, by_hand, limit=2.5),
    Case("chain_of_three", 1000, by_hand),
    Case("methods", 2000, by_hand),
    Case("closures", 2000, by_hand),
    Case("asyncio_futures", 500, on_asyncio, limit=1.3),
    Case("sleeps", 500, on_asyncio),
    Case("try_statement", 1000, by_hand),
    Case("resumed", 3000, by_hand),
    Case("deep", 1000, by_hand),
    Case("iterated", 3000, by_hand, limit=2.5),
    Case("iterated_awaits", 2000, by_hand, limit=2.5),
    Case("iterated_sleeps", 100, on_asyncio, limit=2.5),
    Case("creation", 3000, called),
)


def measure(case: Case, native: dict[str, Any], compiled: dict[str, Any], rounds: int) -> tuple[float, float]:
    """Seconds for one unit of work, native and compiled."""
    sides = (native[case.name], compiled[case.name])
    assert case.drive(sides[0], 10) == case.drive(sides[1], 10), case.name
    shortest = [float("inf"), float("inf")]
    gc.collect()
    for _ in range(rounds):
        for side, function in enumerate(sides):
            start = time.perf_counter()
            case.drive(function, case.n)
            shortest[side] = min(shortest[side], time.perf_counter() - start)
    return shortest[0] / case.n, shortest[1] / case.n


def loaded(text: str) -> dict[str, Any]:
    namespace: dict[str, Any] = {"__name__": "benchmark"}
    exec(compile(text, "benchmark.py", "exec"), namespace)
    return namespace


def main() -> int:
    parser = argparse.ArgumentParser(description="Run time of compiled code, as ratios to native code.")
    parser.add_argument("names", nargs="*", metavar="NAME", help=", ".join(case.name for case in CASES))
    parser.add_argument("--rounds", type=int, default=40)
    arguments = parser.parse_args()
    chosen = [case for case in CASES if not arguments.names or case.name in arguments.names]
    native, compiled = loaded(PROGRAM), loaded(compile_source(PROGRAM).code)
    print(f"run time on Python {platform.python_version()}, ns for one unit of work")
    print(f"{'':16} {'native':>8} {'compiled':>8}  ratio  limit")
    passed = True
    for case in chosen:
        one, two = measure(case, native, compiled, arguments.rounds)
        ratio = two / one
        over = case.limit is not None and ratio > case.limit
        passed &= not over
        limit = f"{case.limit or '':>5}{'  over' if over else ''}"
        print(f"{case.title:16} {one * 1e9:8.0f} {two * 1e9:8.0f}  {ratio:5.2f}  {limit}", flush=True)
    return 0 if passed else 1


if __name__ == "__main__":
    sys.exit(main())
