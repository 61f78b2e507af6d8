"""`Machine`, the base of generated classes: a coroutine as seen from outside.

What generated code does
------------------------
The class lists the variables that outlive a suspension as slots and has a `step`; the stub makes a machine,
without a call that could cost something, and stores the arguments:

    class _compute_machine(Machine):
        __slots__ = ("a", "items")
        name = "compute"
        qualname = "compute"

        def step(machine, sent): ...

    @coroutine(_compute_machine)
    def compute(items):
        machine = _compute_machine()
        machine.label = UNSTARTED
        machine.items = items
        return machine

A machine whose variables are captured has a slot called `step` and its step function inside `variables`;
its stub calls `machine.bind(cells, total=total)` (functions.py).

A machine is unstarted, running, suspended or finished, which `label` and `awaiting` tell:

    unstarted   label is UNSTARTED
    running     label is 0 and awaiting is None or unbound; or label > 0 and awaiting is None
    suspended   label > 0, awaiting is what it awaits
    finished    label == FINISHED
"""

from __future__ import annotations

import dis
import inspect
import sys
import types
import warnings
from collections.abc import Callable, Coroutine, Generator
from typing import Any, NoReturn, TypeVar

from . import driver
from .exceptions import hidden, trim, unraisable, untrace
from .frames import Frame, frame_of
from .generated import Generated, get_qualname
from .iteration import MachineType, YieldsFrom
from .links import code_of, drive_of, is_running, is_suspended
from .outcomes import FINISHED, UNSTARTED

_Function = TypeVar("_Function", bound=Callable[..., Any])


def skipped_by_warnings(function: _Function) -> _Function:
    """A warning is attributed to the code that let go of the machine, not to the finalizer.

    `warnings` doesn't count frames of the import system, which it knows by their file names.  The function gets
    another code: what goes by its code, as `hidden` does, comes after.
    """
    function.__code__ = function.__code__.replace(co_filename=f"{__file__} (importlib._bootstrap)")
    return function


class Machine(YieldsFrom, Generated, metaclass=MachineType):
    """Base of all generated classes; `step` is theirs, the rest is the coroutine protocol."""

    __slots__ = ("__weakref__",)

    native_kind = "coroutine"
    native_flag = inspect.CO_COROUTINE

    # Driving.

    send = driver.send
    throw = driver.throw
    close = driver.close

    def __await__(self) -> Generator[Any, Any, Any]:
        if is_suspended(self) and _is_await(sys._getframe(1)):
            raise RuntimeError("coroutine is being awaited already")
        return Wrapper(self)

    @skipped_by_warnings
    def __del__(self) -> None:
        if self.label != FINISHED:
            abandoned(self)

    # Looking at it.

    @property  # type: ignore[misc]  # nobody assigns it
    def __class__(self) -> type:
        return types.CoroutineType

    @property
    def cr_await(self) -> Any:
        return self.awaiting if is_suspended(self) and not is_running(self) else None

    @property
    def cr_running(self) -> bool:
        return is_running(self)

    @property
    def cr_suspended(self) -> bool:
        return is_suspended(self) and not is_running(self)

    @property
    def cr_frame(self) -> Frame | None:
        return None if self.label == FINISHED else frame_of(self)

    @property
    def cr_code(self) -> types.CodeType:
        return code_of(self)

    @property
    def cr_origin(self) -> tuple[tuple[str, int, str], ...] | None:
        try:
            return self.drive.origin
        except AttributeError:
            return None


Coroutine.register(Machine)


def _is_await(frame: types.FrameType) -> bool:
    """Whether `frame` is at a native `await`, rather than at a call of `__await__`."""
    return frame.f_code.co_code[frame.f_lasti] == dis.opmap["GET_AWAITABLE"]


class Wrapper:
    """What `machine.__await__()` gives: an iterator that drives it."""

    __slots__ = ("_machine",)

    def __init__(self, machine: Machine) -> None:
        self._machine = machine

    def __iter__(self) -> Wrapper:
        return self

    def __reduce_ex__(self, protocol: Any) -> NoReturn:
        raise TypeError("cannot pickle 'coroutine_wrapper' object")

    def __repr__(self) -> str:
        return f"<coroutine_wrapper object at {hex(id(self))}>"

    # No frame of ours may keep the machine (driver.py, "Frames").

    @hidden
    def __next__(self) -> Any:
        box = [self._machine]
        del self
        try:
            return driver.send(box.pop(), None)
        except BaseException as error:
            untrace(error)
            raise

    @hidden
    def send(self, value: Any, /) -> Any:
        box = [value, self._machine]
        del self, value
        try:
            return driver.send(box.pop(), box.pop())
        except BaseException as error:
            untrace(error)
            raise

    @hidden
    def throw(self, typ: Any, /, *more: Any) -> Any:
        box = [self._machine, typ, *more]
        del self, typ, more
        try:
            return driver.throw(*map(box.pop, [0] * len(box)))
        except BaseException as error:
            untrace(error)
            raise

    @hidden
    def close(self, /) -> None:
        box = [self._machine]
        del self
        try:
            driver.close(box.pop())
        except BaseException as error:
            untrace(error)
            raise


Wrapper.__name__ = "coroutine_wrapper"


@hidden
@skipped_by_warnings
def abandoned(machine: Any) -> None:
    """Nobody holds `machine` any more: it warns if it never ran, else it is closed."""
    try:
        if machine.label is UNSTARTED:
            machine.label = FINISHED
            never_awaited(machine)
        elif is_suspended(machine):
            driver.close(machine)
    except BaseException as error:
        trim(error)
        unraisable(error, machine)
        if is_suspended(machine) and machine.handled is not None:
            # It refused.  Natively the exception that it handles keeps its frame, hence what it awaits,
            # until the garbage collector comes.
            drive_of(machine).refused = machine


@hidden
@skipped_by_warnings
def never_awaited(machine: Machine) -> None:
    """The interpreter's `_PyErr_WarnUnawaitedCoroutine`: it warns by itself where `warnings` fails to."""
    warn = getattr(warnings, "_warn_unawaited_coroutine", None)
    if warn is not None:
        try:
            warn(machine)
            return
        except BaseException as error:
            trim(error)
            unraisable(error, machine)
            if isinstance(error, RuntimeWarning):
                return
    warnings.warn(f"coroutine '{get_qualname(machine)}' was never awaited", RuntimeWarning, stacklevel=2)
