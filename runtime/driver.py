"""The driver: how a root machine and all machines below it are resumed.

A root is a machine that is driven from outside (a task's send, a native `await`).  Below it stands a chain:
the machine it awaits, the one that awaits, … down to the innermost, whose `awaiting` is a foreign iterator,
the leaf. The root's Drive keeps that chain as a stack, so that the innermost is resumed directly: a resume
costs the same at any depth and needs no Python stack.  No machine points upward, so an abandoned chain dies
by reference counting, from the root down.

    level 0 is the root, level n is stack[n - 1]; `handlers` lists the levels that are suspended in a handler

Two rules about handled exceptions, both CPython's:
- send: the nearest handler above the innermost machine is what `sys.exception()` says inside that machine;
  the driver re-enters it around the step (`_inside`), whatever lies between.
- throw and close: the machines above are not re-entered; but each machine that the exception enters makes
  its own handled exception the context.  `base` is the level up to which the exception has come: handlers
  above it are asleep.

The stack is a cache of the `awaiting` links.  They differ if somebody drove a machine of the chain by
itself; the links are right.

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
from types import CodeType, CoroutineType, FunctionType, GeneratorType
from typing import Any, ClassVar, Final, NoReturn

from .exceptions import (
    chain,
    generator_exit,
    hidden,
    instantiate,
    leaving,
    rethrow,
    trim,
    unraisable,
    untrace,
)
from .outcomes import FINISHED, UNSTARTED, Suspension, Thrown
from .protocols import MISSING

_LONG_FORM: Final = (
    "the (type, exc, tb) signature of throw() is deprecated, use the single-arg signature instead."
)

NESTED_STARTS: Final = 64
"""Starts nest by calls this deep; then the driver does them."""


class Nested:
    """How many starts are nested in each other since the driver last resumed.

    Threads share it: each restores what it found, so the number may be wrong for a while when they
    interleave, which only makes a machine start by the driver earlier or later than it had to.
    """

    __slots__ = ("depth",)

    def __init__(self) -> None:
        self.depth = 0


nested: Final = Nested()


class Drive:
    """What a root machine keeps between two resumes; and what a few machines have of their own."""

    __slots__ = ("handlers", "name", "origin", "qualname", "refused", "running", "stack")

    refused: Driven

    def __init__(self) -> None:
        self.name: str | None = None
        self.qualname: str | None = None
        self.origin: tuple[tuple[str, int, str], ...] | None = None
        self.stack: list[Driven] = []
        self.handlers: list[int] = []
        self.running = False


class Driven:
    """What the driver knows of a machine.

    `label` is written by the driver when the machine starts and finishes, and by `suspend`.
    The other slots are unbound until the first suspension (`drive`: until it is driven as a root).
    `awaiting` is the machine or iterator below while it is suspended, else None.
    `handled` is the exception in whose handler it is suspended, or None; the step clears it when it goes on.
    """

    __slots__ = ("awaiting", "drive", "handled", "label")

    slots: ClassVar[tuple[str, ...]] = ()
    step_code: ClassVar[CodeType]

    label: int
    awaiting: Any
    handled: Any
    drive: Drive

    def step(self, sent: Any) -> Any:
        raise NotImplementedError("a generated class has a step")

    def suspend(self, suspension: Suspension, label: int, handling: bool = False) -> Suspension:
        """Note where to go on, and join the chain; the step returns what this returns."""
        machines = suspension.machines
        suspension.frame = sys._getframe(1)
        self.label = label
        self.awaiting = machines[-1] if machines else suspension.leaf
        self.handled = sys.exception() if handling else None
        machines.append(self)
        return suspension


def finish(machine: Driven) -> None:
    """A machine that has suspended once holds variables in fields; now they die, even if it lives on."""
    machine.label = FINISHED
    machine.awaiting = machine.handled = None
    for field in machine.slots:
        setattr(machine, field, None)


# A box is a list of at most one outcome.  A step takes it out as its argument, so that no frame of the
# driver keeps a value alive that the step has already dropped.
Box = list[Any]


@hidden
def send(machine: Driven, value: Any, /) -> Any:
    """Resume `machine` as a root: what its leaf yields, or StopIteration with the result, or an error."""
    try:
        drive = machine.drive
        stack = drive.stack
        leaf = (stack[-1] if stack else machine).awaiting
        linked = leaf is not None and not drive.running and not isinstance(leaf, Driven)
    except AttributeError:
        linked = False
    if not linked:
        drive, leaf = _started(machine, value) if machine.label is UNSTARTED else _linked(machine)
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


@hidden
def throw(machine: Driven, typ: Any, /, *more: Any) -> Any:
    """Throw into the leaf below `machine`; it yields, or the exception comes up."""
    if more and sys.version_info >= (3, 12):
        warnings.warn(_LONG_FORM, DeprecationWarning, stacklevel=2)
    box: Box
    if machine.label is UNSTARTED or machine.label == FINISHED:
        box = [Thrown(_refused(machine, instantiate(typ, *more)))]
        del machine, typ, more
        rethrow(box.pop().take())
    drive, leaf = _linked(machine)
    box = [machine, drive, leaf, typ, more]
    del machine, drive, leaf, typ, more
    return box.pop() if _apart(box, _throwers) else rethrow(_completion(box))


@hidden
def close(machine: Driven, /) -> Any:
    """Close the chain, innermost first, each with a GeneratorExit of its own; what the root returned."""
    if machine.label is UNSTARTED or machine.label == FINISHED:
        finish(machine)
        return None
    drive, _leaf = _linked(machine)
    box: Box = [machine, drive]
    del machine, drive, _leaf
    if not _apart(box, _closers):
        rethrow(box.pop().take())
    return box.pop() if sys.version_info >= (3, 13) else None


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
                    _resume_inside(_at(machine, drive, drive.handlers[-1]).handled, leaf, value, box)
                elif value is not None or type(leaf) is CoroutineType or isinstance(leaf, Driven):
                    box.append(leaf.send(value))
                elif type(leaf) in one_shot:
                    finisher = _finishers.idle.pop() if _finishers.idle else _finishers.fresh()
                    box.append(leaf)
                    finisher.send(box)
                    _finishers.idle.append(finisher)
                    suspended = False
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
                suspended = _run(machine, drive, box, 0, 0)
        finally:
            drive.running = False
            del machine, drive, leaf, value, box


@hidden
def _finisher() -> Generator[bool, Box, None]:
    """Replaces the leaf in the box by its result: `yield from` needs no StopIteration to get at it."""
    while True:
        box = yield True
        box.append((yield from box.pop()))
        del box


one_shot: Final[set[type]] = set()
"""Types of leaves that yield once: asyncio's futures, where they are made in C."""


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
            if _is_generator_exit(typ):
                leaf = None
                _close_levels(machine, drive, 1, box)
                if not box:
                    box.append(Thrown(instantiate(typ, *more)))
            else:
                try:
                    how = _how_to_throw(leaf, typ, more)
                except BaseException as error:  # the machine isn't touched; the failure goes to the one above
                    trim(error)
                    box.append(Thrown(error))
                    suspended = False
                    if not drive.stack:
                        continue
                    _forget(drive, len(drive.stack))
                else:
                    suspended = _throw_leaf(how, box)
                    if suspended:
                        continue
            leaf = typ = more = how = None
            level = len(drive.stack)
            _enter(_at(machine, drive, level), box)
            suspended = _run(machine, drive, box, 0, level)
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
            result = _close_levels(machine, drive, 0, box)
            closed = not box
            if closed:
                box.append(result)
        finally:
            drive.running = False
            del machine, drive, box
            result = None


_senders: Final = Trampolines(_sender)
_finishers: Final = Trampolines(_finisher)
_throwers: Final = Trampolines(_thrower)
_closers: Final = Trampolines(_closer)


@hidden
def _run(root: Driven, drive: Drive, box: Box, floor: int, base: int) -> bool:
    """Resume the innermost machine with the outcome in `box`, then whoever awaits it, and so on.

    True: the chain suspends, `box` holds what its leaf yielded.
    False: the machine at level `floor` has finished, `box` holds its result, or `Thrown`.
    Handlers above level `base` are not re-entered; where the outcome rises above it, `base` rises with it.
    """
    stack, handlers = drive.stack, drive.handlers
    depth = 0
    try:
        while True:
            level = len(stack)
            machine = stack[-1] if level else root
            machine.awaiting = None
            if handlers and handlers[-1] == level:
                handlers.pop()
            nested.depth, depth = depth, 0
            if handlers and handlers[-1] >= base:
                _step(machine, _at(root, drive, handlers[-1]).handled, box)
            else:
                _step(machine, None, box)
            result = box.pop()
            if type(result) is Suspension:
                result.frame.clear()
                leaf, value = result.leaf, result.value
                if len(result.machines) > 1 or machine.handled is not None:
                    _link(drive, result)
                if not isinstance(leaf, Driven):
                    box.append(value)
                    return True
                handled = _at(root, drive, handlers[-1]).handled if handlers else sys.exception()
                depth = _start(drive, leaf, handled, box)
                handled = None
                leaf = result = None
                continue
            box.append(result)
            finish(machine)
            result = None
            if level == floor:
                return False
            stack.pop()
            if level <= base:
                base = level - 1
                _enter(_at(root, drive, base), box)
    finally:
        root = machine = drive = stack = None  # type: ignore[assignment]  # see "Frames"
        handlers = result = leaf = value = handled = None  # type: ignore[assignment]  # see "Frames"


@hidden
def _step(machine: Driven, handled: BaseException | None, box: Box) -> None:
    """One step; `handled` is the exception of a handler above in which it runs."""
    try:
        if handled is None:
            box.append(machine.step(box.pop()))
            return
        try:
            rethrow(handled)
        except BaseException as error:
            untrace(error)
            handled = None
            box.append(machine.step(box.pop()))
    except BaseException as error:
        trim(error)
        box.append(Thrown(leaving(error)))
    finally:
        del machine, handled


@hidden
def _resume_inside(handled: BaseException | None, leaf: Any, value: Any, box: Box) -> None:
    """The same for the leaf."""
    try:
        rethrow(handled)  # type: ignore[arg-type]  # the driver lists only levels that handle an exception
    except BaseException as error:
        untrace(error)
        del handled
        try:
            if value is None and type(leaf) is not CoroutineType and not isinstance(leaf, Driven):
                box.append(next(leaf))
            else:
                box.append(leaf.send(value))
        finally:
            del leaf, value


@hidden
def _how_to_throw(leaf: Any, typ: Any, more: tuple[Any, ...]) -> tuple[Any, ...]:
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
def _throw_leaf(how: tuple[Any, ...], box: Box) -> bool:
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


def _link(drive: Drive, suspension: Suspension) -> None:
    """Put the machines that have just suspended on the stack; the last of them is there already.

    The suspension is emptied: frames that it has passed through may still hold it.
    """
    machines = suspension.machines
    stack, handlers = drive.stack, drive.handlers
    if machines[-1].handled is not None:
        handlers.append(len(stack))
    for machine in machines[-2::-1]:
        stack.append(machine)
        if machine.handled is not None:
            handlers.append(len(stack))
    machines.clear()
    suspension.frame = suspension.leaf = suspension.value = None


def _start(drive: Drive, machine: Driven, handled: BaseException | None, box: Box) -> int:
    """Put a machine that nests too deep to be started by a call on the stack.

    What counts is the depth that a native coroutine would have.  Returns how many nested starts to assume,
    so that the next hand-over comes where the limit is reached.
    """
    left = sys.getrecursionlimit() - _python_depth() - len(drive.stack)
    if left <= 0:
        finish(machine)
        error = RecursionError("maximum recursion depth exceeded")
        error.__context__ = handled
        box.append(Thrown(error))
        return 0
    machine.label = 0
    drive.stack.append(machine)
    box.append(None)
    return max(0, NESTED_STARTS - left)


def _python_depth() -> int:
    depth = 0
    frame = sys._getframe()
    while frame.f_back is not None:
        depth += 1
        frame = frame.f_back
    return depth


def _enter(machine: Driven, box: Box) -> None:
    """An exception that is thrown into a machine takes what the machine handles as its context.

    Since 3.12 an await that a StopIteration is thrown into ends with its value.
    """
    outcome = box[0]
    if type(outcome) is Thrown and outcome.exc is not None:
        if isinstance(outcome.exc, StopIteration) and sys.version_info >= (3, 12):
            box[0] = outcome.exc.value
        else:
            chain(outcome.exc, machine.handled)


@hidden
def _close_levels(root: Driven, drive: Drive, last: int, box: Box) -> Any:
    """Close the leaf, then the machines from the innermost to level `last`, and take them off the stack.

    What went wrong at one level is thrown into the next instead of its GeneratorExit; at the end it is left
    in `box`.
    """
    result = None
    try:
        _close_leaf(_at(root, drive, len(drive.stack)).awaiting, box)
        for level in range(len(drive.stack), last - 1, -1):
            machine = _at(root, drive, level)
            result = None
            if not box:
                box.append(Thrown(generator_exit()))
            _enter(machine, box)
            if _run(root, drive, box, level, level):
                box[:] = [Thrown(_ignored(), machine if level else None)]
            elif type(box[0]) is not Thrown:
                result = box.pop()
            elif isinstance(box[0].exc, GeneratorExit):
                box.clear()
            machine = None  # type: ignore[assignment]  # it dies when it is forgotten
            if level:
                _forget(drive, level)
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


def _ignored() -> RuntimeError:
    error = RuntimeError("coroutine ignored GeneratorExit")
    error.__context__ = sys.exception()
    return error


def _forget(drive: Drive, level: int) -> None:
    """Take the machines from `level` on off the stack: they are finished, or go on without this root."""
    del drive.stack[level - 1 :]
    while drive.handlers and drive.handlers[-1] >= level:
        drive.handlers.pop()


def _at(root: Driven, drive: Drive, level: int) -> Driven:
    return drive.stack[level - 1] if level else root


def drive_of(machine: Driven) -> Drive:
    try:
        return machine.drive
    except AttributeError:
        machine.drive = Drive()
        return machine.drive


def is_suspended(machine: Driven) -> bool:
    return machine.label > 0 and machine.awaiting is not None


def is_running(machine: Driven) -> bool:
    """Whether it, or a machine below it, is in its step."""
    if machine.label is UNSTARTED or machine.label == FINISHED:
        return False
    below: Any = machine
    while isinstance(below, Driven) and below.label != FINISHED:
        if not is_suspended(below) or (getattr(below, "drive", None) is not None and below.drive.running):
            return True
        below = below.awaiting
    if type(below) is GeneratorType:
        return below.gi_running
    return type(below) is CoroutineType and below.cr_running


@hidden
def _started(machine: Driven, value: Any) -> tuple[Drive, None]:
    if value is not None:
        raise TypeError("can't send non-None value to a just-started coroutine")
    machine.label = 0
    machine.awaiting = None
    return drive_of(machine), None


@hidden
def _linked(machine: Driven) -> tuple[Drive, Any]:
    """The drive of a suspended root, its stack read off the links anew, and the leaf."""
    if machine.label == FINISHED:
        raise RuntimeError("cannot reuse already awaited coroutine")
    drive = drive_of(machine)
    if drive.running or not is_suspended(machine):
        raise ValueError("coroutine already executing")
    stack: list[Driven] = []
    handlers = [0] if machine.handled is not None else []
    leaf = machine.awaiting
    while isinstance(leaf, Driven) and leaf.label != FINISHED:
        if not is_suspended(leaf):
            raise ValueError("coroutine already executing")
        stack.append(leaf)
        if leaf.handled is not None:
            handlers.append(len(stack))
        leaf = leaf.awaiting
    drive.stack, drive.handlers = stack, handlers
    return drive, leaf


@hidden
def _refused(machine: Driven, thrown: BaseException) -> BaseException:
    """What comes of throwing `thrown` into a machine that has not begun, or has finished."""
    if machine.label == FINISHED:
        error = RuntimeError("cannot reuse already awaited coroutine")
        error.__context__ = sys.exception()
        return error
    unbegun = _unbegun(machine)
    finish(machine)
    try:
        unbegun(rethrow, Thrown(thrown))
    except BaseException as error:
        trim(error)
    # Since 3.12 it is the body that replaces a StopIteration, and this one never runs.
    return thrown if sys.version_info >= (3, 12) else leaving(thrown)


def _raise(rethrow: Callable[[BaseException], NoReturn], thrown: Thrown) -> NoReturn: rethrow(thrown.take())  # fmt: skip  # noqa: E501  # one line, so that it is the line of the def


def _unbegun(machine: Driven) -> Callable[..., NoReturn]:
    """`_raise` in a frame that looks like the body's, at the line of its `def`."""
    cls: Any = type(machine)
    code = cls.step_code if cls.function is None else cls.function.__code__
    looks = _raise.__code__.replace(
        co_filename=code.co_filename,
        co_firstlineno=code.co_firstlineno,
        co_name=cls.name,
        co_qualname=cls.qualname,
    )
    return FunctionType(looks, step_of(machine).__globals__)


def step_of(machine: Driven) -> FunctionType:
    """The function that a step of `machine` runs."""
    bound = getattr(machine, "bound", None)
    step: Any = type(machine).step if bound is None else bound
    assert isinstance(step, FunctionType), "a step is a plain function"
    return step


def _completion(box: Box) -> BaseException:
    """How the root ends: with an exception, or StopIteration for its result."""
    outcome = box.pop()
    if type(outcome) is Thrown:
        return outcome.take()
    stop = StopIteration() if outcome is None else StopIteration(outcome)
    stop.__context__ = sys.exception()
    return stop


def _is_generator_exit(typ: Any) -> bool:
    return isinstance(typ, GeneratorExit) or (isinstance(typ, type) and issubclass(typ, GeneratorExit))
