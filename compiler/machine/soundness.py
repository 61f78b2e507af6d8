"""Whether a machine that was read from a document holds together: values of their types, references to what is there.

    complaint(machine)   →   None, or "states[3].title is 99", "transitions[0] names state 7, which isn't there"

Views and comparisons rely on it, and need no checks of their own.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Any, NewType, get_args, get_origin, get_type_hints

from .model import MachineRegion, StateMachine


def complaint(machine: StateMachine) -> str | None:
    """What is wrong first; None: nothing is."""
    wrong = _check_of(StateMachine)(machine)
    return next(_wrong_references(machine), None) if wrong is None else wrong.lstrip(".")


_Check = Callable[[Any], str | None]
"""Of a value of the right type None, else where inside it what is wrong: ``.states[3].title is 99``."""


@cache
def _check_of(kind: Any) -> _Check:
    if isinstance(kind, NewType):
        return _check_of(kind.__supertype__)
    if get_origin(kind) is tuple:
        return _check_of_items(_check_of(get_args(kind)[0]))
    if isinstance(kind, UnionType):
        (some,) = (_check_of(each) for each in get_args(kind) if each is not NoneType)
        return lambda value: None if value is None else some(value)
    if is_dataclass(kind):
        hints = get_type_hints(kind)
        return _check_of_fields([(each.name, _check_of(hints[each.name])) for each in fields(kind)])
    if kind is int:
        return lambda value: None if type(value) is int and value >= 0 else f" is {value!r}"
    return lambda value: None if isinstance(value, kind) else f" is {value!r}"


def _check_of_items(check: _Check) -> _Check:
    def items(value: Any) -> str | None:
        for index, item in enumerate(value):
            if (wrong := check(item)) is not None:
                return f"[{index}]{wrong}"
        return None

    return items


def _check_of_fields(checks: list[tuple[str, _Check]]) -> _Check:
    def inside(value: Any) -> str | None:
        for name, check in checks:
            if (wrong := check(getattr(value, name))) is not None:
                return f".{name}{wrong}"
        return None

    return inside


def _wrong_references(machine: StateMachine) -> Iterator[str]:
    states, blocks = range(len(machine.states)), range(len(machine.blocks))
    regions = {each.id: each for each in machine.regions}
    if not states:
        yield "it has no states"
    for index, state in enumerate(machine.states):
        if state.label != index:
            yield f"states[{index}] has the label {state.label}"
    for index, each in enumerate(machine.transitions):
        yield from _missing(f"transitions[{index}]", "state", [each.source, each.target], states)
    for index, suspension in enumerate(machine.suspensions):
        yield from _missing(f"suspensions[{index}]", "state", [suspension.state, suspension.resume], states)
    for index, region in enumerate(machine.regions):
        named = [region.parent, *region.handlers, region.cleanup]
        yield from _missing(f"regions[{index}]", "region", named, regions)
        yield from _missing(f"regions[{index}]", "state", [region.first, region.last], states)
        if (region.first is None) != (region.last is None):
            yield f"regions[{index}] has a first state or a last one, not both"
        if _is_inside_itself(region, regions):
            yield f"regions[{index}] is inside itself"
    for index, block in enumerate(machine.blocks):
        yield from _missing(f"blocks[{index}]", "state", [block.state], states)
        yield from _missing(f"blocks[{index}]", "region", [block.region], regions)
        yield from _missing(f"blocks[{index}]", "block", [*block.next, *block.caught, block.pending], blocks)


def _missing(place: str, what: str, named: Iterable[int | None], there: Container[int]) -> Iterator[str]:
    for each in named:
        if each is not None and each not in there:
            yield f"{place} names {what} {each}, which isn't there"


def _is_inside_itself(region: MachineRegion, regions: dict[Any, MachineRegion]) -> bool:
    seen = {region.id}
    while region.parent in regions:
        region = regions[region.parent]
        if region.id in seen:
            return True
        seen.add(region.id)
    return False
