"""`yield from machine`, which a generator may do only if it is flagged as a coroutine (`types.coroutine`).

The interpreter knows its own coroutines by their type there, and asks everything else for an iterator.  So
a machine answers that one instruction, and nobody else: not `iter`, not `hasattr`, and not
`isinstance(machine, Iterable)`, which looks for `__iter__` in the dict of each class in `__mro__`.
"""

from __future__ import annotations

import dis
import sys
from collections.abc import Callable
from inspect import CO_ITERABLE_COROUTINE
from types import FrameType
from typing import Any, Final

from .links import Awaited

_YIELD_FROM: Final = dis.opmap["GET_YIELD_FROM_ITER"]


class Iteration:
    """The descriptor `__iter__`."""

    def __get__(self, machine: Any, cls: type | None = None) -> Callable[[], Any]:
        frame = sys._getframe(1)
        if machine is None or not is_at(frame, _YIELD_FROM):
            raise AttributeError("'coroutine' object has no attribute '__iter__'")
        if frame.f_code.co_flags & CO_ITERABLE_COROUTINE:
            return machine.__await__  # type: ignore[no-any-return]  # of a machine
        return _refuse


class YieldsFrom(Awaited):
    """Holds `__iter__`, out of sight."""

    __slots__ = ()

    is_out_of_sight = True

    __iter__ = Iteration()


class MachineType(type):
    """The type of machine classes: what they have for the interpreter alone doesn't show."""

    @property
    def __mro__(cls) -> tuple[type, ...]:
        return tuple(base for base in type.mro(cls) if not vars(base).get("is_out_of_sight"))


def is_at(frame: FrameType, opcode: int) -> bool:
    """Whether that is the instruction that `frame` executes."""
    return frame.f_lasti >= 0 and frame.f_code.co_code[frame.f_lasti] == opcode


def _refuse() -> Any:
    raise TypeError("cannot 'yield from' a coroutine object in a non-coroutine generator")
