"""`cr_origin`: where a machine was made, while `sys.set_coroutine_origin_tracking_depth` asks for it.

The interpreter looks at that depth whenever it makes a coroutine.  Asking for it whenever a machine is made
would cost a tenth of its whole start, for something that is off nearly always.  So the setter is wrapped:
only when tracking is switched on for the first time does `Machine` get an `__init__`, which asks, and
records.
"""

from __future__ import annotations

import sys
from types import FrameType
from typing import Final

from .links import drive_of
from .machine import Machine

_set_depth: Final = sys.set_coroutine_origin_tracking_depth
_STUB: Final = 2  # frames up from here: the stub that makes the machine is 1, its caller 2


def set_coroutine_origin_tracking_depth(depth: int) -> None:
    """Enable or disable origin tracking for coroutine objects in this thread."""
    _set_depth(depth)
    if depth:
        Machine.__init__ = _record  # type: ignore[method-assign, assignment]  # see above


def install() -> None:
    """Watch the setter; tracking may be on already."""
    sys.set_coroutine_origin_tracking_depth = set_coroutine_origin_tracking_depth
    if sys.get_coroutine_origin_tracking_depth():
        Machine.__init__ = _record  # type: ignore[method-assign, assignment]  # see above


def _record(machine: Machine) -> None:
    depth = sys.get_coroutine_origin_tracking_depth()
    if not depth:
        return
    frame: FrameType | None = sys._getframe(_STUB)
    origin: list[tuple[str, int, str]] = []
    while frame is not None and len(origin) < depth:
        origin.append((frame.f_code.co_filename, frame.f_lineno, frame.f_code.co_name))
        frame = frame.f_back
    drive_of(machine).origin = tuple(origin)
