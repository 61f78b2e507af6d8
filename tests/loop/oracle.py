"""Runs a program on asyncio, compiled on asyncio, and on the small loop: what each of them notes.

A program is an async function of a module in programs/; `note(*values)` writes a line of its trace.  Time is
virtual everywhere: on asyncio the selector lets it pass, and all else is asyncio's.
"""

from __future__ import annotations

import asyncio
import heapq
import importlib.util
import inspect
import selectors
import warnings
from collections.abc import Callable
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any

from coro2sm.compiler.api import compile_source
from coro2sm.runtime import small
from coro2sm.runtime.facade import SmallLoop

PROGRAMS = Path(__file__).with_name("programs")
ASYNCIO = "import asyncio\n"
SMALL = "from coro2sm.runtime import small as asyncio\n"

Trace = list[tuple[Any, ...]]


class VirtualAsyncio(asyncio.SelectorEventLoop):
    """asyncio's loop, whose selector jumps to the end of each timeout, and whose sets and timers have an order."""

    def __init__(self) -> None:
        super().__init__(JumpingSelector(self))
        self.now = 0.0
        self.made = self.timers = 0
        self.set_task_factory(lambda loop, coro, **options: NumberedTask(coro, loop=self, **options))
        self._clock_resolution = 1e-9

    def time(self) -> float:
        return self.now

    def call_at(self, when: float, callback: Any, *args: Any, context: Any = None) -> asyncio.TimerHandle:
        timer = OrderedTimer(when, callback, args, self, context)
        timer.number = self.timers = self.timers + 1
        heapq.heappush(self._scheduled, timer)  # type: ignore[attr-defined]  # asyncio's own
        timer._scheduled = True  # type: ignore[attr-defined]  # asyncio's own
        return timer


class OrderedTimer(asyncio.TimerHandle):
    """Those with the same deadline go off in the order in which they were set; a heap alone doesn't do that."""

    number = 0

    def __lt__(self, other: Any) -> bool:
        return (self.when(), self.number) < (other.when(), other.number)


class NumberedTask(asyncio.Task[Any]):
    """Sets of such tasks go by the order in which they were made, as long as they are few."""

    def __init__(self, coro: Any, *, loop: VirtualAsyncio, **options: Any) -> None:
        self.number = loop.made
        loop.made += 1
        super().__init__(coro, loop=loop, **options)

    def __hash__(self) -> int:
        return self.number


class JumpingSelector(selectors.SelectSelector):
    def __init__(self, loop: VirtualAsyncio) -> None:
        super().__init__()
        self.loop = loop

    def select(self, timeout: float | None = None) -> Any:
        ready = super().select(0)
        if not ready and timeout:
            self.loop.now += timeout
        assert ready or timeout is not None, "asyncio would wait for ever"
        return ready


@cache
def text_of(module: str, compiled: bool, on_small: bool) -> tuple[Any, str]:
    """Code object and file name of a program module."""
    path = PROGRAMS / f"{module}.py"
    text = path.read_text(encoding="utf-8")
    assert ASYNCIO in text
    if on_small:
        text = text.replace(ASYNCIO, SMALL)
    if compiled:
        text = compile_source(text, str(path)).code
    return compile(text, str(path), "exec"), str(path)


def load(module: str, compiled: bool, on_small: bool) -> dict[str, Any]:
    code, path = text_of(module, compiled, on_small)
    namespace: dict[str, Any] = {"__name__": module, "__file__": path}
    exec(code, namespace)
    return namespace


def programs() -> list[tuple[str, str]]:
    """(module, function) of each program."""
    found = []
    for path in sorted(PROGRAMS.glob("[!_]*.py")):
        spec = importlib.util.spec_from_file_location(path.stem, path)
        assert spec is not None and spec.loader is not None
        loaded: ModuleType = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(loaded)
        for name, function in vars(loaded).items():
            if inspect.iscoroutinefunction(function) and list(inspect.signature(function).parameters) == [
                "note"
            ]:
                found.append((path.stem, name))
    return found


def on_asyncio(main: Callable[[], Any]) -> None:
    with asyncio.Runner(loop_factory=VirtualAsyncio) as runner:
        runner.run(main())


def on_facade(main: Callable[[], Any]) -> None:
    with asyncio.Runner(loop_factory=lambda: SmallLoop(clock=small.VirtualClock())) as runner:
        runner.run(main())


def on_small(main: Callable[[], Any]) -> None:
    small.run(main(), clock=small.VirtualClock())


KINDS: dict[str, tuple[bool, bool, Callable[[Callable[[], Any]], None], Any]] = {
    "asyncio": (False, False, on_asyncio, asyncio),
    "compiled": (True, False, on_asyncio, asyncio),
    "small": (True, True, on_small, small),
    "native on small": (False, True, on_small, small),
    "facade": (True, False, on_facade, asyncio),
}
"""Kind → whether compiled, whether its `asyncio` is the small one, how it is run, and what the driver calls."""


def trace(module: str, name: str, kind: str, cancel: tuple[float, int] | None = None) -> Trace:
    """What the program notes; `cancel`: its task is cancelled after so many seconds and turns."""
    compiled, is_small, runs, lib = KINDS[kind]
    program = load(module, compiled, is_small)[name]
    notes: Trace = []

    def note(*values: Any) -> None:
        plain = [repr(value) if isinstance(value, BaseException) else value for value in values]
        notes.append((round(lib.get_running_loop().time(), 3), *plain))

    async def main() -> None:
        task = lib.create_task(program(note), name="program")
        if cancel is not None:
            seconds, turns = cancel
            await lib.sleep(seconds)
            for _ in range(turns):
                await lib.sleep(0)
            note("cancel", task.cancel("by the test"))
        try:
            note("result", await task)
        except BaseException as error:
            note("ended by", type(error).__name__, str(error))

    with warnings.catch_warnings():
        warnings.simplefilter("ignore", RuntimeWarning)  # a cancelled program leaves coroutines unawaited
        runs(main)
    return notes
