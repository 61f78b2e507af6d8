"""`timeout(delay)`: an `async with` that cancels the task that is inside when its time is over.

    async with timeout(2.0):
        await slow()              # TimeoutError comes out of the `async with` after two seconds

It counts: a cancellation that somebody else asked for meanwhile goes on as CancelledError.
"""

from __future__ import annotations

from asyncio.exceptions import CancelledError
from typing import Any

from ..loop import Handle
from .futures import get_running_loop
from .tasks import Task, current_task


class Timeout:
    """`timeout` and `timeout_at` make it; it can be entered once."""

    def __init__(self, when: float | None) -> None:
        self._when = when
        self._state = "created"  # active, expiring, expired, finished
        self._handle: Handle | None = None
        self._task: Task[Any] | None = None
        self._requests = 0

    def __repr__(self) -> str:
        when = f" when={self._when}" if self._state == "active" else ""
        return f"<Timeout [{self._state}]{when}>"

    def when(self) -> float | None:
        """The deadline, in seconds of the loop's clock."""
        return self._when

    def expired(self) -> bool:
        """Whether the deadline has passed while the body ran."""
        return self._state in ("expiring", "expired")

    def reschedule(self, when: float | None) -> None:
        """Set another deadline, or none."""
        if self._state != "active":
            raise RuntimeError(
                "Timeout has not been entered"
                if self._state == "created"
                else f"Cannot change state of {self._state} Timeout"
            )
        self._when = when
        self._stop()
        if when is not None:
            loop = get_running_loop()
            late = when <= loop.time()
            self._handle = loop.call_soon(self._expire) if late else loop.call_at(when, self._expire)

    async def __aenter__(self) -> Timeout:
        if self._state != "created":
            raise RuntimeError("Timeout has already been entered")
        self._task = current_task()
        if self._task is None:
            raise RuntimeError("Timeout should be used inside a task")
        self._state = "active"
        self._requests = self._task.cancelling()
        self.reschedule(self._when)
        return self

    async def __aexit__(self, exc_type: Any, exc: BaseException | None, traceback: Any) -> None:
        self._stop()
        if self._state != "expiring":
            self._state = "finished"
            return
        self._state = "expired"
        assert self._task is not None, "it was entered"
        if self._task.uncancel() <= self._requests and exc is not None:
            if isinstance(exc, CancelledError):
                raise TimeoutError from exc
            for each in (exc, *(exc.exceptions if isinstance(exc, ExceptionGroup) else ())):
                _tell_in_context(each)

    def _stop(self) -> None:
        if self._handle is not None:
            self._handle.cancel()
            self._handle = None

    def _expire(self) -> None:
        assert self._task is not None, "it was entered"
        self._task.cancel()
        self._state = "expiring"
        self._handle = None


def _tell_in_context(exc: BaseException) -> None:
    """What went wrong while our CancelledError was on its way has a TimeoutError as its context."""
    while (context := exc.__context__) is not None:
        if isinstance(context, CancelledError):
            error = TimeoutError()
            error.__context__ = error.__cause__ = context
            exc.__context__ = error
            return
        exc = context


def timeout(delay: float | None) -> Timeout:
    """Cancel the body after `delay` seconds; None: never."""
    return Timeout(None if delay is None else get_running_loop().time() + delay)


def timeout_at(when: float | None) -> Timeout:
    """Cancel the body when the loop's clock shows `when`; None: never."""
    return Timeout(when)
