"""`cr_origin`: where a machine was made, while `sys.set_coroutine_origin_tracking_depth` asks for it.

The interpreter looks at that depth whenever it makes a coroutine.  Machines are watched (made.py) only from
when tracking is switched on for the first time: so the setter is wrapped.
"""

from __future__ import annotations

import sys
from types import FrameType
from typing import Final

from .links import drive_of
from .machine import Machine
from .made import FRAMES, watch

_set_depth: Final = sys.set_coroutine_origin_tracking_depth


def set_coroutine_origin_tracking_depth(depth: int) -> None:
    """Enable or disable origin tracking for coroutine objects in this thread."""
    _set_depth(depth)
    if depth:
        watch(_record)


def install() -> None:
    """Watch the setter; tracking may be on already."""
    sys.set_coroutine_origin_tracking_depth = set_coroutine_origin_tracking_depth
    if sys.get_coroutine_origin_tracking_depth():
        watch(_record)


def _record(machine: Machine) -> None:
    depth = sys.get_coroutine_origin_tracking_depth()
    if not depth:
        return
    frame: FrameType | None = sys._getframe(FRAMES)
    origin: list[tuple[str, int, str]] = []
    while frame is not None and len(origin) < depth:
        origin.append((frame.f_code.co_filename, frame.f_lineno, frame.f_code.co_name))
        frame = frame.f_back
    drive_of(machine).origin = tuple(origin)
