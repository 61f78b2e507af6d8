"""The state of a suspended machine as plain values, and a machine that stands in a given state.

    machine.state_key                  the stable key of the state it is suspended at
    machine.fields                     {name: value} of all that it keeps there
    cls.restore(key, fields, awaiting) a machine that is suspended there

A generated class lists its resume states, with what each keeps; `?` marks what may be unbound:

    states = {1: ("3fa1c0ffee/0", 12, "items each total?")}      label: (key, source line, names)

Names.  A variable's name is its own, captured ones (read from their cells) included.  Hidden state has
names that no variable of the function has, numbered where there are several:

    each       the iterator of a loop            handled    the exception that is being handled (None in a
    `finally` leave      the exit of a `with`                         that runs without one); handled_1 is
    the outermost of more after      where a `finally` goes on:        result     what a pending `return`
    returns
               a state's key, or "raise"         caught     the exception that an `except … as` binds anew

Whatever else is there is an operand that was evaluated before the suspension.  `renamed` maps a name to its
slot where the two differ; `completions` lists the names whose values are labels inside and keys outside.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import CellType, CoroutineType
from typing import TYPE_CHECKING, Any, Final, TypeVar

from .exceptions import hidden, instantiate, rethrow
from .links import Driven, is_running, is_suspended
from .outcomes import FINISHED, RAISE, YIELDED
from .protocols import MISSING, special

if TYPE_CHECKING:
    from .generated import Generated

_G = TypeVar("_G", bound="Generated")
_RAISES: Final = "raise"


class Supplied:
    """What a restored machine awaits if nothing else is given: whatever is sent next is its result."""

    __slots__ = ()

    def __iter__(self) -> Supplied:
        return self

    def __next__(self) -> Any:
        raise StopIteration

    def send(self, value: Any) -> Any:
        raise StopIteration(value)

    @hidden
    def throw(self, typ: Any, *more: Any) -> Any:
        rethrow(instantiate(typ, *more))

    def close(self) -> None:
        """Nothing to close."""


def state_key_of(machine: Generated) -> str | None:
    """The key of the state that `machine` is suspended at, None if it isn't suspended."""
    return type(machine).states[machine.label][0] if _stands(machine) else None


def fields_of(machine: Generated) -> dict[str, Any]:
    """What `machine` keeps where it is suspended; empty if it isn't suspended."""
    if not _stands(machine):
        return {}
    cls = type(machine)
    cells = _cells(machine)
    found: dict[str, Any] = {}
    for name in (*_required(cls, machine.label), *_optional(cls, machine.label)):
        if name in cells:
            try:
                found[name] = cells[name].cell_contents
            except ValueError:  # unbound
                continue
        elif hasattr(machine, cls.renamed.get(name, name)):
            value = getattr(machine, cls.renamed.get(name, name))
            if name not in cls.completions:
                found[name] = value
            elif value is not None:  # else a cleanup that an earlier turn of a loop went through
                found[name] = _key_for(cls, value)
    return found


def restored(cls: type[_G], state_key: str, fields: Mapping[str, Any], awaiting: Any = None) -> _G:
    """See `Machine.restore`."""
    machine = blank(cls)
    fill(machine, state_key, fields, awaiting)
    return machine


def blank(cls: type[_G]) -> _G:
    """A machine that stands nowhere yet, and can die so."""
    machine = cls()
    machine.label = FINISHED
    return machine


def fill(machine: Generated, state_key: str, fields: Mapping[str, Any], awaiting: Any) -> None:
    """Put a blank machine into a state."""
    cls = type(machine)
    label = _label_of(cls, state_key)
    _check(cls, label, fields)
    iterator = YIELDED if awaiting is None and label in cls.yielding else _awaited(awaiting)
    if cls.shared or cls.free:
        machine.bind(tuple(CellType() for _ in cls.free))
        given = {name: _cell(fields[name]) for name in (*cls.shared, *cls.free) if name in fields}
        machine.bound = cls.step_over(tuple({**_cells(machine), **given}.values()))  # type: ignore[attr-defined]  # from prepare()
    for name, value in fields.items():
        if name not in cls.shared and name not in cls.free:
            setattr(
                machine,
                cls.renamed.get(name, name),
                _label_for(cls, value) if name in cls.completions else value,
            )
    if not hasattr(machine, "handled"):
        machine.handled = None
    machine.awaiting = iterator
    machine.label = label


def pickled(machine: Generated, protocol: Any) -> tuple[Any, ...]:
    """`__reduce_ex__` of a machine: only a suspended one is data."""
    key = state_key_of(machine)
    if key is None:
        raise TypeError(f"cannot pickle '{machine.native_kind}' object")
    return blank, (type(machine),), (key, fields_of(machine), _picklable(machine.awaiting, protocol))


def _stands(machine: Generated) -> bool:
    return is_suspended(machine) and not is_running(machine) and machine.label in type(machine).states


# The table.


def _required(cls: type[Generated], label: int) -> list[str]:
    return [name for name in cls.states[label][2].split() if not name.endswith("?")]


def _optional(cls: type[Generated], label: int) -> list[str]:
    return [name[:-1] for name in cls.states[label][2].split() if name.endswith("?")]


def _label_of(cls: type[_G], state_key: str) -> int:
    keys = {state[0]: label for label, state in cls.states.items() if len(state) == 3}
    if state_key not in keys:
        raise ValueError(
            f"{cls.qualname} is never suspended at {state_key!r}; its states are {_listed(keys)}"
        )
    return keys[state_key]


def _check(cls: type[Generated], label: int, fields: Mapping[str, Any]) -> None:
    required, optional = _required(cls, label), _optional(cls, label)
    missing = [name for name in required if name not in fields]
    extra = [name for name in fields if name not in required and name not in optional]
    wrong = [f"missing {_listed(missing)}"] if missing else []
    if extra:
        wrong.append(f"not kept there {_listed(extra)}")
    if wrong:
        raise ValueError(f"fields of {cls.qualname} at {cls.states[label][0]!r}: {'; '.join(wrong)}")


def _listed(names: Any) -> str:
    return ", ".join(map(repr, names)) or "none"


def _key_for(cls: type[Generated], label: int) -> str:
    return _RAISES if label == RAISE else cls.states[label][0]


def _label_for(cls: type[_G], key: str) -> int:
    if key == _RAISES:
        return RAISE
    for label, state in cls.states.items():
        if state[0] == key:
            return label
    raise ValueError(f"{cls.qualname} has no state {key!r} to go on at")


# Captured variables.


def _cells(machine: Generated) -> dict[str, CellType]:
    bound = getattr(machine, "bound", None)
    if bound is None:
        return {}
    return dict(zip(bound.__code__.co_freevars, bound.__closure__ or (), strict=True))


def _cell(value: Any) -> CellType:
    """A cell that is given is shared, a value gets a cell of its own."""
    return value if isinstance(value, CellType) else CellType(value)


# What is awaited.


def _awaited(awaiting: Any) -> Any:
    """What the driver drives: an iterator, a native coroutine, a suspended machine."""
    if awaiting is None:
        return Supplied()
    if type(awaiting) is CoroutineType or (isinstance(awaiting, Driven) and is_suspended(awaiting)):
        return awaiting
    method = special(awaiting, "__await__")
    if method is not MISSING:
        return method()
    if hasattr(type(awaiting), "__next__"):
        return awaiting
    raise TypeError(f"a machine can't await a {type(awaiting).__name__}")


def _picklable(awaiting: Any, protocol: Any) -> Any:
    """What is awaited, if it is data; else None, and whoever restores the machine supplies the result."""
    if isinstance(awaiting, Driven):
        return awaiting
    if isinstance(awaiting, Supplied) or awaiting is YIELDED:
        return None
    try:
        awaiting.__reduce_ex__(protocol)
    except TypeError:
        return None
    return awaiting
