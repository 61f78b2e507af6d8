"""Turns of an asynchronous generator: the awaitables that `__anext__`, `asend`, `athrow` and `aclose` return.

A turn is an iterator and has `send`, `throw`, `close`, as the interpreter's async_generator_asend and
async_generator_athrow; and it stands in a chain of machines as a machine does (links.py): compiled code that
awaits it steps it directly, and while the generator awaits, its turn is suspended.

    INIT     it wasn't awaited yet
    ITER     it has begun
    CLOSED   it is over, and can't be used again

The rules are those of CPython's Objects/genobject.c, where `async_gen_asend_send`, `async_gen_athrow_throw` …
have the same order; they changed in 3.13.
"""

from __future__ import annotations

import sys
import warnings
from typing import TYPE_CHECKING, Any, ClassVar, Final, NoReturn, Self

from . import driver
from .exceptions import chain, hidden, instantiate, leaving_generator, rethrow, trim
from .generated import get_qualname
from .iteration import MachineType
from .links import Awaited, finish, is_awaiting, is_stepping
from .machine import skipped_by_warnings
from .outcomes import FINISHED, UNSTARTED, YIELDED, Suspension, Thrown
from .throwing import unbegun

if TYPE_CHECKING:
    from .asyncgen import AsyncGenerator

INIT: Final = 0
ITER: Final = 1
CLOSED: Final = 2

# What the generator's step comes from.
BEGIN: Final = "begin"
SEND: Final = "send"
THROW: Final = "throw"

_SINCE_313: Final = sys.version_info >= (3, 13)
_IGNORED: Final = "async generator ignored GeneratorExit"
_UNBEGUN: Final = "can't send non-None value to a just-started async generator"


class Turn(Awaited, metaclass=MachineType):
    """`given` is what the generator is to get; `ready` holds it once it was decided that it gets it."""

    __slots__ = ("by", "generator", "given", "ready", "state")

    is_opaque = True
    reused: ClassVar[str]

    def __init__(self, generator: AsyncGenerator, given: Any = None) -> None:
        self.generator = generator
        self.given = given
        self.ready: list[Any] | None = None
        self.state = INIT
        self.by = SEND
        self.label = FINISHED if is_awaiting(generator) else UNSTARTED

    # As seen from outside.

    def __await__(self) -> Self:
        return self

    def __iter__(self) -> Self:
        return self

    @hidden
    def __next__(self) -> Any:
        try:
            return self.send(None)
        except BaseException as error:
            trim(error)
            raise
        finally:
            del self

    @hidden
    def send(self, value: Any, /) -> Any:
        try:
            if self.state == CLOSED:
                raise RuntimeError(self.reused)
            if self.state == INIT:
                value = self.begin(value)
            elif self.is_spent():
                self.close_up()
                raise StopIteration
            else:
                self.by = SEND
            return self.resume(value)
        except BaseException as error:
            trim(error)
            raise
        finally:
            del self, value

    @hidden
    def throw(self, typ: Any, /, *more: Any) -> Any:
        try:
            if more and sys.version_info >= (3, 12):
                warnings.warn(driver.LONG_FORM, DeprecationWarning, stacklevel=2)
            if self.state == CLOSED:
                raise RuntimeError(self.reused)
            if _SINCE_313 and self.state == INIT:
                self.occupy()
            self.by = THROW
            # What the generator awaits gets a class as it is.
            as_it_is = not more and is_awaiting(self.generator)
            return self.resume(Thrown(typ if as_it_is else instantiate(typ, *more)))
        except BaseException as error:
            trim(error)
            raise
        finally:
            del self, typ, more

    @hidden
    def close(self) -> None:
        if not _SINCE_313:
            self.close_up()
            return
        if self.state == CLOSED:
            return
        try:
            try:
                self.throw(GeneratorExit())
            except (StopIteration, StopAsyncIteration, GeneratorExit):
                return
            raise RuntimeError("coroutine ignored GeneratorExit")
        except BaseException as error:
            trim(error)
            raise
        finally:
            del self

    def __reduce_ex__(self, protocol: Any) -> NoReturn:
        raise TypeError(f"cannot pickle '{type(self).__name__}' object")

    def __repr__(self) -> str:
        return f"<{type(self).__name__} object at {hex(id(self))}>"

    # The same for all.

    def close_up(self) -> None:
        """It can't be used again."""
        self.state = CLOSED
        self.label = FINISHED

    @hidden
    def occupy(self) -> None:
        """The generator is this turn's from now on."""
        generator = self.generator
        if generator.ag_busy:
            if _SINCE_313 or not isinstance(self, Sending):
                self.close_up()
            raise RuntimeError(f"{self.method()}(): asynchronous generator is already running")
        generator.ag_busy = True
        self.state = ITER
        self.by = BEGIN

    @hidden
    def resume(self, outcome: Any) -> Any:
        """Drive the generator as a root, with `outcome`, wherever it is suspended."""
        generator = self.generator
        try:
            if is_stepping(generator):
                raise ValueError("async generator already executing")
            if not is_awaiting(generator):
                self.ready = [outcome]
                self.label = UNSTARTED
                outcome = None
                return driver.send(self, None)
            self.label, self.awaiting = generator.label, generator.awaiting
            self.handled = generator.handled
            if type(outcome) is Thrown:
                return driver.throw(self, outcome.take())
            return driver.send(self, outcome)
        finally:
            del self, generator, outcome

    @hidden
    def step(self, sent: Any) -> Any:
        """One step of the generator, with what `begin` says or, after an await of its, with `sent`."""
        try:
            if self.label > 0:
                box = [sent]
                self.handled = None
            elif self.ready is not None:
                box, self.ready = self.ready, None
            else:
                try:
                    box = [self.begin(None)]
                except StopIteration:
                    return None
            sent = None
            return self.closing(box)
        finally:
            del self, sent
            box = None  # type: ignore[assignment]  # driver.py, "Frames"

    # Each in its own way.

    def is_spent(self) -> bool:
        """Whether it has nothing to do any more."""
        return False

    def method(self) -> str:
        raise NotImplementedError

    def begin(self, value: Any) -> Any:
        """What the generator gets from a first `send(value)`; StopIteration if nothing is to be done."""
        raise NotImplementedError

    @hidden
    def closing(self, box: list[Any]) -> Any:
        """Step the generator with the outcome in `box`; what the turn makes of what comes out."""
        raise NotImplementedError


@hidden
def advance(turn: Turn, box: list[Any]) -> Any:
    """Step the generator with the outcome in `box`: what it yields, or a Suspension; what ends it is raised."""
    generator = turn.generator
    try:
        if generator.label is UNSTARTED or generator.label == FINISHED:
            _enter(generator, box)
        elif generator.awaiting is YIELDED and type(box[0]) is Thrown:
            chain(box[0].exc, generator.handled)
        generator.ag_turn = turn
        references = sys.getrefcount(generator)
        generator.awaiting = None
        try:
            result = generator.step(box.pop())
        except BaseException as error:
            trim(error)
            box.append(leaving_generator(error))
        generator.ag_turn = None
        if not box:
            if type(result) is Suspension:
                return result
            if generator.awaiting is YIELDED:
                if sys.getrefcount(generator) > references or generator.ag_left is not None:
                    generator.empty()
                return result
            box.append(StopAsyncIteration())
            box[0].__context__ = sys.exception()
        finish(generator)
        rethrow(box.pop())
    finally:
        turn = generator = result = None  # type: ignore[assignment]  # driver.py, "Frames"


@hidden
def _enter(generator: AsyncGenerator, box: list[Any]) -> None:
    """Begin its body; or raise what comes of it instead, where it is over or something is thrown in."""
    thrown = type(box[0]) is Thrown
    if generator.label is UNSTARTED and not thrown:
        if box.pop() is not None:
            raise TypeError(_UNBEGUN)
        generator.label = 0
        box.append(None)
        return
    if not thrown:
        raise StopAsyncIteration
    if generator.label is UNSTARTED:
        raises = unbegun(generator)
        finish(generator)
        try:
            raises(rethrow, box[0])
        except BaseException as error:
            trim(error)
            # Since 3.12 it is the body that replaces a StopIteration, and this one never runs.
            box[0] = Thrown(error if sys.version_info >= (3, 12) else leaving_generator(error))
    rethrow(box.pop().take())


class Sending(Turn):
    """What `__anext__()` and `asend(value)` return."""

    __slots__ = ()

    reused = "cannot reuse already awaited __anext__()/asend()"

    @classmethod
    def under_way(cls, generator: AsyncGenerator) -> Self:
        """What stands in the chain for an `async for` that has stepped the generator itself (items.py)."""
        turn = cls(generator)
        turn.state = ITER
        return turn

    def method(self) -> str:
        return "anext"

    @hidden
    def begin(self, value: Any) -> Any:
        self.occupy()
        return self.given if value is None else value

    @hidden
    def closing(self, box: list[Any]) -> Any:
        generator = self.generator
        try:
            result = advance(self, box)
        except BaseException as error:
            note_end(generator, error)
            self.state = CLOSED
            raise
        else:
            if type(result) is not Suspension:
                generator.ag_busy = False
                self.state = CLOSED
            return result
        finally:
            self = generator = box = result = None  # type: ignore[assignment]  # driver.py, "Frames"


class Throwing(Turn):
    """What `athrow(…)` and `aclose()` return; `given` is None for the latter."""

    __slots__ = ()

    reused = "cannot reuse already awaited aclose()/athrow()"

    def method(self) -> str:
        return "aclose" if self.given is None else "athrow"

    def is_spent(self) -> bool:
        return self.generator.label == FINISHED

    @hidden
    def begin(self, value: Any) -> Any:
        generator = self.generator
        if self.is_spent():
            self.close_up()
            raise StopIteration
        if not generator.ag_busy and generator.ag_closed:
            self.close_up()
            raise StopAsyncIteration
        if value is not None and not generator.ag_busy:
            raise RuntimeError("can't send non-None value to a just-started coroutine")
        self.occupy()
        if self.given is None:
            generator.ag_closed = True
            return Thrown(GeneratorExit())
        try:
            if not self.given:
                raise TypeError("athrow expected at least 1 argument, got 0")
            return Thrown(instantiate(*self.given))
        except BaseException:
            generator.ag_busy = False
            self.close_up()
            raise

    @hidden
    def closing(self, box: list[Any]) -> Any:
        generator = self.generator
        by, self.by = self.by, SEND
        is_close = self.given is None
        try:
            result = advance(self, box)
            if type(result) is Suspension:
                return result
            if is_close:
                raise RuntimeError(_IGNORED)
            note_end(generator, None)
            self._end(by)
            return result
        except StopIteration as stop:  # thrown in before its body began
            note_end(generator, stop)
            self._end(by)
            return stop.value
        except BaseException as error:
            if not is_close or by is not THROW or _SINCE_313 or str(error) == _IGNORED:
                note_end(generator, error)
                self._end(by)
            if not is_close or not isinstance(error, (StopAsyncIteration, GeneratorExit)):
                raise
            return None
        finally:
            self = generator = box = result = None  # type: ignore[assignment]  # driver.py, "Frames"

    def _end(self, by: str) -> None:
        """A turn that isn't ended by its first step can perhaps be used again."""
        if by is BEGIN or (by is SEND and self.given is None) or (by is THROW and _SINCE_313):
            self.state = CLOSED


class Closing(Turn):
    """Closes a generator that nobody holds any more; it isn't awaited."""

    __slots__ = ()

    @hidden
    def closing(self, box: list[Any]) -> Any:
        try:
            result = advance(self, box)
            if type(result) is not Suspension:
                raise RuntimeError(_IGNORED)
            return result
        finally:
            self = box = result = None  # type: ignore[assignment]  # driver.py, "Frames"


def note_end(generator: AsyncGenerator, error: BaseException | None) -> None:
    """A turn has ended, perhaps with `error`."""
    generator.ag_busy = False
    if isinstance(error, (StopAsyncIteration, GeneratorExit)):
        generator.ag_closed = True


def _name(cls: type[Turn], name: str) -> None:
    cls.__name__ = cls.__qualname__ = name
    cls.__module__ = "builtins"


_name(Sending, "async_generator_asend")
_name(Throwing, "async_generator_athrow")


if _SINCE_313:

    @hidden
    @skipped_by_warnings
    def _never_awaited(turn: Turn) -> None:
        if turn.state == INIT:
            method = "asend" if isinstance(turn, Sending) else turn.method()
            name = get_qualname(turn.generator)
            warnings.warn(
                f"coroutine method '{method}' of '{name}' was never awaited",
                RuntimeWarning,
                stacklevel=2,
                source=turn.generator,
            )

    Sending.__del__ = Throwing.__del__ = _never_awaited  # type: ignore[attr-defined]
