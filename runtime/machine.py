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
import gc
import sys
import types
import warnings
from collections.abc import Callable, Coroutine, Generator, Mapping
from typing import Any, ClassVar, NoReturn

from . import driver, states
from .exceptions import hidden, trim, unraisable, untrace
from .frames import Frame, frame_of
from .functions import closure_of, prepare
from .iteration import MachineType, YieldsFrom
from .links import drive_of, is_running, is_suspended
from .outcomes import FINISHED, UNSTARTED


class Machine(YieldsFrom, metaclass=MachineType):
    """Base of all generated classes; `step` is theirs, the rest is the coroutine protocol."""

    __slots__ = ("__weakref__",)

    name: ClassVar[str]
    qualname: ClassVar[str]
    shared: ClassVar[tuple[str, ...]] = ()
    free: ClassVar[tuple[str, ...]] = ()
    function: ClassVar[Callable[..., Any] | None] = None
    states: ClassVar[Mapping[int, tuple[Any, ...]]] = {}
    renamed: ClassVar[Mapping[str, str]] = {}
    completions: ClassVar[tuple[str, ...]] = ()

    def __init_subclass__(cls, of: str | None = None, shared: str = "", free: str = "") -> None:
        """`of` is the native `__qualname__`; `shared` and `free` name captured variables, space-separated."""
        if of is not None:
            cls.name, cls.qualname = of.rpartition(".")[2], of
        if shared or free:
            cls.shared, cls.free = tuple(shared.split()), tuple(free.split())
        prepare(cls)

    # Driving.

    send = driver.send
    throw = driver.throw
    close = driver.close

    def __await__(self) -> Generator[Any, Any, Any]:
        if is_suspended(self) and _is_await(sys._getframe(1)):
            raise RuntimeError("coroutine is being awaited already")
        return Wrapper(self)

    def __del__(self) -> None:
        if self.label != FINISHED:
            abandoned(self)

    # Fields.

    def bind(self, cells: tuple[types.CellType, ...] = (), /, **values: Any) -> None:
        """Make this machine's own step.

        Its closure holds fresh cells for the class's `shared` variables, with `values` in them from the
        start, and `cells` for the `free` ones, in that order: those of the enclosing functions.
        """
        self.bound = closure_of(type(self), cells, values)  # type: ignore[misc]  # the class's slot `step`

    def save(self, values: dict[str, Any], /, *names: str, **renamed: str) -> None:
        """Those of `names` that are bound in `values`, a `locals()`, become fields; others are unbound.

        `renamed` has the names of variables whose fields are called otherwise.
        """
        for field, name in (*((name, name) for name in names), *renamed.items()):
            if name in values:
                setattr(self, field, values[name])
            elif self.has(field):
                delattr(self, field)
        values.clear()  # up to 3.12 the frame keeps this dictionary, and with it the machine

    def has(self, name: str, /) -> bool:
        """Whether the field is bound."""
        return hasattr(self, name)

    # The state as plain values (states.py).

    @property
    def state_key(self) -> str | None:
        """The stable key of the state that it is suspended at, None if it isn't suspended."""
        return states.state_key_of(self)

    @property
    def fields(self) -> dict[str, Any]:
        """What it keeps there, by name (states.py lists the hidden ones); empty if it isn't suspended."""
        return states.fields_of(self)

    @classmethod
    def restore(cls, state_key: str, fields: Mapping[str, Any], awaiting: Any = None) -> Machine:
        """A machine that is suspended at a state, keeps `fields`, and awaits `awaiting`.

        With None, the next `send(v)` supplies the value that was awaited.  A captured variable may be given
        as a cell, which is then shared.  Like any suspended coroutine it is driven by hand or by a task, and
        can't be awaited anew, but by a machine that is restored awaiting it.
        ValueError names an unknown key, each missing and each extra field.
        """
        return states.restored(cls, state_key, fields, awaiting)

    # Looking at it.

    def __repr__(self) -> str:
        return f"<coroutine object {_get_qualname(self)} at {hex(id(self))}>"

    @property  # type: ignore[misc]  # nobody assigns it
    def __class__(self) -> type:
        return types.CoroutineType

    @property
    def __name__(self) -> str:
        return _own(self, "name")

    @__name__.setter
    def __name__(self, value: str) -> None:
        if not isinstance(value, str):
            raise TypeError("__name__ must be set to a string object")
        drive_of(self).name = value

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
        function = type(self).function
        return type(self).step.__code__ if function is None else function.__code__

    @property
    def cr_origin(self) -> tuple[tuple[str, int, str], ...] | None:
        try:
            return self.drive.origin
        except AttributeError:
            return None

    def __reduce_ex__(self, protocol: Any) -> tuple[Any, ...]:
        return states.pickled(self, protocol)

    def __setstate__(self, state: tuple[str, Mapping[str, Any], Any]) -> None:
        states.fill(self, *state)

    def __copy__(self) -> NoReturn:
        raise TypeError("cannot pickle 'coroutine' object")

    def __deepcopy__(self, memo: Any) -> NoReturn:
        raise TypeError("cannot pickle 'coroutine' object")


Coroutine.register(Machine)


def _is_await(frame: types.FrameType) -> bool:
    """Whether `frame` is at a native `await`, rather than at a call of `__await__`."""
    return frame.f_code.co_code[frame.f_lasti] == dis.opmap["GET_AWAITABLE"]


def _own(machine: Machine, name: str) -> str:
    """The name that was set on this machine, or its class's."""
    try:
        own = getattr(machine.drive, name)
    except AttributeError:
        own = None
    return str(getattr(type(machine), name)) if own is None else own


def _get_qualname(machine: Machine) -> str:
    return _own(machine, "qualname")


def _set_qualname(machine: Machine, value: str) -> None:
    if not isinstance(value, str):
        raise TypeError("__qualname__ must be set to a string object")
    drive_of(machine).qualname = value


# A class body and `type.__setattr__` take `__qualname__` for the class's own name, so the property that
# instances are to have goes straight into the class's dict; naming the class anew drops what the
# interpreter has cached.
gc.get_referents(Machine.__dict__)[0]["__qualname__"] = property(_get_qualname, _set_qualname)
type.__setattr__(Machine, "__name__", "Machine")


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


def abandoned(machine: Machine) -> None:
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
    warnings.warn(f"coroutine '{_get_qualname(machine)}' was never awaited", RuntimeWarning, stacklevel=2)


def _skipped_by_warnings(function: Any) -> None:
    """A warning is attributed to the code that let go of the machine, not to the finalizer.

    `warnings` doesn't count frames of the import system, which it knows by their file names.
    """
    function.__code__ = function.__code__.replace(co_filename=f"{__file__} (importlib._bootstrap)")


_skipped_by_warnings(abandoned)
hidden(abandoned)
_skipped_by_warnings(never_awaited)
hidden(never_awaited)
_skipped_by_warnings(Machine.__del__)
