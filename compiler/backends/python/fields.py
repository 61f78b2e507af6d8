"""What a step saves in fields before it returns suspended, and takes back when it is entered again.

machine.a = a                       # save, at a suspension
return machine.suspend(sent, 3)

if label == 3:                      # restore, at the head of the step
    a = machine.a
    machine.a = None
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from ...machine.model import Arranged
from ...machine.parts import Block, Region, RegionKind, Storage
from .lines import Writer
from .names import ModuleNames
from .places import Places

WIDTH = 100


class FieldWriter:
    """Writes both for one step function."""

    def __init__(self, machine: Arranged, names: ModuleNames, places: Places, writer: Writer) -> None:
        self._machine = machine
        self._names = names
        self._places = places
        self._out = writer
        self._suspended = {
            machine.layout.labels[resume]: (machine.spills[block.id], block)
            for resume, block in places.resumed_by.items()
        }
        self._everywhere = frozenset({0, *self._suspended})

    # Saving.

    def save(self, block: Block) -> None:
        """What outlives the suspension that ends ``block``."""
        spill = self._machine.spills[block.id]
        fields, receiver = self._places.fields, self._places.receiver
        outer = self._places.handling(block.region)[:-1]
        pairs = [(fields[name], name) for name in spill.save]
        pairs += [
            (f"handled_{depth}", self._handled_by(region)) for depth, region in enumerate(outer, start=1)
        ]
        for chunk in self._chunks(pairs):
            left = ", ".join(f"{receiver}.{field}" for field, _ in chunk)
            self._out.add(f"{left} = {', '.join(name for _, name in chunk)}")
        if spill.save_bound:
            plain = [f'"{name}"' for name in spill.save_bound if fields[name] == name]
            renamed = [f'{fields[name]}="{name}"' for name in spill.save_bound if fields[name] != name]
            self._out.add(f"{receiver}.save(locals(), {', '.join([*plain, *renamed])})")

    def _handled_by(self, region: Region) -> str:
        """The name of the exception that a region handles while it runs."""
        caught, held = self._places.names_of(region)
        return caught if region.kind is RegionKind.HANDLER else held

    def handling_test(self, block: Block) -> str | None:
        """Whether an exception is being handled at a suspension."""
        around = self._places.handling(block.region)
        if any(region.kind is RegionKind.HANDLER for region in around):
            return "True"
        raising = self._names.runtime("RAISE") if around else ""
        return " or ".join(f"{region.after} == {raising}" for region in around) or None

    # Restoring.

    def restore(self) -> None:
        """What is taken back before any region is entered, grouped by the labels that need it."""
        variables = self._machine.function.variables_by_name()
        plain: dict[str, set[int]] = {}
        unsure: dict[str, set[int]] = {}
        cleared: set[str] = set()
        for name in self._machine.function.parameters:
            if variables[name].storage is Storage.PARAMETER:
                plain.setdefault(name, set()).add(0)
                cleared.add(name)
        for label, (spill, _) in sorted(self._suspended.items()):
            for name in spill.restore:
                plain.setdefault(name, set()).add(label)
            for name in spill.restore_bound:
                unsure.setdefault(name, set()).add(label)
            cleared |= spill.cleared
        groups, unsure_groups = _by_labels(plain), _by_labels(unsure)
        for group in dict.fromkeys((*groups, *unsure_groups)):
            with self._guarded(group):
                self._take(groups.get(group, []), cleared)
                for name in unsure_groups.get(group, []):
                    self._take_if_bound(name)
        if self._places.handled:
            self._restore_handled()

    @contextmanager
    def _guarded(self, labels: frozenset[int]) -> Iterator[None]:
        """Lines that run on entry at these labels only."""
        if labels == self._everywhere:
            yield
            return
        ordered = sorted(labels)
        if len(ordered) == 1:
            test = f"== {ordered[0]}"
        elif labels == self._everywhere - {0}:
            test = "!= 0"
        else:
            test = f"in ({', '.join(map(str, ordered))})"
        with self._out.indented(f"if {self._places.label} {test}:"):
            yield

    def _take(self, names: list[str], cleared: set[str]) -> None:
        fields, receiver = self._places.fields, self._places.receiver
        for chunk in self._chunks([(fields[name], name) for name in names]):
            right = ", ".join(f"{receiver}.{field}" for field, _ in chunk)
            self._out.add(f"{', '.join(name for _, name in chunk)} = {right}")
        for chunk in self._chunks([(fields[name], name) for name in names if name in cleared]):
            self._out.add(" = ".join(f"{receiver}.{field}" for field, _ in chunk) + " = None")

    def _take_if_bound(self, name: str) -> None:
        receiver, field = self._places.receiver, self._places.fields[name]
        with self._out.indented(f'if {receiver}.has("{field}"):'):
            self._out.add(f"{name} = {receiver}.{field}")
            self._out.add(f"del {receiver}.{field}")

    def _restore_handled(self) -> None:
        if len(self._places.handled) > 1:
            self._out.add(f"{' = '.join(self._places.handled)} = None")
        by_depth: dict[int, set[int]] = {}
        for label, (_, block) in self._suspended.items():
            depth = len(self._places.handling(block.region))
            if depth:
                by_depth.setdefault(depth, set()).add(label)
        for depth, labels in sorted(by_depth.items()):
            with self._guarded(frozenset(labels)):
                self._take_handled(depth)

    def _take_handled(self, depth: int) -> None:
        receiver = self._places.receiver
        fields = [f"{receiver}.handled_{outer}" for outer in range(1, depth)]
        fields.append(f"{receiver}.handled")
        self._out.add(f"{', '.join(self._places.handled[:depth])} = {', '.join(fields)}")
        self._out.add(f"{' = '.join(fields)} = None")

    def _chunks(self, pairs: list[tuple[str, str]]) -> list[list[tuple[str, str]]]:
        """Assignments of several variables, none too wide."""
        chunks: list[list[tuple[str, str]]] = []
        width = WIDTH
        for field, name in pairs:
            cost = len(field) + len(name) + len(self._places.receiver) + 6
            if width + cost > WIDTH:
                chunks.append([])
                width = self._out.depth * 4
            chunks[-1].append((field, name))
            width += cost
        return chunks


def _by_labels(labels_of: dict[str, set[int]]) -> dict[frozenset[int], list[str]]:
    groups: dict[frozenset[int], list[str]] = {}
    for name, labels in labels_of.items():
        groups.setdefault(frozenset(labels), []).append(name)
    return groups
