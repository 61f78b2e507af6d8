"""Steps: the innermost machine is resumed with an outcome, then whoever awaits it, and so on.

Two rules about handled exceptions, both CPython's:
- sent to: the nearest handler above the innermost machine is what `sys.exception()` says inside that
  machine; the step runs inside that exception's handler (`_step_inside`), whatever machines lie between.
- thrown into, or closed: the machines above are not re-entered; but each machine that the exception enters
  makes its own handled exception the context (`enter`).  `base` is the level up to which the exception has
  come: handlers above it are asleep.
"""

from __future__ import annotations

import sys
from typing import Any

from .exceptions import chain, hidden, leaving, rethrow, trim, untrace
from .links import NESTED_STARTS, Drive, Driven, at, finish, link, nested
from .outcomes import YIELDED, Suspension, Thrown

# A box is a list of at most one outcome.  A step takes it out as its argument, so that no frame of the
# driver keeps a value alive that the step has already dropped.
Box = list[Any]


@hidden
def run(root: Driven, drive: Drive, box: Box, floor: int, base: int) -> bool:
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
            try:
                if handlers and handlers[-1] >= base:
                    _step_inside(at(root, drive, handlers[-1]).handled, machine, box)
                else:
                    box.append(machine.step(box.pop()))
            except BaseException as error:
                trim(error)
                box.append(Thrown(leaving(error, machine.native_kind)))
            result = box.pop()
            if type(result) is Suspension:
                result.frame.clear()
                leaf, value = result.leaf, result.value
                if len(result.machines) > 1 or machine.handled is not None:
                    link(drive, result)
                if not issubclass(type(leaf), Driven):
                    box.append(value)
                    return True
                handled = at(root, drive, handlers[-1]).handled if handlers else sys.exception()
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
                enter(at(root, drive, base), box)
    finally:
        root = machine = drive = stack = None  # type: ignore[assignment]  # see "Frames"
        handlers = result = leaf = value = handled = None  # type: ignore[assignment]  # see "Frames"


@hidden
def _step_inside(handled: BaseException | None, machine: Driven, box: Box) -> None:
    """One step, in which the exception of a handler above is being handled."""
    try:
        rethrow(handled)  # type: ignore[arg-type]  # the driver lists only levels that handle an exception
    except BaseException as error:
        untrace(error)
        handled = None
        try:
            box.append(machine.step(box.pop()))
        finally:
            del machine


def enter(machine: Driven, box: Box) -> None:
    """An exception that is thrown into a machine takes what the machine handles as its context.

    Since 3.12 an await that a StopIteration is thrown into ends with its value.
    """
    outcome = box[0]
    if type(outcome) is Thrown and outcome.exc is not None:
        is_yielded = machine.awaiting is YIELDED
        if isinstance(outcome.exc, StopIteration) and sys.version_info >= (3, 12) and not is_yielded:
            box[0] = outcome.exc.value
        else:
            chain(outcome.exc, machine.handled)


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
