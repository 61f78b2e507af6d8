"""The kernel of the small loop: what is ready, which timers run, and one turn after another.

    kernel.ready     entries whose time has come, first in, first out
    kernel.timers    a heap of (deadline, sequence, entry)
    kernel.turn()    waits if there is nothing to do, moves due timers to `ready`, runs the batch

A turn runs the entries that are ready when its batch begins; what they make ready belongs to the next turn.
So whoever is awake gets one step each turn, and nobody can starve the others.  Timers of the same deadline
go off in the order in which they were set.

An entry is whatever has `_cancelled` and `_run()`: a `Handle` (a callback), a `Timer`, a task.  These are
the names of asyncio's handles, which so can stand in the queues beside ours.

The kernel knows neither tasks nor sockets.  Whoever builds on it says how to `poll` for what happens outside,
and what is awaited `outside` at all: a turn without anything ready, any timer, and anything outside is a
deadlock.

    >>> kernel = Kernel(clock=VirtualClock())
    >>> handle = kernel.call_later(60, print, "a minute later")
    >>> kernel.turn()
    a minute later
"""

from __future__ import annotations

import contextvars
import heapq
import threading
import time
import warnings
from collections import deque
from collections.abc import Callable
from typing import Any, Protocol

from .exceptions import hidden
from .small.choices import Choices
from .small.notices import Notice, Watcher


class Entry(Protocol):
    """What stands in the queues."""

    @property
    def _cancelled(self) -> bool: ...

    def _run(self) -> Any: ...


class Handle:
    """A callback that will be called soon, in its context; `cancel()` calls it off."""

    __slots__ = ("__weakref__", "_args", "_callback", "_cancelled", "_context", "_kernel")

    def __init__(
        self,
        callback: Callable[..., object],
        args: tuple[Any, ...],
        kernel: Kernel,
        context: contextvars.Context | None = None,
    ) -> None:
        self._callback: Callable[..., object] | None = callback
        self._args: tuple[Any, ...] = args
        self._kernel = kernel
        self._context = contextvars.copy_context() if context is None else context
        self._cancelled = False

    def cancel(self) -> None:
        """Don't call it any more."""
        self._cancelled = True
        self._callback, self._args = None, ()

    def cancelled(self) -> bool:
        """Whether it was called off."""
        return self._cancelled

    def get_context(self) -> contextvars.Context:
        """The context that it will be called in."""
        return self._context

    @hidden
    def _run(self) -> None:
        callback = self._callback
        assert callback is not None, "a cancelled handle isn't run"
        try:
            self._context.run(callback, *self._args)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            message = f"Exception in callback {name_of(callback)}"
            self._kernel.call_exception_handler({"message": message, "exception": error, "handle": self})

    def __repr__(self) -> str:
        what = "cancelled" if self._cancelled else name_of(self._callback)
        return f"<{type(self).__name__} {what}{self._when_text()}>"

    def _when_text(self) -> str:
        return ""


class Timer(Handle):
    """A callback that will be called at a time of the kernel's clock."""

    __slots__ = ("_when",)

    def __init__(self, when: float, *rest: Any) -> None:
        super().__init__(*rest)
        self._when = when

    def when(self) -> float:
        """Its deadline, in seconds of the kernel's clock."""
        return self._when

    def cancel(self) -> None:
        """Don't call it any more."""
        if not self._cancelled:
            self._kernel.timer_cancelled()
        super().cancel()

    def _when_text(self) -> str:
        return f" at {self._when}"


def name_of(callback: Any) -> str:
    """How messages call a callback: its qualified name, if it has one."""
    inner = getattr(callback, "func", callback)  # of a functools.partial
    return str(getattr(inner, "__qualname__", None) or repr(inner))


class Clock:
    """Real time: seconds that only ever grow, as `time.monotonic` counts them."""

    resolution = time.get_clock_info("monotonic").resolution
    jumps = False

    def time(self) -> float:
        """Now."""
        return time.monotonic()

    def idle(self, seconds: float) -> float:
        """Nothing but a timer is awaited, in so many seconds; returns how many of them to wait really."""
        return seconds

    def waited(self, seconds: float, for_what: str) -> None:
        """So many seconds were waited really, for something outside."""


class VirtualClock(Clock):
    """Time that passes only when everybody waits for it: then it jumps to the next deadline.

    While something outside is awaited too (a socket, a thread, a process, a signal) it waits really, since
    nobody knows what comes first.  Such a run isn't repeatable: it says so once, by a RuntimeWarning, and
    `unrepeatable` says what was awaited.
    """

    resolution = 0.0
    jumps = True

    def __init__(self, start: float = 0.0) -> None:
        self._now = start
        self.unrepeatable: str | None = None

    def time(self) -> float:
        """Now, in virtual seconds."""
        return self._now

    def idle(self, seconds: float) -> float:
        """Jump."""
        self._now += seconds
        return 0.0

    def waited(self, seconds: float, for_what: str) -> None:
        """Real waiting takes virtual time, too."""
        self._now += seconds
        if self.unrepeatable is None:
            self.unrepeatable = for_what
            warnings.warn(
                f"this run is not repeatable: it waited really, for {for_what}", RuntimeWarning, stacklevel=2
            )


class DeadlockError(RuntimeError):
    """Everybody waits, and nothing is left that could wake anybody."""


class Kernel:
    """Ready queue, timers, turns; `poll`, `outside` and `explain` are for those who build on it to override.

    `clock` is real time if none is given.  With `choices` the order of each batch is theirs to choose; else
    it is first in, first out.
    """

    def __init__(self, *, clock: Clock | None = None, choices: Choices | None = None) -> None:
        self.clock = Clock() if clock is None else clock
        self.choices = choices
        self.ready: deque[Entry] = deque()
        self.timers: list[tuple[float, int, Entry]] = []
        self.turns = 0
        self.current: Any = None
        """The task that is running."""
        self.debug = False
        self.slow_callback_duration = 0.1
        self.tell: Callable[..., None] | None = None
        """Tells the watchers; None while nobody watches, so that nothing is done for them."""
        self._watchers: list[Watcher] = []
        self._sequence = 0
        self._cancelled_timers = 0
        self._stopping = False

    # Making entries ready.

    def call_soon(
        self, callback: Callable[..., object], *args: Any, context: contextvars.Context | None = None
    ) -> Handle:
        """Call `callback(*args)` in the next turn."""
        handle = Handle(callback, args, self, context)
        self.ready.append(handle)
        return handle

    def call_later(
        self,
        delay: float,
        callback: Callable[..., object],
        *args: Any,
        context: contextvars.Context | None = None,
    ) -> Timer:
        """Call `callback(*args)` in `delay` seconds."""
        return self.call_at(self.clock.time() + delay, callback, *args, context=context)

    def call_at(
        self,
        when: float,
        callback: Callable[..., object],
        *args: Any,
        context: contextvars.Context | None = None,
    ) -> Timer:
        """Call `callback(*args)` when the clock shows `when`."""
        timer = Timer(when, callback, args, self, context)
        self.add_timer(when, timer)
        return timer

    def add_timer(self, when: float, entry: Entry) -> None:
        """Make `entry` ready when the clock shows `when`."""
        self._sequence += 1
        heapq.heappush(self.timers, (when, self._sequence, entry))

    def timer_cancelled(self) -> None:
        """An entry among the timers was cancelled; it stays there till its time has come, or they are many."""
        self._cancelled_timers += 1
        if self._cancelled_timers > 100 and self._cancelled_timers * 2 > len(self.timers):
            self.timers[:] = [timer for timer in self.timers if not timer[2]._cancelled]
            heapq.heapify(self.timers)
            self._cancelled_timers = 0

    def time(self) -> float:
        """What the clock shows."""
        return self.clock.time()

    # Turns.

    def run_forever(self) -> None:
        """One turn after another, until `stop()`."""
        if running_or_none() is not None:
            raise RuntimeError("Cannot run the event loop while another loop is running")
        _running.kernel = self
        try:
            self.run_turns()
        finally:
            _running.kernel = None

    def run_turns(self) -> None:
        """The same for who has looked after the running loop himself."""
        while True:
            self.turn()
            if self._stopping:
                self._stopping = False
                return

    def stop(self) -> None:
        """End `run_forever` after the turn that is going on, or that comes next."""
        self._stopping = True

    def turn(self) -> None:
        """Wait if nothing is ready, then run what is."""
        self.turns += 1
        if self.tell is not None:
            self.tell("turn begins")
        self._wait()
        self._collect_timers()
        ready = self.ready
        if self.choices is not None and len(ready) > 1:
            self.choices.shuffle(ready)
        if self.debug:
            self._run_batch_timed()
        else:
            for _ in range(len(ready)):
                entry = ready.popleft()
                if not entry._cancelled:
                    entry._run()
            entry = None  # type: ignore[assignment]  # it shall not live on while the next turn waits
        if self.tell is not None:
            self.tell("turn ends")

    def _wait(self) -> None:
        """Until something is ready or a timer is due; 0 seconds if something is, but what happened
        outside is looked at in each turn."""
        timers = self.timers
        while timers and timers[0][2]._cancelled:
            heapq.heappop(timers)
            self._cancelled_timers = max(0, self._cancelled_timers - 1)
        if self.ready or self._stopping:
            self.poll(0.0)
            return
        seconds = max(0.0, timers[0][0] - self.clock.time()) if timers else None
        if seconds is not None and not self.clock.jumps:
            self.poll(seconds)
        elif (for_what := self.outside()) is not None:
            began = time.monotonic()
            self.poll(seconds)
            self.clock.waited(time.monotonic() - began, for_what)
        elif seconds is not None:
            self.poll(self.clock.idle(seconds))
        else:
            raise DeadlockError(self.explain())

    def _collect_timers(self) -> None:
        timers = self.timers
        if not timers:
            return
        due = self.clock.time() + self.clock.resolution
        while timers and not timers[0][0] > due:  # a deadline that is NaN is due, too
            entry = heapq.heappop(timers)[2]
            if entry._cancelled:
                self._cancelled_timers = max(0, self._cancelled_timers - 1)
                continue
            self.ready.append(entry)
            if self.tell is not None:
                self.tell("timer fired", entry)

    def _run_batch_timed(self) -> None:
        """The batch in debug mode: whoever holds the loop up is named."""
        for _ in range(len(self.ready)):
            entry = self.ready.popleft()
            if entry._cancelled:
                continue
            text = repr(entry)  # now: a task's afterwards says what it waits for next
            began = time.monotonic()
            entry._run()
            took = time.monotonic() - began
            if took >= self.slow_callback_duration:
                self.log_warning("Executing %s took %.3f seconds", text, took)

    # For those who build on it.

    def poll(self, seconds: float | None) -> None:
        """Wait so long (None: for ever) for something outside, and make ready whom it concerns."""
        if seconds:
            time.sleep(seconds)

    def outside(self) -> str | None:
        """What is awaited outside, in words; None if nothing is."""
        return None

    def explain(self) -> str:
        """Who waits for whom, for a DeadlockError."""
        return "nothing is ready, and nothing is awaited"

    def enter(self, task: Any) -> None:
        """A step of the task begins."""
        self.current = task

    def leave(self, task: Any) -> None:
        """It is over."""
        self.current = None

    def call_exception_handler(self, context: dict[str, Any]) -> None:
        """What nobody can catch; `context` is asyncio's."""
        raise NotImplementedError(context["message"])

    def log_warning(self, text: str, *args: object) -> None:
        """Debug mode has found something."""
        import logging

        logging.getLogger("asyncio").warning(text, *args)

    # Watching.

    def subscribe(self, watcher: Watcher) -> Callable[[], None]:
        """Call `watcher(notice)` whenever something happens from now on; returns the function that ends this."""
        self._watchers.append(watcher)
        self.tell = self._tell

        def unsubscribe() -> None:
            self._watchers.remove(watcher)
            if not self._watchers:
                self.tell = None

        return unsubscribe

    def _tell(self, kind: str, subject: Any = None, **details: Any) -> None:
        notice = Notice(kind, self.turns, self.clock.time(), subject, details)
        for watcher in tuple(self._watchers):
            watcher(notice)


class _Running(threading.local):
    kernel: Kernel | None = None


_running = _Running()


def running_or_none() -> Kernel | None:
    """The kernel whose turn is going on in this thread."""
    return _running.kernel
