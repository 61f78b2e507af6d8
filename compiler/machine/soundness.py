"""Whether a machine that was read from a document holds together: values of their types, references to what is there.

    complaint(machine)   →   None, or "states[3].title is 99", "transitions[0] names state 7, which isn't there"

Views and comparisons rely on it, and need no checks of their own.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator
from dataclasses import fields, is_dataclass
from functools import cache
from types import NoneType, UnionType
from typing import Any, NewType, get_args, get_origin, get_type_hints

from .model import MachineRegion, StateMachine


def complaint(machine: StateMachine) -> str | None:
    """What is wrong first; None: nothing is."""
    return next(_wrong_types(machine, StateMachine, ""), None) or next(_wrong_references(machine), None)


def _wrong_types(value: Any, kind: Any, place: str) -> Iterator[str]:
    if isinstance(kind, NewType):
        kind = kind.__supertype__
    if get_origin(kind) is tuple:
        for index, item in enumerate(value):
            yield from _wrong_types(item, get_args(kind)[0], f"{place}[{index}]")
    elif isinstance(kind, UnionType):
        if value is not None:
            (some,) = (each for each in get_args(kind) if each is not NoneType)
            yield from _wrong_types(value, some, place)
    elif isinstance(kind, type) and is_dataclass(kind):
        for name, inner in _hints(kind):
            yield from _wrong_types(getattr(value, name), inner, f"{place}.{name}".lstrip("."))
    elif not isinstance(value, kind) or (kind is int and (isinstance(value, bool) or value < 0)):
        yield f"{place} is {value!r}"


@cache
def _hints(kind: Any) -> list[tuple[str, Any]]:
    hints = get_type_hints(kind)
    return [(each.name, hints[each.name]) for each in fields(kind)]


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
