"""How good the matching is on the corpus of edits, whose truth is known by construction.

measure(every=1)   →   Figures(states=…, wrong=[…], sure=[…], by_label=…, wanted=…, found=…)
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from .cases import Case, is_right, place, states


@dataclass(slots=True)
class Figures:
    """``wrong``: matches with no true partner, ``sure`` those of them at a confidence of 0.9 and more.

    ``by_label``: how many would be wrong, if a state were the one with the same number. ``wanted``: the states that
    are neither twins nor edited and have one true partner; ``found``: those of them that are matched at 0.9 and more.
    """

    states: int = 0
    wrong: list[str] = field(default_factory=list)
    sure: list[str] = field(default_factory=list)
    by_label: int = 0
    wanted: int = 0
    found: int = 0
    missed: Counter[str] = field(default_factory=Counter)

    def __str__(self) -> str:
        return (
            f"matching: {self.states} states, {len(self.wrong)} wrong ({_share(len(self.wrong), self.states)}), "
            f"{len(self.sure)} of them at 0.9 and more; by label {self.by_label} wrong "
            f"({_share(self.by_label, self.states)})\n"
            f"recall: {self.found} of {self.wanted} ({_share(self.found, self.wanted)})"
        )


def _share(part: int, whole: int) -> str:
    return f"{part / whole:.1%}"


def measure(every: int = 1) -> Figures:
    figures = Figures()
    for case, label in states(every):
        figures.states += 1
        match = case.pair.matching.matches.get(label)
        right = match is not None and is_right(case, label, match.new)
        if match is not None and not right:
            what = f"{case.name}: {label} is not {match.new} ({match.reason.value})"
            figures.wrong.append(what)
            if match.confidence >= 0.9:
                figures.sure.append(what)
        if label in case.pair.new.suspensions and not is_right(case, label, label):
            figures.by_label += 1
        if _is_wanted(case, label):
            figures.wanted += 1
            if match is not None and right and match.confidence >= 0.9:
                figures.found += 1
            else:
                figures.missed[case.edit.kind] += 1
    return figures


def _is_wanted(case: Case, label: int) -> bool:
    here = place(case.pair.old, label)
    expressions = list(case.pair.old.expressions.values())
    is_twin = expressions.count(case.pair.old.expressions[label]) > 1
    return not is_twin and here not in case.edit.edited and len(case.edit.either[here]) == 1
