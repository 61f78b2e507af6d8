"""Runs a lesson's program once, watched, and returns the trace document.

    document = record(lesson, entry=None)

The program is `__main__` with asyncio on the small loop and a virtual clock; what it does to the process (handlers,
threads, a change of folder) stays done, so who records more than one gives each a process of its own.
"""

from __future__ import annotations

import asyncio
import importlib
import inspect
import os
import sys
import threading
import traceback
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import ModuleType
from typing import Any

from .document import Outcome, document
from .lesson import Lesson
from .notices import Notices
from .output import Output
from .recorder import Recorder
from .steps import Cut, Limits, Steps
from .uses import Uses
from .values import without_addresses

_SHUTDOWN = "_do_shutdown"
"""The thread by which asyncio.run ends those of its executor."""


class NothingRan(Exception):
    """There is nothing to step through; the text says why, `advice` what to do."""

    def __init__(self, reason: str, advice: str) -> None:
        super().__init__(reason)
        self.advice = advice


def record(
    lesson: Lesson,
    entry: str | None = None,
    limits: Limits | None = None,
    over: Callable[[dict[str, Any]], None] | None = None,
) -> dict[str, Any]:
    """The trace document. ``over`` is given it where the program must not go on, and should end the process.

    Raises NothingRan.
    """
    return _Recording(lesson, entry, limits or Limits(), over).document()


class _Recording:
    def __init__(
        self,
        lesson: Lesson,
        entry: str | None,
        limits: Limits,
        over: Callable[[dict[str, Any]], None] | None,
    ) -> None:
        self.lesson = lesson
        self.entry = entry
        self.limits = limits
        self.give = over
        self.uses = Uses(lesson.path)
        self.output = Output(limits.output, self.plain)
        self.steps = Steps(lesson, limits, self.output.written, self.over)
        self.outcome: Outcome | None = None
        self._clock = _clock(self.uses)
        self._own = os.path.dirname(os.path.dirname(os.path.abspath(asyncio.__file__)))
        self._runtime = os.path.dirname(str(importlib.import_module("coro2sm.runtime").__file__))
        self._done = threading.Event()

    def plain(self, text: str) -> str:
        return text.replace(self.lesson.path, self.lesson.name).replace(self._own + os.sep, "")

    def document(self) -> dict[str, Any]:
        with self._watched():
            self.outcome = self.outcome or self._run()
        ran = any(each["event"] == "start" for each in self.steps.rows)
        if self.outcome.kind in ("result", "exit") and not ran:
            raise NothingRan("none of its async functions was run", f"Say --entry NAME. {self._entries()}")
        return self._document()

    def over(self, kind: str, text: str) -> None:
        """Nothing more is recorded: the deadlock or the cut is the end."""
        self.outcome = Outcome(kind, text)
        self._done.set()
        if self.give is not None:
            self.give(self._document())
        if kind == "cut":
            raise Cut(text)

    def _document(self) -> dict[str, Any]:
        assert self.outcome is not None
        return document(self.lesson, self.entry, self.steps, self.output, self.uses.found, self.outcome)

    # The program.

    def _run(self) -> Outcome:
        main = ModuleType("__main__" if self.entry is None else self.lesson.name.partition(".")[0])
        vars(main).update(__file__=self.lesson.path, __builtins__=sys.modules["builtins"], __cached__=None)
        if sys.version_info < (3, 14):
            main.__annotations__ = {}
        sys.modules[main.__name__] = main
        self.steps.begin(self.entry)
        try:
            exec(self.lesson.code, vars(main))
            result = None if self.entry is None else asyncio.run(self._entry(main)())
        except Cut as cut:
            return self.outcome or Outcome("cut", str(cut))
        except NothingRan:
            raise
        except SystemExit as error:
            return self._ended("exit", "" if error.code is None else str(error.code))
        except BaseException as error:
            if self.outcome is not None:  # a deadlock, which the program was told of
                return self.outcome
            return self._failed(error)
        shown = None if self.entry is None else self.steps.world.values.shown("result", result)
        return self._ended("result", shown[0] if shown else "", shown)

    def _entry(self, main: ModuleType) -> Callable[[], Any]:
        found: Any = getattr(main, self.entry or "", None)
        if not inspect.iscoroutinefunction(found):
            raise NothingRan(f"it has no async function {self.entry!r}", self._entries())
        try:
            inspect.signature(found).bind()
        except TypeError as error:
            raise NothingRan(f"{self.entry}() can't be called: {error}", self._entries()) from None
        return found  # type: ignore[no-any-return]

    def _entries(self) -> str:
        machines = (each.machine for each in self.lesson.known.values())
        names = [each.qualname for each in machines if "." not in each.qualname and not each.parameters]
        return (
            f"Without arguments there are: {', '.join(names)}."
            if names
            else "Each takes arguments, or is inside another."
        )

    def _ended(self, kind: str, text: str, result: tuple[str, str] | None = None) -> Outcome:
        self.steps.end(kind, text)
        return self.outcome or Outcome(kind, text, result)

    def _failed(self, error: BaseException) -> Outcome:
        told = traceback.TracebackException.from_exception(error)
        self._trim(told)
        lines = [each.lineno for each in told.stack if each.filename == self.lesson.path]
        text = without_addresses(self.plain("".join(told.format())))
        self.steps.end("exception", self.steps.world.values.text(error))
        return self.outcome or Outcome("exception", text, line=lines[-1] if lines else None)

    def _trim(self, told: traceback.TracebackException) -> None:
        """Without what stands above the program, and without frames of the runtime."""
        while told.stack and told.stack[0].filename == __file__:
            del told.stack[0]
        told.stack[:] = [each for each in told.stack if not each.filename.startswith(self._runtime)]
        for other in (told.__cause__, told.__context__, *(getattr(told, "exceptions", None) or ())):
            if other is not None:
                self._trim(other)

    # Watching it.

    @contextmanager
    def _watched(self) -> Iterator[None]:
        before = sys.stdout, sys.stderr, sys.argv, sys.path[:], sys.gettrace(), sys.getprofile()
        policy, main = asyncio.get_event_loop_policy(), sys.modules["__main__"]
        sys.stdout, sys.stderr = self.output.stream(), self.output.stream(is_error=True)
        sys.argv = [self.lesson.path]
        sys.path[:0] = [os.path.dirname(self.lesson.path)]
        asyncio.set_event_loop_policy(self._policy())
        threading.Thread(target=self._wait_for_the_end, daemon=True, name="coro2sm-teach").start()
        sys.setprofile(self.uses.watch)
        sys.settrace(Recorder(self.steps).trace)
        try:
            with self.uses.audited(), self._small_loops():
                yield
        finally:
            sys.settrace(before[4])
            sys.setprofile(before[5])
            self._done.set()
            asyncio.set_event_loop_policy(policy)
            sys.stdout, sys.stderr, sys.argv, sys.path[:] = before[:4]
            sys.modules["__main__"] = main

    def _policy(self) -> Any:
        """By which asyncio makes loops that are watched."""
        facade = importlib.import_module("coro2sm.runtime.facade")
        policy = facade.SmallPolicy()
        policy._loop_factory = lambda: self._watch(facade.SmallLoop(clock=self._clock))
        return policy

    @contextmanager
    def _small_loops(self) -> Iterator[None]:
        """Programs that are written for the small loop itself are watched, too."""
        home: Any = importlib.import_module("coro2sm.runtime.small.eventloop")
        kind = home.EventLoop

        def loop(*, clock: Any = None, choices: Any = None) -> Any:
            return self._watch(kind(clock=self._clock if clock is None else clock, choices=choices))

        home.EventLoop = loop
        try:
            yield
        finally:
            home.EventLoop = kind

    def _watch(self, loop: Any) -> Any:
        loop.subscribe(Notices(self.steps).notice)
        self.steps.world.loop = loop
        explain = loop.explain

        def explained() -> str:
            text: str = explain()
            self.steps.over("deadlock", without_addresses(self.plain(text)))
            return text

        loop.explain = explained
        return loop

    def _wait_for_the_end(self) -> None:
        """A program that never comes back is cut by time."""
        if not self._done.wait(self.limits.seconds) and self.give is not None:
            self.steps.over("cut", f"it ran for {self.limits.seconds:g} seconds of real time")


def _clock(uses: Uses) -> Any:
    """A virtual clock that notes what was waited for really."""
    kind: Any = importlib.import_module("coro2sm.runtime.loop").VirtualClock

    class Noted(kind):  # type: ignore[misc]  # known by name alone
        def waited(self, seconds: float, for_what: str) -> None:
            self._now += seconds
            if _SHUTDOWN not in for_what:
                uses.add("outside", for_what)

    return Noted()
