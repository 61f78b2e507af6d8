"""The fields of a machine at a step: value, and whether anything will still read it.

While a machine runs its variables are locals of its step; it has fields only while it is suspended. Both are shown
under the same names. Live means what the analysis says of the label: some path from there reads the variable before
it binds it. What was bound since the label was entered is a `local`: only the next suspension decides about it.
"""

from __future__ import annotations

from collections.abc import Mapping
from types import FrameType
from typing import Any

from ..machine.model import Field, Kept
from .machines import told
from .tables import Tables
from .world import Instance, World

_MISSING: Any = object()
_RAISE = -1

Bound = dict[str, int]
"""Names that were bound when the label was entered, with the identity of what they were bound to."""


class Fields:
    """Makes rows of `frames`."""

    def __init__(self, world: World, tables: Tables) -> None:
        self._world = world
        self._tables = tables
        self._shown: dict[int, dict[str, int | None]] = {}

    def entering(self, bound: Bound, instance: Instance, machine: Any, frame: FrameType, label: int) -> int:
        """As a step begins: what the machine has kept is still in its fields."""
        found = {}
        kept = _kept(instance, label)
        for each in instance.known.machine.fields:
            if each.kind is Kept.CAPTURED:
                found[each.name] = frame.f_locals.get(each.name, _MISSING)
            elif each.name in kept:
                found[each.name] = _slot(machine, each)
        _note(bound, found)
        return self._row(instance, found, label, bound, "running")

    def running(self, bound: Bound, instance: Instance, frame: FrameType, label: int, *, moved: bool) -> int:
        """In the middle of a step; ``moved``: the label has just been entered."""
        found = self._locals(instance, frame, label)
        if moved:
            _note(bound, found)
        return self._row(instance, found, label, bound, "running")

    def suspended(self, bound: Bound, instance: Instance, frame: FrameType, label: int) -> int:
        """As a step ends that suspends, to go on at the label."""
        kept = _kept(instance, label)
        found = {
            name: value
            for name, value in self._locals(instance, frame, label).items()
            if name in kept or instance.known.facts.kinds[name] is Kept.CAPTURED
        }
        _note(bound, found)
        return self._row(instance, found, label, bound, "suspended")

    def finished(self, bound: Bound, instance: Instance, frame: FrameType) -> int:
        """As its last step ends."""
        return self._row(instance, self._locals(instance, frame, None), None, bound, "finished")

    def kept(self, row: int) -> list[str]:
        """The names that have a value."""
        return [each[0] for each in self._tables.frames.rows[row]["fields"] if each[1] is not None]

    def _locals(self, instance: Instance, frame: FrameType, label: int | None) -> dict[str, Any]:
        found = {}
        live = instance.known.live
        machine = frame.f_locals[frame.f_code.co_varnames[0]]
        for each in instance.known.machine.fields:
            if each.kind is Kept.ITERATOR:
                found[each.name] = _slot(machine, each)
            elif each.kind is not Kept.HANDLED or (label is not None and each.name in live[label]):
                found[each.name] = frame.f_locals.get(each.name, _MISSING)
        return found

    def _row(
        self, instance: Instance, found: Mapping[str, Any], label: int | None, bound: Bound, condition: str
    ) -> int:
        shown = self._shown.get(instance.number, {})
        now: dict[str, int | None] = {}
        rows: list[list[Any]] = []
        for each in instance.known.machine.fields:
            value = found.get(each.name, _MISSING)
            index = None if value is _MISSING else self._value(instance, each, value)
            status, reason = self._status(instance, each, value, label, bound)
            now[each.name] = index
            changed = index is not None and shown.get(each.name) != index
            rows.append([each.name, index, status, changed, self._tables.reasons.put(reason)])
        self._shown[instance.number] = now
        known = instance.known
        return self._tables.frames.put(
            {
                "id": instance.number,
                "machine": known.index,
                "task": None if instance.task is None else instance.task.id,
                "label": label,
                "condition": condition,
                "fields": rows,
            }
        )

    def _value(self, instance: Instance, each: Field, value: Any) -> int:
        if each.name in instance.known.machine.completions and isinstance(value, int):
            text = "raise" if value == _RAISE else f"state {value}"
            return self._tables.values.put([text, "label"])
        return self._tables.values.put(list(self._world.values.shown(each.name, value)))

    def _status(
        self, instance: Instance, each: Field, value: Any, label: int | None, bound: Bound
    ) -> tuple[str, str]:
        if value is _MISSING:
            return "unset", "it is not bound"
        if label is None:
            return "dead", "the machine has ended"
        if each.kind is Kept.CAPTURED:
            return "captured", "shared with a function inside or around"
        if each.name in instance.known.live[label]:
            return "live", told(instance.known.reason(label, each.name))
        if bound.get(each.name) != id(value):
            return "local", f"bound since state {label} began; a suspension will save it"
        return "dead", "not read again before it is bound anew; it is held till then, as in Python"


def _note(bound: Bound, found: Mapping[str, Any]) -> None:
    bound.clear()
    bound.update((name, id(value)) for name, value in found.items() if value is not _MISSING)


def _kept(instance: Instance, label: int) -> set[str]:
    """The names that are in fields where it goes on at the label."""
    suspension = instance.known.facts.suspension_at.get(label)
    if suspension is None:
        return set(instance.known.machine.parameters)
    return {*suspension.saved, *suspension.saved_if_bound}


def _slot(machine: Any, field: Field) -> Any:
    """An iterator that is used up is None."""
    value = getattr(machine, type(machine).renamed.get(field.name, field.name), _MISSING)
    return _MISSING if value is None and field.kind is Kept.ITERATOR else value
