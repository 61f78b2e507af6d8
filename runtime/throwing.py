"""Throwing into a chain and closing it, step by step as CPython's `_gen_throw` and `gen_close` do.

What is thrown goes to the leaf; where the leaf has no `throw`, to the machine that awaits it.  Closing goes
from the leaf up, each level with a GeneratorExit of its own.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from types import CodeType, CoroutineType, FunctionType, GeneratorType
from typing import Any, NoReturn

from .exceptions import generator_exit, hidden, instantiate, leaving, rethrow, trim, unraisable
from .links import Drive, Driven, Stepped, at, code_of, finish, forget, step_of
from .outcomes import FINISHED, Thrown
from .protocols import MISSING
from .steps import Box, enter, run


@hidden
def how_to_throw(leaf: Any, typ: Any, more: tuple[Any, ...]) -> tuple[Any, ...]:
    """How to throw into the leaf: a method and its arguments; if there is none, MISSING and the exception."""
    method = getattr(leaf, "throw", MISSING)
    if method is MISSING:
        return MISSING, instantiate(typ, *more)
    if more and type(leaf) in (GeneratorType, CoroutineType):
        # They warn of the long form, which the interpreter's own delegation to them doesn't.
        try:
            return method, instantiate(typ, *more)
        except BaseException as error:
            trim(error)
            return rethrow, error
    return (method, typ, *more)


@hidden
def throw_leaf(how: tuple[Any, ...], box: Box) -> bool:
    """Throw into the leaf: whether it yields; else `box` gets its result, or what it raises."""
    method, *arguments = how
    del how
    try:
        if method is not MISSING:
            box.append(method(*arguments))
            return True
        box.append(Thrown(arguments[0]))
    except StopIteration as stop:
        box.append(stop.value)
    except BaseException as error:
        trim(error)
        box.append(Thrown(error))
    finally:
        del method, arguments
    return False


@hidden
def close_levels(root: Driven, drive: Drive, last: int, box: Box) -> Any:
    """Close the leaf, then the machines from the innermost to level `last`, and take them off the stack.

    What went wrong at one level is thrown into the next instead of its GeneratorExit; at the end it is left
    in `box`.
    """
    result = None
    try:
        _close_leaf(at(root, drive, len(drive.stack)).awaiting, box)
        for level in range(len(drive.stack), last - 1, -1):
            machine = at(root, drive, level)
            result = None
            if not box:
                box.append(Thrown(generator_exit()))
            enter(machine, box)
            if run(root, drive, box, level, level):
                box[:] = [Thrown(_ignored(machine), machine if level else None)]
            elif type(box[0]) is not Thrown:
                result = box.pop()
            elif isinstance(box[0].exc, GeneratorExit):
                box.clear()
            machine = None  # type: ignore[assignment]  # it dies when it is forgotten
            if level:
                forget(drive, level)
        return result
    finally:
        root = drive = machine = result = None  # type: ignore[assignment]  # see "Frames"


@hidden
def _close_leaf(leaf: Any, box: Box) -> None:
    method: Any
    try:
        method = getattr(leaf, "close", MISSING)
    except BaseException as error:
        unraisable(error, leaf)
        return
    try:
        if method is not MISSING:
            method()
    except BaseException as error:
        trim(error)
        box.append(Thrown(error, leaf))
    finally:
        del leaf, method


def _ignored(machine: Driven) -> RuntimeError:
    error = RuntimeError(f"{machine.native_kind} ignored GeneratorExit")
    error.__context__ = sys.exception()
    return error


def is_generator_exit(typ: Any) -> bool:
    return isinstance(typ, GeneratorExit) or (isinstance(typ, type) and issubclass(typ, GeneratorExit))


@hidden
def refused(machine: Driven, thrown: BaseException) -> BaseException:
    """What comes of throwing `thrown` into a machine that has not begun, or has finished."""
    if machine.label == FINISHED:
        error = machine.over()
        if isinstance(error, StopIteration):  # a generator lets it pass
            return thrown
        error.__context__ = sys.exception()
        return error
    raises = unbegun(machine)
    finish(machine)
    try:
        raises(rethrow, Thrown(thrown))
    except BaseException as error:
        trim(error)
    # Since 3.12 it is the body that replaces a StopIteration, and this one never runs.
    return thrown if sys.version_info >= (3, 12) else leaving(thrown, machine.native_kind)


def _raise(rethrow: Callable[[BaseException], NoReturn], thrown: Thrown) -> NoReturn:
    rethrow(thrown.take())


def _at_its_def(code: CodeType) -> CodeType:
    """The code with every instruction in its first line, no columns (Objects/locations.md, kind 13)."""
    whole, rest = divmod(len(code.co_code) // 2, 8)
    lengths = [8] * whole + [rest] * (rest > 0)
    return code.replace(co_linetable=b"".join(bytes((0x80 | 13 << 3 | length - 1, 0)) for length in lengths))


_raises = _at_its_def(_raise.__code__)


def unbegun(machine: Stepped) -> Callable[..., NoReturn]:
    """`_raise` in a frame that looks like the body's, which has not begun."""
    cls: Any = type(machine)
    code = code_of(machine)
    looks = _raises.replace(
        co_filename=code.co_filename,
        co_firstlineno=code.co_firstlineno,
        co_name=cls.name,
        co_qualname=cls.qualname,
    )
    return FunctionType(looks, step_of(machine).__globals__)
