"""Who is told of every machine that is made.

Telling would cost a tenth of a machine's whole start, for something that is wanted nearly never: only with the
first watcher does `Machine` get an `__init__`.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Final

from .machine import Machine

FRAMES: Final = 3
"""From a watcher so many frames up stands who called the coroutine function: `_tell` is 1, the stub 2."""

_watchers: list[Callable[[Machine], None]] = []


def watch(watcher: Callable[[Machine], None]) -> None:
    """From now on `watcher(machine)` is called for each new machine, before it has its arguments."""
    if watcher not in _watchers:
        _watchers.append(watcher)
    Machine.__init__ = _tell  # type: ignore[method-assign, assignment]  # see above


def _tell(machine: Machine) -> None:
    for watcher in _watchers:
        watcher(machine)
