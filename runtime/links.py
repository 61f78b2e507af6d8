"""Machines as the driver sees them: what they are linked to, and what a root keeps.

    machine.awaiting    what it awaits while it is suspended: a machine, or a foreign iterator, the leaf
    drive.stack         the chain below a root, innermost last; no machine points upward
    drive.handlers      the levels that are suspended in a handler; level 0 is the root, level n is stack[n
    - 1]

The stack is a cache of the `awaiting` links.  They differ if somebody drove a machine of the chain by itself;
the links are right, and `linked` reads the stack off them anew.
"""

from __future__ import annotations

import sys
from types import CodeType, CoroutineType, FunctionType, GeneratorType
from typing import Any, ClassVar, Final

from .exceptions import hidden
from .outcomes import FINISHED, UNSTARTED, YIELDED, Suspension

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


class Stepped:
    """What has a step: a coroutine, a generator.

    `label` is written by whoever starts and finishes it, and by `suspend`.
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


class Driven(Stepped):
    """What stands in a chain: the driver resumes it.

    `is_opaque`: what is thrown, and a close, go to its own `throw` and `close`, not past it.
    """

    __slots__ = ()

    is_opaque: ClassVar[bool] = False
    native_kind: ClassVar[str] = "coroutine"

    def over(self) -> BaseException:
        """What comes of resuming it when it is finished."""
        return RuntimeError("cannot reuse already awaited coroutine")

    def suspend(self, suspension: Suspension, label: int, handling: bool = False) -> Suspension:
        """Note where to go on, and join the chain; the step returns what this returns."""
        machines = suspension.machines
        suspension.frame = sys._getframe(1)
        self.label = label
        self.awaiting = machines[-1] if machines else suspension.leaf
        self.handled = sys.exception() if handling else None
        machines.append(self)
        return suspension


class Awaited(Driven):
    """What can be awaited wherever it stands: a coroutine, a turn."""

    __slots__ = ()


def finish(machine: Stepped) -> None:
    """A machine that has suspended once holds variables in fields; now they die, even if it lives on."""
    machine.label = FINISHED
    machine.awaiting = machine.handled = None
    for field in machine.slots:
        setattr(machine, field, None)


def drive_of(machine: Stepped) -> Drive:
    try:
        return machine.drive
    except AttributeError:
        machine.drive = Drive()
        return machine.drive


def is_suspended(machine: Stepped) -> bool:
    return machine.label > 0 and machine.awaiting is not None


def is_awaiting(machine: Stepped) -> bool:
    """Whether it is suspended at an await, not at a yield."""
    return is_suspended(machine) and machine.awaiting is not YIELDED


def is_stepping(machine: Stepped) -> bool:
    """Whether its own step runs now."""
    return machine.label is not UNSTARTED and machine.label != FINISHED and machine.awaiting is None


def is_running(machine: Stepped) -> bool:
    """Whether it, or a machine below it, is in its step."""
    if machine.label is UNSTARTED or machine.label == FINISHED:
        return False
    below: Any = machine
    while issubclass(type(below), Stepped) and below.label != FINISHED:
        if not is_suspended(below) or (getattr(below, "drive", None) is not None and below.drive.running):
            return True
        below = below.awaiting
    if type(below) is GeneratorType:
        return below.gi_running
    return type(below) is CoroutineType and below.cr_running


@hidden
def started(machine: Driven, value: Any) -> tuple[Drive, None]:
    if value is not None:
        raise TypeError(f"can't send non-None value to a just-started {machine.native_kind}")
    machine.label = 0
    machine.awaiting = None
    return drive_of(machine), None


@hidden
def linked(machine: Driven, opaque: bool = False) -> tuple[Drive, Any]:
    """The drive of a suspended root, its stack read off the links anew, and the leaf.

    `opaque`: what keeps throw and close to itself is the leaf.
    """
    if machine.label == FINISHED:
        raise machine.over()
    drive = drive_of(machine)
    if drive.running or not is_suspended(machine):
        raise ValueError(f"{machine.native_kind} already executing")
    stack: list[Driven] = []
    handlers = [0] if machine.handled is not None else []
    leaf = machine.awaiting
    while issubclass(type(leaf), Driven) and leaf.label != FINISHED and not (opaque and leaf.is_opaque):
        if not is_suspended(leaf):
            raise ValueError(f"{machine.native_kind} already executing")
        stack.append(leaf)
        if leaf.handled is not None:
            handlers.append(len(stack))
        leaf = leaf.awaiting
    drive.stack, drive.handlers = stack, handlers
    return drive, leaf


def link(drive: Drive, suspension: Suspension) -> None:
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


def forget(drive: Drive, level: int) -> None:
    """Take the machines from `level` on off the stack: they are finished, or go on without this root."""
    del drive.stack[level - 1 :]
    while drive.handlers and drive.handlers[-1] >= level:
        drive.handlers.pop()


def at(root: Driven, drive: Drive, level: int) -> Driven:
    return drive.stack[level - 1] if level else root


def code_of(machine: Any) -> CodeType:
    """The code that a machine shows as its own: its function's, or its step's where there is none."""
    cls = type(machine)
    code: CodeType = cls.step_code if cls.function is None else cls.function.__code__
    return code


def step_of(machine: Stepped) -> FunctionType:
    """The function that a step of `machine` runs."""
    bound = getattr(machine, "bound", None)
    step: Any = type(machine).step if bound is None else bound
    assert isinstance(step, FunctionType), "a step is a plain function"
    return step
