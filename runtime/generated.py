"""`Generated`, what all generated classes have, whatever protocol their instances speak: fields, names, state.

Machine (machine.py) adds the coroutine protocol, AsyncGenerator (asyncgen.py) that of asynchronous generators.
"""

from __future__ import annotations

import gc
import types
from collections.abc import Callable, Mapping
from typing import Any, ClassVar, NoReturn, Self

from . import states
from .functions import closure_of, prepare
from .links import Stepped, drive_of


class Generated(Stepped):
    """Base of the bases of generated classes.

    `native_kind` is what the interpreter's complaints call an instance, `native_flag` marks the code of its function.
    """

    __slots__ = ()

    native_kind: ClassVar[str]
    native_flag: ClassVar[int]
    name: ClassVar[str]
    qualname: ClassVar[str]
    shared: ClassVar[tuple[str, ...]] = ()
    free: ClassVar[tuple[str, ...]] = ()
    function: ClassVar[Callable[..., Any] | None] = None
    states: ClassVar[Mapping[int, tuple[Any, ...]]] = {}
    renamed: ClassVar[Mapping[str, str]] = {}
    completions: ClassVar[tuple[str, ...]] = ()
    yielding: ClassVar[tuple[int, ...]] = ()

    def __init_subclass__(cls, of: str | None = None, shared: str = "", free: str = "") -> None:
        """`of` is the native `__qualname__`; `shared` and `free` name captured variables, space-separated."""
        if "native_kind" in vars(cls):  # a base
            return
        if of is not None:
            cls.name, cls.qualname = of.rpartition(".")[2], of
        if shared or free:
            cls.shared, cls.free = tuple(shared.split()), tuple(free.split())
        prepare(cls)

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
    def restore(cls, state_key: str, fields: Mapping[str, Any], awaiting: Any = None) -> Self:
        """A machine that is suspended at a state, keeps `fields`, and awaits `awaiting`.

        With None, the next `send(v)` supplies the value that was awaited.  A captured variable may be given
        as a cell, which is then shared.  Like any suspended coroutine it is driven by hand or by a task, and
        can't be awaited anew, but by a machine that is restored awaiting it.
        ValueError names an unknown key, each missing and each extra field.
        """
        return states.restored(cls, state_key, fields, awaiting)

    # Looking at it.

    def __repr__(self) -> str:
        return f"<{self.native_kind} object {get_qualname(self)} at {hex(id(self))}>"

    @property
    def __name__(self) -> str:
        return _own(self, "name")

    @__name__.setter
    def __name__(self, value: str) -> None:
        if not isinstance(value, str):
            raise TypeError("__name__ must be set to a string object")
        drive_of(self).name = value

    @__name__.deleter
    def __name__(self) -> NoReturn:
        raise TypeError("__name__ must be set to a string object")

    def __reduce_ex__(self, protocol: Any) -> tuple[Any, ...]:
        return states.pickled(self, protocol)

    def __setstate__(self, state: tuple[str, Mapping[str, Any], Any]) -> None:
        states.fill(self, *state)

    def __copy__(self) -> NoReturn:
        raise TypeError(f"cannot pickle '{self.native_kind}' object")

    def __deepcopy__(self, memo: Any) -> NoReturn:
        raise TypeError(f"cannot pickle '{self.native_kind}' object")


def _own(machine: Generated, name: str) -> str:
    """The name that was set on this machine, or its class's."""
    try:
        own = getattr(machine.drive, name)
    except AttributeError:
        own = None
    return str(getattr(type(machine), name)) if own is None else own


def get_qualname(machine: Generated) -> str:
    return _own(machine, "qualname")


def _set_qualname(machine: Generated, value: str) -> None:
    if not isinstance(value, str):
        raise TypeError("__qualname__ must be set to a string object")
    drive_of(machine).qualname = value


def _delete_qualname(machine: Generated) -> NoReturn:
    raise TypeError("__qualname__ must be set to a string object")


# A class body and `type.__setattr__` take `__qualname__` for the class's own name, so the property that
# instances are to have goes straight into the class's dict; naming the class anew drops what the
# interpreter has cached.
gc.get_referents(Generated.__dict__)[0]["__qualname__"] = property(
    get_qualname, _set_qualname, _delete_qualname
)
type.__setattr__(Generated, "__name__", "Generated")
