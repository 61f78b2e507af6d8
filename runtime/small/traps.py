"""Traps: what a task says to the loop when it waits.  Plain data that never changes.

A primitive awaits a trap; the trap travels up through all coroutines to the task's step (tasks.py), which
sees to it that the task is woken, and keeps the trap as `task.waiting_on`.

    await NextTurn()                        let everybody else go first
    await SleepUntil(deadline)              until the loop's clock shows that time
    await Park(future)                      until the future is done
    await Park(future, "Queue.get", queue)  the same, and why
    await WaitReadable(fd)                  until reading from the file descriptor doesn't block
    await WaitWritable(fd)

Their reprs say why a task waits: `SleepUntil(3.0)`, `Queue.get(<queue 'jobs', 0/8>)`, `Task 'fetch'`.
"""

from __future__ import annotations

from collections.abc import Generator
from typing import Any, NamedTuple


class NextTurn(NamedTuple):
    """Wait for the next turn."""

    def __await__(self) -> Generator[Any, None, None]:
        yield self

    def __repr__(self) -> str:
        return "NextTurn()"


class SleepUntil(NamedTuple):
    """Wait until the loop's clock shows `deadline`."""

    deadline: float

    def __await__(self) -> Generator[Any, None, None]:
        yield self

    def __repr__(self) -> str:
        return f"SleepUntil({self.deadline!r})"


class Park(NamedTuple):
    """Wait until the future `on` is done; `why` and `what` say what it stands for."""

    on: Any
    why: str = ""
    what: Any = None

    def __await__(self) -> Generator[Any, None, None]:
        yield self

    def __repr__(self) -> str:
        return f"{self.why}({_shown(self.what)})" if self.why else _shown(self.on)


def _shown(what: Any) -> str:
    """How a reason names a future (which says it by itself), several of them, or anything else."""
    if isinstance(what, list):
        return ", ".join(map(_shown, what))
    if hasattr(what, "reason"):
        return str(what.reason())
    if hasattr(what, "_asyncio_future_blocking"):
        return type(what).__name__
    return "" if what is None else str(what)


class WaitReadable(NamedTuple):
    """Wait until the file descriptor can be read from."""

    fd: int

    def __await__(self) -> Generator[Any, None, None]:
        yield self

    def __repr__(self) -> str:
        return f"WaitReadable({self.fd})"


class WaitWritable(NamedTuple):
    """Wait until the file descriptor can be written to."""

    fd: int

    def __await__(self) -> Generator[Any, None, None]:
        yield self

    def __repr__(self) -> str:
        return f"WaitWritable({self.fd})"
