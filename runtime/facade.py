"""asyncio on the small loop: ordinary asyncio programs, with the kernel's ready queue, timers and turns.

    install()
    asyncio.run(main())                                      # an ordinary asyncio program

    with asyncio.Runner(loop_factory=lambda: SmallLoop(clock=VirtualClock())) as runner:
        runner.run(main())

`SmallLoop` is asyncio's own selector loop, with all its transports, TLS, subprocesses and signals; what it
replaces is what decides when something runs.  Its tasks are ours (small/tasks.py), so that notices,
`task.waiting_on` and `task.stack()` work on programs that know nothing of us.  To everybody who asks they
are `asyncio.Task`s.
"""

from __future__ import annotations

import asyncio
import asyncio.base_tasks
import asyncio.format_helpers
import contextvars
import sys
import threading
from collections.abc import Callable, Coroutine, Generator
from functools import partial
from typing import Any, Final, TextIO

from .exceptions import hidden, trim
from .loop import Clock, Kernel
from .small.choices import Choices
from .small.deadlock import explained
from .small.outside import other_threads, signals
from .small.tasks import Task as NativeTask
from .small.tasks import Wait, refuse, step
from .small.traps import Park, SleepUntil
from .stacks import stack

_asyncio: Any = asyncio  # much of what follows is asyncio's own, and not in its type stubs
_SelectorLoop: Any = asyncio.SelectorEventLoop

_LONGEST_WAIT: Final = 24 * 3600.0
_STEP: Final[Any] = object()
"""Stands for a context where a task is to be stepped: it runs in its own, and needs no handle."""


class Task(NativeTask[Any]):
    """A task by asyncio's protocol: it yields itself when it is awaited."""

    _asyncio_future_blocking = False
    _source_traceback: Any = None
    _number = -1

    def __init__(
        self,
        coro: Coroutine[Any, Any, Any],
        *,
        loop: SmallLoop,
        name: object = None,
        context: contextvars.Context | None = None,
    ) -> None:
        if loop.get_debug():
            self._source_traceback = _asyncio.format_helpers.extract_stack(sys._getframe(3))
        super().__init__(coro, loop=loop, name=name, context=context)

    def _drives(self, coro: object) -> bool:
        return asyncio.iscoroutine(coro)

    @property  # type: ignore[misc]  # nobody assigns it
    def __class__(self) -> type:
        return asyncio.Task

    def __hash__(self) -> int:
        return (
            self._number
        )  # asyncio keeps tasks in sets: so these have an order that depends on nothing else

    def __await__(self) -> Generator[Any, None, Any]:
        if not self.done():
            self._asyncio_future_blocking = True
            yield self
            if not self.done():
                raise RuntimeError("await wasn't used with future")
        return self.result()

    __iter__ = __await__

    def __repr__(self) -> str:
        return str(_asyncio.base_tasks._task_repr(self))

    def get_stack(self, *, limit: int | None = None) -> list[Any]:
        """The frames that asyncio shows of it; `stack()` tells more."""
        return list(_asyncio.base_tasks._task_get_stack(self, limit))

    def print_stack(self, *, limit: int | None = None, file: TextIO | None = None) -> None:
        """Print those frames, as asyncio does."""
        _asyncio.base_tasks._task_print_stack(self, limit, file)

    @property
    def waiting_on(self) -> Any:
        """The trap that it waits for; asyncio's primitives are read off the stack."""
        return _reason(self) if self._is_waiting() else None

    def uncancel(self) -> int:
        """As this version's asyncio: till 3.13 a request that was taken back is carried out all the same."""
        requested = self._must_cancel
        left = super().uncancel()
        if sys.version_info < (3, 13):
            self._must_cancel = requested
        return left

    def _leave(self, future: Any) -> None:
        future.remove_done_callback(self.task_wakeup)

    def task_wakeup(self, _future: Any) -> None:
        """What is called when the future that it awaits has ended."""
        self.schedule()

    @hidden
    def _run(self) -> None:
        waiter = self._fut_waiter
        error: BaseException | None = None
        if isinstance(waiter, Wait):
            error = waiter.failure()
        elif waiter is not None:
            try:
                waiter.result()
            except BaseException as failure:
                trim(failure)
                error = failure
        waiter = None
        step(self, error)


def _reason(task: Task) -> Any:
    """`SleepUntil(3.0)`, `Queue.get(<Queue …>)`: asyncio's innermost function and what it belongs to."""
    for level in reversed(stack(task)):
        if level.function == "sleep" and "h" in level.fields:
            return SleepUntil(level.fields["h"].when())
        if level.file.startswith(_ASYNCIO) and "self" in level.fields:
            return Park(task._fut_waiter, level.function, level.fields["self"])
    return task._trap


_ASYNCIO: Final = asyncio.__file__.removesuffix("__init__.py")


class SmallLoop(_SelectorLoop, Kernel):  # type: ignore[misc]  # see above
    """asyncio's selector loop, driven by the kernel."""

    def __init__(
        self, selector: Any = None, *, clock: Clock | None = None, choices: Choices | None = None
    ) -> None:
        Kernel.__init__(self, clock=clock, choices=choices)
        _SelectorLoop.__init__(self, selector)
        self._ready, self._scheduled = self.ready, self.timers
        self._clock_resolution = self.clock.resolution
        self._older_threads = set(threading.enumerate())
        self._in_threads = self._made = 0

    @property
    def kernel(self) -> SmallLoop:
        """Itself: tasks ask their loop for its kernel."""
        return self

    def _run_once(self) -> None:
        Kernel.turn(self)

    # Tasks.

    def create_task(self, coro: Any, *, name: object = None, context: Any = None, **more: Any) -> Any:
        """One of our tasks, unless another factory was set."""
        if self.get_task_factory() is not None or more:
            return super().create_task(coro, name=name, context=context, **more)
        self._check_closed()
        return Task(coro, loop=self, name=name, context=context)

    def register(self, task: Task) -> int:
        """Count the task in; the number for its name."""
        task._number, self._made = self._made, self._made + 1
        _asyncio.tasks._register_task(task)
        return int(_asyncio.tasks._task_name_counter())

    def enter(self, task: Any) -> None:
        """A step begins."""
        _asyncio.tasks._enter_task(self, task)
        self.current = task

    def leave(self, task: Any) -> None:
        """It is over."""
        _asyncio.tasks._leave_task(self, task)
        self.current = None

    def arm_foreign(self, task: Task, future: Any) -> None:
        """Wake the task when a future has ended, by asyncio's protocol."""
        if _asyncio.futures._get_loop(future) is not self:
            refuse(task, f"Task {task!r} got Future {future!r} attached to a different loop")
        elif not future._asyncio_future_blocking:
            refuse(task, f"yield was used instead of yield from in task {task!r} with {future!r}")
        elif future is task:
            refuse(task, f"Task cannot await on itself: {task!r}")
        else:
            future._asyncio_future_blocking = False
            future.add_done_callback(task.task_wakeup, context=_STEP)
            task._fut_waiter = future
            task._trap = Park(future)

    # Making things ready: asyncio's handles in the kernel's queues.

    def call_soon(self, callback: Callable[..., object], *args: Any, context: Any = None) -> Any:
        """As asyncio's."""
        if context is _STEP:
            return callback(*args)
        if self._debug or self._closed:
            return super().call_soon(callback, *args, context=context)
        handle = _asyncio.events.Handle(callback, args, self, context)
        self.ready.append(handle)
        return handle

    def call_at(self, when: float, callback: Callable[..., object], *args: Any, context: Any = None) -> Any:
        """As asyncio's; timers of the same deadline go off in the order in which they were set."""
        if when is None:
            raise TypeError("when cannot be None")
        self._check_closed()
        if self._debug:
            self._check_thread()
            self._check_callback(callback, "call_at")
        timer = _asyncio.events.TimerHandle(when, callback, args, self, context)
        self.add_timer(when, timer)
        timer._scheduled = True
        return timer

    def _timer_handle_cancelled(self, handle: Any) -> None:
        self.timer_cancelled()

    def time(self) -> float:
        """What the clock shows."""
        return self.clock.time()

    def set_debug(self, enabled: bool) -> None:
        """Look closer."""
        super().set_debug(enabled)
        self.debug = bool(enabled)

    # What comes from outside.

    def poll(self, seconds: float | None) -> None:
        """See `Kernel.poll`."""
        seconds = None if seconds is None else min(seconds, _LONGEST_WAIT)
        self._process_events(self._selector.select(seconds))

    def outside(self) -> str | None:
        """See `Kernel.outside`.  If no task waits at all, that is no deadlock: somebody may bring one."""
        own = self._ssock.fileno()
        for fd in self._selector.get_map():
            if fd != own:
                return f"file descriptor {fd}"
        if self._in_threads:
            return "a call in a thread"
        if self._signal_handlers:
            return f"signals {sorted(self._signal_handlers)}"
        workers = getattr(self._default_executor, "_threads", ())
        found = (None if self.timers else signals()) or other_threads(self._older_threads, workers)
        if self.ready or not (found or self.timers or self.tasks()):
            return "another thread"
        return found

    def run_in_executor(self, executor: Any, func: Callable[..., Any], *args: Any) -> Any:
        """As asyncio's; while it runs, the loop knows what it waits for."""
        future = super().run_in_executor(executor, func, *args)
        self._in_threads += 1
        future.add_done_callback(self._thread_has_ended)
        return future

    def _thread_has_ended(self, _future: Any) -> None:
        self._in_threads -= 1

    def tasks(self) -> list[Any]:
        """Those that aren't done, in the order in which they were made."""
        return sorted(asyncio.all_tasks(self), key=hash)

    def explain(self) -> str:
        """See `Kernel.explain`."""
        return explained(self.tasks())


class SmallPolicy(asyncio.DefaultEventLoopPolicy):
    """Every new event loop is a small one; `options` are SmallLoop's."""

    def __init__(self, **options: Any) -> None:
        super().__init__()
        self._loop_factory = partial(SmallLoop, **options)


def install(**options: Any) -> None:
    """From now on asyncio makes small loops; `options` are SmallLoop's."""
    asyncio.set_event_loop_policy(SmallPolicy(**options))
