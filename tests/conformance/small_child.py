"""Runs a module of asyncio's own tests on the small loop, and writes a line of JSON for each test.

    python small_child.py MODULE REPORT

A line is: id, status, details, the number of our kernel's turns that the test took.
"""

from __future__ import annotations

import asyncio
import importlib
import sys
import unittest
from typing import Any

from child import Reporting  # type: ignore[import-not-found]  # stands beside this program
from coro2sm.runtime.facade import SmallLoop, SmallPolicy
from coro2sm.runtime.loop import Clock, Kernel

turns = 0


def count_turns() -> None:
    turn = Kernel.turn

    def counted(kernel: Kernel) -> None:
        global turns
        turns += 1
        turn(kernel)

    Kernel.turn = counted  # type: ignore[method-assign]  # that is how they are counted


class Counting(Reporting):  # type: ignore[misc]  # see above
    def startTest(self, test: unittest.TestCase) -> None:
        global turns
        turns = 0
        asyncio.set_event_loop_policy(SmallPolicy())  # the modules reset it when they end
        super().startTest(test)

    def _write(self, *line: str) -> None:
        super()._write(*line, str(turns))


class TestClock(Clock):
    """The time of a loop that a test manages."""

    resolution = 1e-9

    def __init__(self, loop: Any) -> None:
        self.loop = loop

    def time(self) -> float:
        return float(self.loop.time())

    def idle(self, seconds: float) -> float:
        return 0.0


class Managed(SmallLoop):
    """A loop whose selector the test supplies; nothing outside is awaited really."""

    def _make_self_pipe(self) -> None:
        """The real selector is never asked."""

    def _close_self_pipe(self) -> None:
        """There is none."""

    def outside(self) -> str | None:
        return None if self.timers else "the test"

    def poll(self, seconds: float | None) -> None:
        self._process_events(self._selector.select(0))  # type: ignore[attr-defined]  # asyncio's own


def rebased(test_loop: Any) -> Any:
    """asyncio's loop for tests, on our kernel."""

    class TestLoop(test_loop, Managed):  # type: ignore[misc]  # of the interpreter's tests
        def __init__(self, gen: Any = None) -> None:
            super().__init__(gen)
            self.clock = TestClock(self)

    return TestLoop


def main() -> None:
    module, report = sys.argv[1:]
    count_turns()
    utils = importlib.import_module("test.test_asyncio.utils")
    utils.TestLoop = rebased(utils.TestLoop)
    asyncio.BaseEventLoop = Managed  # type: ignore[misc]  # some tests make one and give it what it lacks
    with open(report, "w", encoding="utf-8") as file:
        unittest.defaultTestLoader.loadTestsFromName(module).run(Counting(file))


if __name__ == "__main__":
    main()
