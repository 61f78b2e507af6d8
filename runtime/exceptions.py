"""Exceptions that pass through the runtime arrive as if it were not there.

Two things give a runtime in Python away: its frames in tracebacks, and the `__context__` that `raise` writes.
So nothing is raised by `raise` that was caught before; `rethrow` is the `throw` of an exhausted generator,
which is C code: the exception goes on as it is, no frame, no context, no cycle cutting.
And whoever catches takes its own entries off the head of the traceback (`trim`), so that it lists
the user's functions alone, in the native order.  A function that lets the exception out does the same, and
ends with a bare `raise`: for that the interpreter adds no entry.

`chain` is what CPython's `_PyErr_SetObject` does when it sets a context, for the one place where the
interpreter does that unseen: on entering a coroutine with an exception.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Generator
from types import CodeType, FrameType, TracebackType
from typing import Any, NoReturn, TypeVar

_Function = TypeVar("_Function", bound=Callable[..., Any])


def _exhausted() -> Generator[None, None, None]:
    return
    yield


_empty = _exhausted()
next(_empty, None)

rethrow: Callable[[BaseException], NoReturn] = _empty.throw  # type: ignore[assignment]  # it always raises
"""Raise `exc` exactly as it is; the caller's frame alone is added to its traceback."""

_own: dict[int, CodeType] = {}
"""By id, since hashing a code object reads all of it; kept, since the id of one that is gone comes again."""


def hidden(function: _Function) -> _Function:
    """Marks a function of the runtime whose frames `trim` takes out of tracebacks."""
    _own[id(function.__code__)] = function.__code__
    return function


def untrace(exc: BaseException) -> None:
    """Drop the one traceback entry that re-entering a handler has added."""
    traceback = exc.__traceback__
    if traceback is not None:
        exc.__traceback__ = traceback.tb_next


def trim(exc: BaseException) -> None:
    """Take the runtime's entries off the head of the traceback, and a helper's off the end of a step's."""
    traceback = exc.__traceback__
    while traceback is not None and id(traceback.tb_frame.f_code) in _own:
        traceback = traceback.tb_next
    exc.__traceback__ = traceback
    if traceback is not None:
        below = traceback.tb_next
        if below is not None and id(below.tb_frame.f_code) in _own:
            traceback.tb_next = below.tb_next


def chain(exc: BaseException | None, handled: BaseException | None) -> None:
    """`handled` becomes the context of `exc`; a cycle that this would close is cut first."""
    if exc is None or handled is None or handled is exc:
        return
    seen = {id(handled)}
    link = handled
    while (context := link.__context__) is not None and id(context) not in seen:
        if context is exc:
            link.__context__ = None
            break
        seen.add(id(context))
        link = context
    exc.__context__ = handled


_report: Any = next(cls for cls in tuple.__subclasses__() if cls.__name__ == "UnraisableHookArgs")


@hidden
def unraisable(exc: BaseException, where: object) -> None:
    """Tell `sys.unraisablehook` of `exc`, as the interpreter does of what nobody can catch."""
    if exc.__traceback__ is None:
        exc.__traceback__ = _here()
    sys.unraisablehook(_report((type(exc), exc, exc.__traceback__, None, where)))


@hidden
def _here() -> TracebackType | None:
    """Where the code stands that called the runtime."""
    frame: FrameType | None = sys._getframe(1)
    while frame is not None and id(frame.f_code) in _own:
        frame = frame.f_back
    return frame and TracebackType(None, frame, frame.f_lasti, frame.f_lineno)


def generator_exit() -> GeneratorExit:
    """A fresh one, with the context that the caller's `except` block gives it."""
    exc = GeneratorExit()
    exc.__context__ = sys.exception()
    return exc


def leaving(exc: BaseException, kind: str = "coroutine") -> BaseException:
    """What leaves a coroutine, or a generator, when `exc` left its body: a StopIteration would end who awaits it."""
    if not isinstance(exc, StopIteration):
        return exc
    error = RuntimeError(f"{kind} raised StopIteration")
    error.__cause__ = error.__context__ = exc
    return error


def leaving_generator(exc: BaseException) -> BaseException:
    """The same for an asynchronous generator, which a StopAsyncIteration would end as well."""
    if not isinstance(exc, (StopIteration, StopAsyncIteration)):
        return exc
    kind = StopIteration if isinstance(exc, StopIteration) else StopAsyncIteration
    error = RuntimeError(f"async generator raised {kind.__name__}")
    error.__cause__ = error.__context__ = exc
    return error


@hidden
def instantiate(typ: Any, val: Any = None, tb: Any = None) -> BaseException:
    """The exception that `throw(typ, val, tb)` means; raises TypeError where there is none."""
    if tb is not None and not isinstance(tb, TracebackType):
        raise TypeError("throw() third argument must be a traceback object")
    if isinstance(typ, type) and issubclass(typ, BaseException):
        exc = _construct(typ, val)
        if tb is not None:
            exc.__traceback__ = tb
        return exc
    if isinstance(typ, BaseException):
        if val is not None:
            raise TypeError("instance exception may not have a separate value")
        if tb is not None:
            typ.__traceback__ = tb
        return typ
    raise TypeError(
        f"exceptions must be classes or instances deriving from BaseException, not {type(typ).__name__}"
    )


@hidden
def _construct(cls: type[BaseException], val: Any) -> BaseException:
    if isinstance(val, cls):
        return val
    made: object = cls() if val is None else cls(*val) if isinstance(val, tuple) else cls(val)
    if not isinstance(made, BaseException):
        raise TypeError(
            f"calling {cls!r} should have returned an instance of BaseException, not {type(made).__name__}"
        )
    return made
