"""What is seen of a run, as plain data that can be compared.

In: the objects that a program shows (`env.note`), yields, returns and raises.
Out: a `Trace`, a list of events. Events are nested tuples of strings and hold no object of the program, so
that recording a run never lengthens the life of anything in it.

An exception is described by structure: type, arguments, notes, `__cause__`, `__context__`,
`__suppress_context__`, members of a group, each recursively. It is numbered where it is met first, and the
number travels in its `__dict__`, so that two events can tell whether they speak of the same object:

    ('ValueError#1', ('outer',), 'context', ('KeyError#2', ('inner',)))
"""

from __future__ import annotations

import re
import sys
import types
from collections.abc import Iterator
from typing import Any

MARK = "(number in the trace)"
ADDRESS = re.compile(r"0x[0-9a-fA-F]+")
PRIMITIVES = (int, float, complex, str, bytes, bool, type(None), type(Ellipsis), type(NotImplemented))
MOST_EVENTS = 4000
MOST_LINKS = 40

Event = tuple[Any, ...]


class Runaway(BaseException):
    """A run that does not end: too many events, too many suspensions, or too much time."""


class Trace:
    """The events of one run, in order."""

    def __init__(self, frames: bool = False) -> None:
        self.events: list[Event] = []
        self.frames = frames
        self.sealed = False
        self.garbage: set[str] = set()  # what only the collector ended
        self._numbered = 0

    def add(self, kind: str, *facts: Any) -> None:
        """Records an event whose facts are data already; what comes after the end of the run is not
        recorded."""
        if self.sealed:
            return
        if len(self.events) >= MOST_EVENTS:
            raise Runaway("too many events")
        self.events.append((kind, *facts))

    def handled(self) -> Any:
        """The exception that is being handled where this is called, or None."""
        exception = sys.exception()
        return None if exception is None else self.exception(exception)

    def describe(self, thing: Any) -> Any:
        """A value as data: containers by their items, exceptions by structure, all else by its text."""
        if isinstance(thing, PRIMITIVES) and type(thing).__module__ == "builtins":
            return ADDRESS.sub("0x", repr(thing)) if isinstance(thing, str) else repr(thing)
        if isinstance(thing, BaseException):
            return self.exception(thing)
        kind = type(thing)
        if kind is tuple or kind is list:
            return (kind.__name__, *(self.describe(item) for item in thing))
        if kind is dict:
            return ("dict", *((self.describe(key), self.describe(value)) for key, value in thing.items()))
        if kind is set or kind is frozenset:
            return (kind.__name__, *sorted(str(self.describe(item)) for item in thing))
        if isinstance(thing, type):
            return f"<class {thing.__qualname__}>"
        if isinstance(thing, (types.FunctionType, types.MethodType)):
            return f"<{type(thing).__name__} {thing.__qualname__}>"
        if is_coroutine(thing):
            return f"<coroutine {thing.__qualname__}>"
        return ADDRESS.sub("0x", repr(thing))

    def exception(self, exception: BaseException, without_frames: bool = True) -> Any:
        """An exception by structure, with its whole chain."""
        return self._link(exception, set(), without_frames)

    def _link(self, exception: BaseException, met: set[int], without_frames: bool) -> Any:
        name = f"{type(exception).__qualname__}#{self._number(exception)}"
        if id(exception) in met or len(met) >= MOST_LINKS:
            return (name, "...")
        met.add(id(exception))
        args = tuple(self._argument(exception, item, met, without_frames) for item in exception.args)
        parts: list[Any] = [name, args]
        notes = getattr(exception, "__notes__", None)
        if notes is not None:
            parts += ["notes", self.describe(notes)]
        if isinstance(exception, NameError):
            parts += ["name", repr(exception.name)]
        if isinstance(exception, BaseExceptionGroup):
            members = tuple(self._link(member, met, without_frames) for member in exception.exceptions)
            parts += ["members", members]
        if exception.__suppress_context__:
            parts.append("suppress")
        if exception.__cause__ is not None:
            parts += ["cause", self._link(exception.__cause__, met, without_frames)]
        if exception.__context__ is not None:
            parts += ["context", self._link(exception.__context__, met, without_frames)]
        if self.frames and not without_frames:
            parts += ["frames", tuple(user_frames(exception.__traceback__))]
        return tuple(parts)

    def _argument(self, owner: BaseException, item: Any, met: set[int], without_frames: bool) -> Any:
        if isinstance(item, BaseException):
            return self._link(item, met, without_frames)
        if isinstance(owner, BaseExceptionGroup) and isinstance(item, (list, tuple)):
            return f"{len(item)} members"
        return self.describe(item)

    def _number(self, exception: BaseException) -> int:
        marks = exception.__dict__
        if MARK not in marks:
            self._numbered += 1
            marks[MARK] = self._numbered
        number: int = marks[MARK]
        return number


def is_coroutine(thing: Any) -> bool:
    """True for native coroutines and for whatever claims to be one."""
    return isinstance(thing, types.CoroutineType) or hasattr(type(thing), "cr_code")


def user_frames(traceback: types.TracebackType | None) -> Iterator[str]:
    """Names of the program's own functions in a traceback, outermost first."""
    while traceback is not None:
        code = traceback.tb_frame.f_code
        if code.co_filename.endswith("program.py"):
            yield function_name(code)
        traceback = traceback.tb_next


def function_name(code: types.CodeType) -> str:
    """The user's name of a function; a machine's step counts as the function that it came from."""
    owner, _, name = code.co_qualname.rpartition(".")
    if name == "step" and owner.endswith("_machine"):
        return owner.rpartition(".")[2].removesuffix("_machine").lstrip("_")
    return name
