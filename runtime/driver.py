"""The driver: how a root machine and all machines below it are resumed.

A root is a machine that is driven from outside (a task's send, a native `await`).  Below it stands a chain:
the machine it awaits, the one that awaits, … down to the innermost, whose `awaiting` is a foreign iterator,
the leaf. The root keeps that chain as a stack, so that the innermost is resumed directly: a resume costs
the same at any depth and needs no Python stack.  No machine points upward, so an abandoned chain dies by
reference counting, from the root down.  links.py holds the chain, steps.py runs it, throwing.py throws into
it.

Frames.  An exception's traceback keeps the frames it names alive.  A frame that has returned keeps its last
locals and its callers' frames; a native coroutine's frame, which is only suspended, keeps neither the
coroutine nor its callers. So whatever a step has caught could hold the machine, and a suspended machine
would die by garbage collection only. Therefore:
- who gets a Suspension empties the frame that it came from: what it held is in the fields by then;
- the driver's functions between step and trampoline let go of everything before they return;
- they are called from a generator, the trampoline, which is suspended when it isn't needed: there the chain
  of callers ends, as it natively does at the coroutine's own frame.
"""

from __future__ import annotations

import sys
import warnings
from collections.abc import Callable, Generator
from types import CoroutineType
from typing import Any, Final

from .exceptions import hidden, instantiate, rethrow, trim, untrace
from .links import Driven, at, finish, forget, linked, nested, started
from .outcomes import FINISHED, UNSTARTED, Thrown
from .steps import Box, enter, run
from .throwing import close_levels, how_to_throw, is_generator_exit, refused, throw_leaf

LONG_FORM: Final = (
    "the (type, exc, tb) signature of throw() is deprecated, use the single-arg signature instead."
)


@hidden
def send(machine: Driven, value: Any, /) -> Any:
    """Resume `machine` as a root: what its leaf yields, or StopIteration with the result, or an error."""
    try:
        try:
            drive = machine.drive
            stack = drive.stack
            leaf = (stack[-1] if stack else machine).awaiting
            ready = leaf is not None and not drive.running and not issubclass(type(leaf), Driven)
        except AttributeError:
            ready = False
        if not ready:
            drive, leaf = started(machine, value) if machine.label is UNSTARTED else linked(machine)
        box: Box = [machine, drive, leaf, value]
        del machine, drive, leaf, value
        stack = None  # type: ignore[assignment]  # see "Frames"
        # As `_apart` does, which would be one call more on the way of every resume.
        trampoline = _senders.idle.pop() if _senders.idle else _senders.fresh()
        depth = nested.depth
        suspended = trampoline.send(box)
        nested.depth = depth
        _senders.idle.append(trampoline)
        return box.pop() if suspended else rethrow(_completion(box))
    except BaseException as error:
        trim(error)
        raise


@hidden
def throw(machine: Driven, typ: Any, /, *more: Any) -> Any:
    """Throw into the leaf below `machine`; it yields, or the exception comes up."""
    try:
        if more and sys.version_info >= (3, 12):
            warnings.warn(LONG_FORM, DeprecationWarning, stacklevel=2)
        box: Box
        if machine.label is UNSTARTED or machine.label == FINISHED:
            box = [Thrown(refused(machine, instantiate(typ, *more)))]
            del machine, typ, more
            rethrow(box.pop().take())
        drive, leaf = linked(machine, opaque=True)
        box = [machine, drive, leaf, typ, more]
        del machine, drive, leaf, typ, more
        return box.pop() if _apart(box, _throwers) else rethrow(_completion(box))
    except BaseException as error:
        trim(error)
        raise


@hidden
def close(machine: Driven, /) -> Any:
    """Close the chain, innermost first, each with a GeneratorExit of its own; what the root returned."""
    try:
        if machine.label is UNSTARTED or machine.label == FINISHED:
            finish(machine)
            return None
        drive, _leaf = linked(machine, opaque=True)
        box: Box = [machine, drive]
        del machine, drive, _leaf
        if not _apart(box, _closers):
            rethrow(box.pop().take())
        return box.pop() if sys.version_info >= (3, 13) else None
    except BaseException as error:
        trim(error)
        raise


class Trampolines:
    """Generators that `make` makes; those that wait for work are `idle`.

    A box is sent in; True is yielded if the box holds what is to be returned, else it holds how the root
    ended.  One that an exception left isn't used again.
    """

    __slots__ = ("idle", "make")

    def __init__(self, make: Callable[[], Generator[bool, Box, None]]) -> None:
        self.make = make
        self.idle: list[Generator[bool, Box, None]] = []

    def fresh(self) -> Generator[bool, Box, None]:
        trampoline = self.make()
        next(trampoline)
        return trampoline


@hidden
def _apart(box: Box, trampolines: Trampolines) -> bool:
    """Let a trampoline do it: see "Frames" above."""
    trampoline = trampolines.idle.pop() if trampolines.idle else trampolines.fresh()
    depth = nested.depth
    result = trampoline.send(box)
    nested.depth = depth
    trampolines.idle.append(trampoline)
    return result


@hidden
def _sender() -> Generator[bool, Box, None]:
    suspended = False
    while True:
        box = yield suspended
        machine, drive, leaf, value = box
        box.clear()
        drive.running = suspended = True
        try:
            try:
                if leaf is None:
                    box.append(None)
                    suspended = False
                elif drive.handlers:
                    _resume_inside(at(machine, drive, drive.handlers[-1]).handled, leaf, value, box)
                elif value is not None or type(leaf) is CoroutineType or issubclass(type(leaf), Driven):
                    box.append(leaf.send(value))
                else:
                    box.append(next(leaf))
            except StopIteration as stop:
                box.append(stop.value)
                suspended = False
            except BaseException as error:
                trim(error)
                box.append(Thrown(error))
                suspended = False
            leaf = value = None
            if not suspended:
                suspended = run(machine, drive, box, 0, 0)
        finally:
            drive.running = False
            del machine, drive, leaf, value, box


@hidden
def _thrower() -> Generator[bool, Box, None]:
    suspended = False
    while True:
        box = yield suspended
        machine, drive, leaf, typ, more = box
        box.clear()
        drive.running = True
        how = None
        try:
            if is_generator_exit(typ):
                leaf = None
                close_levels(machine, drive, 1, box)
                if not box:
                    box.append(Thrown(instantiate(typ, *more)))
            else:
                try:
                    how = how_to_throw(leaf, typ, more)
                except BaseException as error:  # the machine isn't touched; the failure goes to the one above
                    trim(error)
                    box.append(Thrown(error))
                    suspended = False
                    if not drive.stack:
                        continue
                    forget(drive, len(drive.stack))
                else:
                    suspended = throw_leaf(how, box)
                    if suspended:
                        continue
            leaf = typ = more = how = None
            level = len(drive.stack)
            enter(at(machine, drive, level), box)
            suspended = run(machine, drive, box, 0, level)
        finally:
            drive.running = False
            del machine, drive, leaf, typ, more, how, box


@hidden
def _closer() -> Generator[bool, Box, None]:
    """True: closed, `box` holds what the root returned; else it holds what came out instead."""
    closed = False
    while True:
        box = yield closed
        machine, drive = box
        box.clear()
        drive.running = True
        try:
            result = close_levels(machine, drive, 0, box)
            closed = not box
            if closed:
                box.append(result)
        finally:
            drive.running = False
            del machine, drive, box
            result = None


_senders: Final = Trampolines(_sender)


_throwers: Final = Trampolines(_thrower)


_closers: Final = Trampolines(_closer)


@hidden
def _resume_inside(handled: BaseException | None, leaf: Any, value: Any, box: Box) -> None:
    """The same for the leaf."""
    try:
        rethrow(handled)  # type: ignore[arg-type]  # the driver lists only levels that handle an exception
    except BaseException as error:
        untrace(error)
        del handled
        try:
            if value is not None or type(leaf) is CoroutineType or issubclass(type(leaf), Driven):
                box.append(leaf.send(value))
            else:
                box.append(next(leaf))
        finally:
            del leaf, value


def _completion(box: Box) -> BaseException:
    """How the root ends: with an exception, or StopIteration for its result."""
    outcome = box.pop()
    if type(outcome) is Thrown:
        return outcome.take()
    stop = StopIteration() if outcome is None else StopIteration(outcome)
    stop.__context__ = sys.exception()
    return stop
