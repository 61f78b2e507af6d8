"""`cr_frame` of a machine: a view that reads like a frame.

    f_code      the stub's code, which bears the function's name and its first line
    f_lineno    the line it is suspended at; before the start the line of the `def`
    f_locals    the bound fields, in the order of the class's slots
    f_globals   the module's
    f_back      None

The line of a state is read off the step's own bytecode: label N's is where `machine.suspend(…, N)` stands.
A class may say better: `lines = {N: line}`.
"""

from __future__ import annotations

import dis
from types import CodeType
from typing import Any
from weakref import WeakKeyDictionary

from .links import Stepped, code_of, step_of
from .outcomes import UNSTARTED


class Frame:
    """A read-only view of a machine; it stays what it was when asked for."""

    __slots__ = ("f_back", "f_code", "f_globals", "f_lasti", "f_lineno", "f_locals")

    f_back: None
    f_code: CodeType
    f_globals: dict[str, Any]
    f_lasti: int
    f_lineno: int
    f_locals: dict[str, Any]

    def __repr__(self) -> str:
        code = self.f_code
        where = f"file {code.co_filename!r}, line {self.f_lineno}"
        return f"<frame at {hex(id(self))}, {where}, code {code.co_name}>"


def frame_of(machine: Stepped) -> Frame:
    """The view of `machine` as it is now."""
    cls = type(machine)
    step = step_of(machine)
    frame = Frame()
    frame.f_back = None
    frame.f_code = code_of(machine)
    frame.f_globals = step.__globals__
    frame.f_lasti = -1 if machine.label is UNSTARTED else machine.label
    frame.f_lineno = lines_of(cls, step.__code__).get(machine.label, frame.f_code.co_firstlineno)
    frame.f_locals = {name: getattr(machine, name) for name in cls.slots if hasattr(machine, name)}
    return frame


_lines: WeakKeyDictionary[type, dict[int, int]] = WeakKeyDictionary()


def lines_of(cls: type, code: CodeType) -> dict[int, int]:
    """Label → line."""
    given: dict[int, int] | None = getattr(cls, "lines", None)
    if given is not None:
        return given
    if cls not in _lines:
        _lines[cls] = _lines_in(code)
    return _lines[cls]


def _lines_in(code: CodeType) -> dict[int, int]:
    lines: dict[int, int] = {}
    suspending = False
    for instruction in dis.get_instructions(code):
        if instruction.argval == "suspend":
            suspending = True
        elif suspending and instruction.opname.startswith("LOAD") and type(instruction.argval) is int:
            positions = instruction.positions
            if positions is not None and positions.lineno is not None:
                lines[instruction.argval] = positions.lineno
            suspending = False
    return lines
