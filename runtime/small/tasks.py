"""`Task`: a coroutine that the loop drives, step by step.

A task is in one of four conditions:

    running     its coroutine is in a step
    ready       it stands in the kernel's ready queue; its step comes in the next turn
    waiting     `waiting_on` is the trap that its coroutine has yielded (traps.py)
    done        it has a result, an exception, or is cancelled, as any Future

`step` is all that drives a coroutine: one `send` or `throw` in the task's context; what comes out is the end,
or the next trap, which `arm` sees to.  Machines, native coroutines, and whatever else is a coroutine are
driven alike.

Cancellation is asyncio's: a request, counted; the trap is called off, and CancelledError is thrown into the
coroutine at the await where it waits, or at the next one if it is ready or running.
"""

from __future__ import annotations

import contextvars
from asyncio.exceptions import CancelledError, InvalidStateError
from collections import abc
from collections.abc import Callable, Coroutine
from inspect import isgenerator
from types import CoroutineType, NoneType
from typing import Any, TextIO, TypeVar

from ..exceptions import hidden, trim
from ..links import Driven
from ..stacks import Level, innermost_machine, print_stack, stack
from .futures import PENDING, Future, get_running_loop
from .traps import NextTurn, Park, SleepUntil

T = TypeVar("T")


class Task(Future[T]):
    """A coroutine that the loop drives; await it for its result."""

    _cancelled = False  # a task in the ready queue is never called off; cf. Entry in loop.py
    _fut_waiter: Any = None  # what it waits for: a future, or a Wait
    _trap: Any = None
    _must_cancel = False  # throw CancelledError into the next step
    _num_cancels_requested = 0
    _log_destroy_pending = True

    def __init__(
        self,
        coro: Coroutine[Any, Any, T],
        *,
        loop: Any = None,
        name: object = None,
        context: contextvars.Context | None = None,
    ) -> None:
        super().__init__(loop=loop)
        self._coro: Any = coro
        if not self._drives(coro):
            self._log_destroy_pending = False
            raise TypeError(f"a coroutine was expected, got {coro!r}")
        self._kernel = kernel = self._loop.kernel
        self._context = contextvars.copy_context() if context is None else context
        number = self._loop.register(self)
        self._name = f"Task-{number}" if name is None else str(name)
        if kernel.tell is not None:
            kernel.tell("created", self)
        self.schedule()

    def __del__(self) -> None:
        if self._state is PENDING and self._log_destroy_pending:
            self._loop.call_exception_handler(
                {"task": self, "message": "Task was destroyed but it is pending!"}
            )
        super().__del__()

    def _drives(self, coro: object) -> bool:
        return iscoroutine(coro)

    # Who it is.

    def get_name(self) -> str:
        """Its name, "Task-1" and so on if it was given none."""
        return self._name

    def set_name(self, value: object) -> None:
        """Give it another name."""
        self._name = str(value)

    def get_coro(self) -> Coroutine[Any, Any, T]:
        """The coroutine that it drives."""
        return self._coro  # type: ignore[no-any-return]

    def get_context(self) -> contextvars.Context:
        """The context that its coroutine runs in."""
        return self._context

    @property
    def waiting_on(self) -> Any:
        """The trap that it waits for; None if it is ready, running or done."""
        return self._trap if self._is_waiting() else None

    def _is_waiting(self) -> bool:
        waiter = self._fut_waiter
        return self._state is PENDING and waiter is not None and not waiter.done()

    def stack(self) -> list[Level]:
        """Its coroutines, from the outermost to the innermost (stacks.py)."""
        return stack(self)

    def print_stack(self, *, file: TextIO | None = None) -> None:
        """Write that stack to `file`, else to standard error."""
        print_stack(self, file)

    def reason(self) -> str:
        """How a task that waits for it says so."""
        return f"Task {self._name!r}"

    def _parts(self) -> list[str]:
        parts = super()._parts()
        if self._num_cancels_requested and self._state is PENDING:
            parts[0] = "cancelling"
        parts[1:1] = [f"name={self._name!r}", f"coro=<{_described(self._coro)}>"]
        if self._is_waiting():
            parts.insert(3, f"waiting_on={self._trap!r}")
        return parts

    # Ending it: its coroutine alone does that.

    def set_result(self, result: T) -> None:
        """RuntimeError: the coroutine's result is the task's."""
        raise RuntimeError("Task does not support set_result operation")

    def set_exception(self, exception: type[BaseException] | BaseException) -> None:
        """RuntimeError: the coroutine's exception is the task's."""
        raise RuntimeError("Task does not support set_exception operation")

    def cancel(self, msg: Any = None) -> bool:
        """Ask it to end by a CancelledError at its next await; False if it is done."""
        self._log_traceback = False
        if self._state is not PENDING:
            return False
        if self._kernel.tell is not None:
            self._kernel.tell("cancelled", self, message=msg)
        self._num_cancels_requested += 1
        if self._awaits_itself():
            self._leave(self._fut_waiter)
            Wait(self, CancelledError() if msg is None else CancelledError(msg)).wake()
            return True
        if self._fut_waiter is None or not self._fut_waiter.cancel(msg=msg):
            self._must_cancel = True
            self._cancel_message = msg
        return True

    def _awaits_itself(self) -> bool:
        """Whether it is one of a ring of tasks that await each other: asking around would never end."""
        seen = {id(self)}
        awaited = self._fut_waiter
        while isinstance(awaited, Task) and id(awaited) not in seen:
            seen.add(id(awaited))
            awaited = awaited._fut_waiter
        return awaited is self

    def _leave(self, future: Any) -> None:
        future._callbacks.remove((self, None))

    def cancelling(self) -> int:
        """How many requests to cancel it are open."""
        return self._num_cancels_requested

    def uncancel(self) -> int:
        """Take a request back, as who made it must when he has dealt with it; returns how many are left."""
        if self._num_cancels_requested > 0:
            self._num_cancels_requested -= 1
            if self._num_cancels_requested == 0:
                self._must_cancel = False
        return self._num_cancels_requested

    # Running it.

    def schedule(self) -> None:
        """Step it in the next turn."""
        kernel = self._kernel
        kernel.ready.append(self)
        if kernel.tell is not None:
            kernel.tell("scheduled", self)

    @hidden
    def _run(self) -> None:
        waiter = self._fut_waiter
        step(self, None if waiter is None else waiter.failure())


class Wait:
    """What a task waits for where that isn't a future; `call_off` is what cancelling it takes."""

    __slots__ = ("_cancelled", "_error", "_task", "_woken")

    def __init__(self, task: Task[Any], error: BaseException | None = None) -> None:
        self._task = task
        self._error = error
        self._woken = self._cancelled = False
        task._fut_waiter = self

    def wake(self) -> None:
        """It has happened."""
        self._woken = True
        self._task.schedule()

    def done(self) -> bool:
        """Whether the task goes on."""
        return self._woken

    def cancel(self, msg: Any = None) -> bool:
        """Wake the task with CancelledError; False if it is woken already."""
        if self._woken:
            return False
        self._error = CancelledError() if msg is None else CancelledError(msg)
        self._cancelled = True
        self.call_off()
        self.wake()
        return True

    def call_off(self) -> None:
        """Nobody waits for it any more."""

    def failure(self) -> BaseException | None:
        """What is to be thrown into the task."""
        return self._error


class Alarm(Wait):
    """A sleeping task's entry among the timers."""

    __slots__ = ()

    def _run(self) -> None:
        self.wake()

    def call_off(self) -> None:
        self._task._kernel.timer_cancelled()


@hidden
def step(task: Task[Any], error: BaseException | None = None) -> None:
    """Run the coroutine until it ends or yields a trap; `error` is thrown into it."""
    if task._state is not PENDING:
        raise InvalidStateError(f"step(): already done: {task!r}, {error!r}")
    if task._must_cancel:
        if not isinstance(error, CancelledError):
            error = task._make_cancelled_error()
        task._must_cancel = False
    task._fut_waiter = None
    kernel = task._kernel
    if kernel.tell is not None and task._trap is not None:
        kernel.tell("resumed", task, trap=task._trap, error=error)
    task._trap = None
    kernel.enter(task)
    try:
        if error is None:  # noqa: SIM108  # one thing a line
            trap = task._context.run(task._coro.send, None)
        else:
            trap = task._context.run(task._coro.throw, error)
    except BaseException as outcome:
        error = None
        if kernel.tell is not None:
            kernel.tell("stepped", task)
        if not end(task, outcome):
            raise
    else:
        error = None
        if kernel.tell is not None:
            kernel.tell("stepped", task)
        arm(task, trap)
    finally:
        kernel.leave(task)
        del task  # an exception's traceback may hold this frame


def end(task: Task[Any], outcome: BaseException) -> bool:
    """The coroutine has ended; False if that ends the loop's run, too."""
    kernel = task._kernel
    try:
        trim(outcome)
        if isinstance(outcome, StopIteration):
            if task._must_cancel:
                task._must_cancel = False
                Future.cancel(task, task._cancel_message)
            else:
                Future.set_result(task, outcome.value)
        elif isinstance(outcome, CancelledError):
            task._cancelled_exc = outcome
            Future.cancel(task)
        else:
            Future.set_exception(task, outcome)
            return not isinstance(outcome, (KeyboardInterrupt, SystemExit))
        return True
    finally:
        if kernel.tell is not None:
            kernel.tell("finished", task)


def arm(task: Task[Any], trap: Any) -> None:
    """See to it that the task is woken when what it waits for has happened."""
    arms.get(type(trap), arm_other)(task, trap)
    kernel = task._kernel
    if task._must_cancel and task._fut_waiter is not None and task._fut_waiter.cancel(task._cancel_message):
        task._must_cancel = False
    if kernel.tell is not None:
        machine = innermost_machine(task._coro)
        kernel.tell("suspended", task, trap=task._trap, fields={} if machine is None else machine.fields)


def _arm_next_turn(task: Task[Any], trap: NextTurn | None) -> None:
    task._trap = _NEXT_TURN
    task.schedule()


_NEXT_TURN = NextTurn()


def _arm_sleep(task: Task[Any], trap: SleepUntil) -> None:
    task._trap = trap
    task._kernel.add_timer(trap.deadline, Alarm(task))


def _arm_park(task: Task[Any], trap: Park) -> None:
    future = trap.on
    if future is task:
        refuse(task, f"Task cannot await on itself: {task!r}")
    elif not isinstance(future, Future) or future._loop is not task._loop:
        refuse(task, f"Task {task!r} got Future {future!r} attached to a different loop")
    else:
        task._trap = trap
        task._fut_waiter = future
        future.add_waiter(task)


def arm_other(task: Task[Any], trap: Any) -> None:
    """What isn't a trap of ours."""
    if getattr(trap, "_asyncio_future_blocking", None) is not None:
        task._loop.arm_foreign(task, trap)
    elif isgenerator(trap):
        refuse(task, f"yield was used instead of yield from for generator in task {task!r} with {trap!r}")
    else:
        refuse(task, f"Task got bad yield: {trap!r}")


arms: dict[type, Callable[[Task[Any], Any], None]] = {
    NoneType: _arm_next_turn,
    NextTurn: _arm_next_turn,
    SleepUntil: _arm_sleep,
    Park: _arm_park,
}
"""Trap → what sees to it; eventloop.py adds those for file descriptors."""


def refuse(task: Task[Any], complaint: str) -> None:
    """Throw RuntimeError into the task in the next turn, which says who it was and where."""
    levels = stack(task)
    where = f" ({task.get_name()}, at {levels[-1]})" if levels else ""
    Wait(task, RuntimeError(complaint + where)).wake()


def iscoroutine(obj: Any) -> bool:
    """Whether it can be driven as one."""
    return type(obj) is CoroutineType or isinstance(obj, (Driven, abc.Coroutine))


def _described(coroutine: Any) -> str:
    levels = stack(coroutine)
    name = getattr(coroutine, "__qualname__", type(coroutine).__name__)
    return f"{name}() at {levels[0].file}:{levels[0].line}" if levels else f"{name}() done"


# Those around.


def current_task(loop: Any = None) -> Task[Any] | None:
    """The task that is running; None outside of any."""
    found: Task[Any] | None = (get_running_loop() if loop is None else loop).kernel.current
    return found


def all_tasks(loop: Any = None) -> list[Task[Any]]:
    """The tasks that aren't done, in the order in which they were made (asyncio gives a set)."""
    found: list[Task[Any]] = (get_running_loop() if loop is None else loop).tasks()
    return found


def spawn(
    coro: Coroutine[Any, Any, T], *, name: object = None, context: contextvars.Context | None = None
) -> Task[T]:
    """Drive a coroutine from the next turn on, beside everything else."""
    return Task(coro, loop=get_running_loop(), name=name, context=context)


create_task = spawn
