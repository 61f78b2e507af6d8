"""Nothing is left of coroutines and generators that were suspended and dropped, cancelled or closed."""

from __future__ import annotations

import asyncio
import gc
import tracemalloc
from typing import Any

import pytest
from coro2sm.compiler.api import compile_source
from coro2sm.runtime.generated import Generated

PROGRAM = """
import asyncio
import types

@types.coroutine
def pause():
    yield

async def coroutine(value):
    try:
        kept = [value]
        await pause()
    finally:
        kept.clear()

async def items(value):
    try:
        for n in range(3):
            await pause()
            yield value, n
    finally:
        del value

async def over(value):
    async for item in items(value):
        await pause()

async def sleeping():
    async for item in items(1):
        await asyncio.sleep(60)
"""
TIMES = 10_000


def dropped(names: dict[str, Any], number: int) -> None:
    coroutine = names["coroutine"](object()) if number % 2 else names["over"](object())
    coroutine.send(None)
    if number % 3:
        coroutine.send(None) if number % 2 == 0 else None


def closed(names: dict[str, Any], number: int) -> None:
    coroutine = names["over"](object())
    coroutine.send(None)
    coroutine.send(None)
    coroutine.close()


def unstarted(names: dict[str, Any], number: int) -> None:
    names["items"](object())
    names["coroutine"](object()).close()


@pytest.mark.parametrize("once", (dropped, closed, unstarted))
def test_nothing_is_left(once: Any) -> None:
    names: dict[str, Any] = {"__name__": "program"}
    exec(compile(compile_source(PROGRAM).code, "program.py", "exec"), names)
    for number in range(100):
        once(names, number)
    gc.collect()
    tracemalloc.start()
    try:
        before = tracemalloc.get_traced_memory()[0]
        gc.disable()  # what dies dies by reference counting
        for number in range(TIMES):
            once(names, number)
        grown = tracemalloc.get_traced_memory()[0] - before
    finally:
        gc.enable()
        tracemalloc.stop()
    assert grown < 20_000, f"{grown} bytes more after {TIMES} of them"


def test_cancelled_tasks() -> None:
    names: dict[str, Any] = {"__name__": "program"}
    exec(compile(compile_source(PROGRAM).code, "program.py", "exec"), names)

    async def main() -> int:
        async def some() -> None:
            tasks = [asyncio.create_task(names["sleeping"]()) for _ in range(50)]
            await asyncio.sleep(0)
            await asyncio.sleep(0)
            for task in tasks:
                task.cancel()
            await asyncio.gather(*tasks, return_exceptions=True)

        tracemalloc.start()
        await some()
        gc.collect()
        before = tracemalloc.get_traced_memory()[0]
        for _ in range(20):
            await some()
        gc.collect()
        grown = tracemalloc.get_traced_memory()[0] - before
        tracemalloc.stop()
        return grown

    grown = asyncio.run(main())
    assert grown < 50_000, f"{grown} bytes more after 1,000 tasks"


def test_a_module_that_is_dropped_is_gone() -> None:
    code = compile(compile_source(PROGRAM).code, "program", "exec")

    def machine_classes() -> int:
        gc.collect()
        return sum(issubclass(each, Generated) for each in gc.get_objects() if isinstance(each, type))

    def run() -> None:
        names: dict[str, Any] = {"__name__": "program"}
        exec(code, names)
        closed(names, 0)

    run()
    before = machine_classes()
    for _ in range(5):
        run()
    assert machine_classes() == before
