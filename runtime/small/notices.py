"""What happens in a loop, as data: a `Notice` for whoever watches (`loop.subscribe(watcher)`).

    kind            subject   details
    turn begins
    turn ends
    timer fired     its entry (a handle, or whatever a task sleeps on)
    created         a task
    scheduled       a task    it will be stepped in the next turn
    resumed         a task    trap: what it waited for, error: what is thrown into it, or None
    stepped         a task    its coroutine has run as far as it could
    suspended       a task    trap: what it waits for now, fields: what its innermost machine keeps
    cancelled       a task    message: somebody asked for its cancellation
    finished        a task

`str(event)` is one line that depends on nothing but the program: two runs by a virtual clock give the same
lines.

    turn 3 at 1.0: Task-1 suspended, SleepUntil(2.0), i=1
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any, TypeAlias


@dataclass(frozen=True, slots=True)
class Notice:
    """One of the above; `time` is what the loop's clock showed."""

    kind: str
    turn: int
    time: float
    subject: Any = None
    details: Mapping[str, Any] = field(default_factory=dict)

    def __str__(self) -> str:
        name = "" if self.subject is None else f"{_name(self.subject)} "
        rest = "".join(f", {text}" for key, value in self.details.items() for text in _texts(key, value))
        return f"turn {self.turn} at {self.time}: {name}{self.kind}{rest}"


Watcher: TypeAlias = Callable[[Notice], object]


def _name(subject: Any) -> str:
    return str(subject.get_name()) if hasattr(subject, "get_name") else type(subject).__name__.lower()


def _texts(key: str, value: Any) -> list[str]:
    if key == "fields":
        return [f"{name}={_plain(each)}" for name, each in value.items()]
    if value is None:
        return []
    return [repr(value) if key in ("trap", "error") else f"{key} {value!r}"]


def _plain(value: Any) -> str:
    """Its repr, unless that tells addresses in memory."""
    text = repr(value)
    return f"<{type(value).__name__}>" if " at 0x" in text or len(text) > 60 else text
