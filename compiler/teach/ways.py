"""Ways through the graphs of the machines: which edge a machine has just taken, and how often it was in each state."""

from __future__ import annotations

from collections.abc import Sequence

from ..views.dot import arrow_id
from ..views.facts import Facts
from ..views.picture import Arrow, picture


class Ways:
    """Of the machines of a program, by index."""

    def __init__(self, machines: Sequence[Facts]) -> None:
        self._visits = [[0] * len(facts.machine.states) for facts in machines]
        self._arrows = [picture(facts, prefix=f"m{index}.").arrows for index, facts in enumerate(machines)]

    def visits(self) -> list[list[int]]:
        """By machine, by label."""
        return [list(each) for each in self._visits]

    def visit(self, index: int, label: int) -> None:
        """The machine is in that state."""
        self._visits[index][label] += 1

    def resumed(self, index: int, label: int) -> str | None:
        """The edge that a resume takes."""
        self.visit(index, label)
        into = [each for each in self._arrows[index] if each.target == f"m{index}.{label}"]
        return next((arrow_id(each) for each in into if each.kind == "resume"), None)

    def moved(self, index: int, before: int, after: int) -> str | None:
        """The last edge on the shortest way between two states, all of which were visited."""
        if before == after:
            return None
        way = self._way(index, before, after)
        if not way:
            self.visit(index, after)
            return None
        for arrow in way:
            self.visit(index, int(arrow.target.partition(".")[2]))
        return arrow_id(way[-1])

    def ended(self, index: int, label: int, event: str, line: int | None) -> str | None:
        """The edge to the end."""
        ends = [each for each in self._arrows[index] if each.source == f"m{index}.{label}"]
        return next((arrow_id(each) for each in ends if each.kind == event), None)

    def _way(self, index: int, before: int, after: int) -> list[Arrow]:
        ways: dict[str, list[Arrow]] = {f"m{index}.{before}": []}
        pending = list(ways)
        wanted = f"m{index}.{after}"
        while pending and wanted not in ways:
            source = pending.pop(0)
            for each in self._arrows[index]:
                if each.source == source and each.target not in ways:
                    ways[each.target] = [*ways[source], each]
                    pending.append(each.target)
        return ways.get(wanted, [])
