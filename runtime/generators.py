"""`Generator`, the base of classes that generator functions become.

The step function is a coroutine's, and so is the driver.  A `yield` is an await whose leaf is `YIELDED`: it hands out
the value, and its result is what is sent next.

    return machine.yields(value, 3)
    sent = yield_from(rows, machine)            yield from

A generator is no coroutine: only one whose function `types.coroutine` has marked can be awaited.
"""

from __future__ import annotations

import collections.abc
import dis
import inspect
import sys
import types
from inspect import CO_ITERABLE_COROUTINE
from types import CoroutineType
from typing import Any, Final

from . import driver
from .awaiting import await_, first
from .exceptions import hidden, trim, untrace
from .frames import Frame, frame_of
from .generated import Generated
from .iteration import MachineType, is_at
from .links import Awaited, Driven, code_of, is_running, is_suspended
from .machine import Wrapper, abandoned
from .outcomes import FINISHED, UNSTARTED, YIELDED, Suspension, Thrown

_GET_AWAITABLE: Final = dis.opmap["GET_AWAITABLE"]


class Awaiting:
    """The descriptor `__await__`, which only the interpreter's `await` sees (iteration.py does so for `yield from`)."""

    def __get__(self, generator: Any, cls: type | None = None) -> Any:
        if generator is None or not is_at(sys._getframe(1), _GET_AWAITABLE):
            raise AttributeError("'generator' object has no attribute '__await__'")
        if is_iterable_coroutine(generator):
            return lambda: Wrapper(generator)
        return _refuse


class Awaits(Driven):
    """Holds `__await__`, out of sight."""

    __slots__ = ()

    is_out_of_sight = True

    __await__ = Awaiting()


class Generator(Awaits, Generated, metaclass=MachineType):
    """Base of the classes of generators; `step` is theirs, the rest is the protocol."""

    __slots__ = ("__weakref__",)

    native_kind = "generator"
    native_flag = inspect.CO_GENERATOR

    def over(self) -> BaseException:
        return StopIteration()

    # What a step calls.

    def yields(self, value: Any, label: int, handling: bool = False) -> Suspension:
        """Note where to go on; the step returns what this returns."""
        suspension = Suspension()
        suspension.frame = sys._getframe(1)
        suspension.leaf = self.awaiting = YIELDED
        suspension.value = value
        suspension.machines = [self]
        self.label = label
        self.handled = sys.exception() if handling else None
        return suspension

    # The protocol.

    send = driver.send
    throw = driver.throw
    close = driver.close

    def __iter__(self) -> Generator:
        return self

    @hidden
    def __next__(self) -> Any:
        box = [self]
        del self
        try:
            return driver.send(box.pop(), None)
        except BaseException as error:
            untrace(error)
            raise

    def __del__(self) -> None:
        if self.label is UNSTARTED:
            self.label = FINISHED
        elif self.label != FINISHED:
            abandoned(self)

    # Looking at it.

    @property  # type: ignore[misc]  # nobody assigns it
    def __class__(self) -> type:
        return types.GeneratorType

    @property
    def gi_yieldfrom(self) -> Any:
        return self.awaiting if self.gi_suspended and self.awaiting is not YIELDED else None

    @property
    def gi_running(self) -> bool:
        return is_running(self)

    @property
    def gi_suspended(self) -> bool:
        return is_suspended(self) and not is_running(self)

    @property
    def gi_frame(self) -> Frame | None:
        return None if self.label == FINISHED else frame_of(self)

    @property
    def gi_code(self) -> types.CodeType:
        return code_of(self)


collections.abc.Generator.register(Generator)


def is_iterable_coroutine(generator: Generator) -> bool:
    """Whether `types.coroutine` has marked its function."""
    return bool(generator.gi_code.co_flags & CO_ITERABLE_COROUTINE)


def _refuse() -> Any:
    raise TypeError("object generator can't be used in 'await' expression")


@hidden
def yield_from(operand: Any, generator: Generator) -> Any:
    """The first step of a `yield from`, by the rules of `await_`."""
    if issubclass(type(operand), Generator):
        return await_(operand, Driven) if operand.label is UNSTARTED else first([operand])
    try:
        if type(operand) is CoroutineType or (
            issubclass(type(operand), Awaited) and hasattr(operand, "cr_code")
        ):
            if not is_iterable_coroutine(generator):
                raise TypeError("cannot 'yield from' a coroutine object in a non-coroutine generator")
            return await_(operand)
        box = [iter(operand)]
    except BaseException as error:
        trim(error)
        return Thrown(error)
    finally:
        del operand, generator
    return first(box)
