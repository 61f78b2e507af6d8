"""`Future`: a result that isn't there yet, and who waits for it.

A future is pending, finished (with a result or an exception) or cancelled, once and for all.  When it ends,
each callback is called in the next turn, in the order in which they were added, and each task that waits is
stepped there.  Names, arguments and errors are asyncio's.
"""

from __future__ import annotations

import contextvars
import reprlib
import sys
from asyncio.exceptions import CancelledError, InvalidStateError
from collections.abc import Callable, Generator
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from ..exceptions import chain, hidden, rethrow
from ..loop import name_of, running_or_none
from .traps import Park

if TYPE_CHECKING:
    from .tasks import Task

T = TypeVar("T")

PENDING = "PENDING"
CANCELLED = "CANCELLED"
FINISHED = "FINISHED"


def get_running_loop() -> Any:
    """The loop whose turn is going on; RuntimeError if there is none."""
    loop = running_or_none()
    if loop is None:
        raise RuntimeError("no running event loop")
    return loop


class Future(Generic[T]):
    """A result that somebody will set; `await` it, or ask it whether it is `done()`."""

    _state = PENDING
    _result: Any = None
    _exception: BaseException | None = None
    _exception_tb: Any = None
    _log_traceback = False  # it has an exception that nobody has fetched
    _cancel_message: Any = None
    _cancelled_exc: BaseException | None = None

    def __init__(self, *, loop: Any = None) -> None:
        self._loop = get_running_loop() if loop is None else loop
        self._callbacks: list[tuple[Any, contextvars.Context | None]] = []
        # functions, each with the context to call it in, and tasks to be stepped

    def __del__(self) -> None:
        if self._log_traceback:
            self._loop.call_exception_handler(
                {
                    "message": f"{type(self).__name__} exception was never retrieved",
                    "exception": self._exception,
                    "future": self,
                }
            )

    # Asking.

    def done(self) -> bool:
        """Whether it has ended, in whatever way."""
        return self._state is not PENDING

    def cancelled(self) -> bool:
        """Whether it was cancelled."""
        return self._state is CANCELLED

    @hidden
    def result(self) -> T:
        """Its result; raises its exception, CancelledError, or InvalidStateError if it is pending."""
        error = self.failure()
        if error is not None:
            chain(error, sys.exception())
            rethrow(error)
        return self._result  # type: ignore[no-any-return]

    def exception(self) -> BaseException | None:
        """Its exception, or None; raises CancelledError, or InvalidStateError if it is pending."""
        if self._state is CANCELLED:
            raise self._make_cancelled_error()
        if self._state is PENDING:
            raise InvalidStateError("Exception is not set.")
        self._log_traceback = False
        return self._exception

    def failure(self) -> BaseException | None:
        """What `result()` would raise; the exception counts as fetched."""
        if self._state is FINISHED:
            self._log_traceback = False
            error = self._exception
            return error if error is None else error.with_traceback(self._exception_tb)
        if self._state is CANCELLED:
            return self._make_cancelled_error()
        return InvalidStateError("Result is not set.")

    def get_loop(self) -> Any:
        """The loop that it belongs to."""
        return self._loop

    # Ending it.

    def set_result(self, result: T) -> None:
        """End it with a result; InvalidStateError if it has ended."""
        self._require_pending()
        self._result = result
        self._end(FINISHED)

    def set_exception(self, exception: type[BaseException] | BaseException) -> None:
        """End it with an exception; InvalidStateError if it has ended."""
        self._require_pending()
        error = exception() if isinstance(exception, type) else exception
        if isinstance(error, StopIteration):
            stop, error = (
                error,
                RuntimeError(
                    "StopIteration interacts badly with generators and cannot be raised into a Future"
                ),
            )
            error.__cause__ = error.__context__ = stop
        self._exception, self._exception_tb = error, error.__traceback__
        self._end(FINISHED)
        self._log_traceback = True

    def cancel(self, msg: Any = None) -> bool:
        """Cancel it; False if it has ended."""
        self._log_traceback = False
        if self._state is not PENDING:
            return False
        self._cancel_message = msg
        self._end(CANCELLED)
        return True

    def _require_pending(self) -> None:
        if self._state is not PENDING:
            raise InvalidStateError(f"{self._state}: {self!r}")

    def _end(self, state: str) -> None:
        self._state = state
        callbacks = self._callbacks
        if callbacks:
            self._callbacks = []
            for callback, context in callbacks:
                if context is None:
                    callback.schedule()
                else:
                    self._loop.call_soon(callback, self, context=context)

    def add_waiter(self, task: Task[Any]) -> None:
        """Step the task when it has ended."""
        if self._state is PENDING:
            self._callbacks.append((task, None))
        else:
            task.schedule()

    def _make_cancelled_error(self) -> BaseException:
        """The CancelledError of a cancelled future; one that has come out of a coroutine is given once."""
        error, self._cancelled_exc = self._cancelled_exc, None
        if error is not None:
            return error
        return CancelledError() if self._cancel_message is None else CancelledError(self._cancel_message)

    # Waiting for it.

    def __await__(self) -> Generator[Any, None, T]:
        if self._state is PENDING:
            yield Park(self)
            if self._state is PENDING:
                raise RuntimeError("await wasn't used with future")
        return self.result()

    def add_done_callback(
        self, fn: Callable[[Any], object], *, context: contextvars.Context | None = None
    ) -> None:
        """Call `fn(future)` in the turn after it has ended."""
        if self._state is not PENDING:
            self._loop.call_soon(fn, self, context=context)
        else:
            self._callbacks.append((fn, contextvars.copy_context() if context is None else context))

    def remove_done_callback(self, fn: Callable[[Any], object]) -> int:
        """Forget about `fn`; returns how often it was there."""
        left = [(each, context) for each, context in self._callbacks if each != fn]
        removed = len(self._callbacks) - len(left)
        self._callbacks = left
        return removed

    # Printing it.

    def __repr__(self) -> str:
        return _repr(self)

    def reason(self) -> str:
        """How a task that waits for it says so."""
        return type(self).__name__

    def _parts(self) -> list[str]:
        parts = [self._state.lower()]
        if self._state is FINISHED:
            if self._exception is not None:
                parts.append(f"exception={self._exception!r}")
            else:
                parts.append(f"result={reprlib.repr(self._result)}")
        if self._callbacks:
            names = [name_of(callback) if context else "wakeup" for callback, context in self._callbacks]
            middle = [f"<{len(names) - 2} more>"] if len(names) > 2 else []
            parts.append(f"cb=[{', '.join([*names[:1], *middle, *names[1:][-1:]])}]")
        return parts


@reprlib.recursive_repr()
def _repr(future: Future[Any]) -> str:
    return f"<{type(future).__name__} {' '.join(future._parts())}>"
