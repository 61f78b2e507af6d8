"""Which variables were renamed: those that are gone, paired with those that are new, by what is done with them.

total = 0; total += await f()     →   {"total": "sum"}
sum = 0; sum += await f()
"""

from __future__ import annotations

from collections import Counter

from ..machine.model import StateMachine
from .align import mutual_best
from .operations import graph_of
from .view import View

_ANY = "_renamed_"
Profile = Counter[tuple[str, str]]


def renaming_of(old: View, new: View) -> dict[str, str]:
    """Old names to new ones. A pair is taken where each is the other's only best, and most of its uses agree."""
    gone, come = _only_in(old.machine, new.machine), _only_in(new.machine, old.machine)
    if not gone or not come:
        return {}
    before, after = _profiles(old, gone), _profiles(new, come)
    likeness = {
        (one, other): share
        for one in gone
        for other in come
        if _kind(old.machine, one) == _kind(new.machine, other)
        and (share := _likeness(before[one], after[other])) >= 0.5
    }
    return dict(mutual_best(likeness))


def _only_in(machine: StateMachine, other: StateMachine) -> list[str]:
    known = set(other.variables)
    return [name for name in machine.variables if name not in known]


def _kind(machine: StateMachine, name: str) -> str:
    if name in machine.parameters:
        return "parameter"
    return next((each.kind.value for each in machine.fields if each.name == name), "")


def _profiles(view: View, names: list[str]) -> dict[str, Profile]:
    """What is done with each of ``names``, with all of them called the same."""
    plain = view.graph.nodes
    masked = graph_of(view.machine, view.reader, {name: _ANY for name in names}).nodes
    found: dict[str, Profile] = {name: Counter() for name in names}
    for node, shown in zip(plain, masked, strict=True):
        for name in node.variables:
            if name in found:
                found[name][node.doing, shown.text] += 1
    for position, name in enumerate(view.machine.parameters):
        if name in found:
            found[name]["parameter", str(position)] += 1
    return found


def _likeness(one: Profile, other: Profile) -> float:
    whole = (one | other).total()
    return (one & other).total() / whole if whole else 0.0
