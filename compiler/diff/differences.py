"""The verdicts, and those of them that come of what runs before a suspension in one machine and not in the other.

In: two graphs, and which nodes are alike from the entries on. Out: for two sets of nodes (bit sets) the reasons why a
run that did what is in the first is no run that did what is in the second.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from difflib import SequenceMatcher
from enum import Enum
from functools import cached_property

from ..machine.model import Doing
from .flow import Bits, members
from .operations import TAKE, Graph


class Verdict(Enum):
    SAME = 0
    SAFE = 1
    MIGRATABLE = 2
    SKIP = 3
    STALE = 4
    REPEAT = 5
    UNSAFE = 6
    AMBIGUOUS = 7
    GONE = 8

    @property
    def goes_on(self) -> bool:
        """Whether the run may go on as it is."""
        return self in (Verdict.SAME, Verdict.SAFE)


Reason = tuple[Verdict, str]


class Differences:
    """``partner``: the new node of each old one that is alike in the same course from the entry."""

    def __init__(self, old: Graph, new: Graph, partner: dict[int, int]) -> None:
        self.old, self.new, self._alike = old, new, partner

    def __call__(self, here: Bits, there: Bits) -> list[Reason]:
        """``here``: what ran before in the old machine; ``there``: what runs before in the new one."""
        found: list[Reason] = []
        still = 0
        for node in members(here):
            partner = self.counterpart.get(node)
            if partner is not None and there >> partner & 1:
                still |= 1 << partner
            else:
                found.extend(self._gone.get(node, ()))
        for node in members(there & ~still):
            found.extend(self._come.get(node, ()))
        return found

    @cached_property
    def counterpart(self) -> dict[int, int]:
        """The new node that each old one became: by course, then by the longest common order, then by text alone.

        Where a suspension went, there went the taking of its result.
        """
        found = dict(self._alike)
        used = set(found.values())
        free_old = [n for n, node in enumerate(self.old.nodes) if n not in found and node.doing != TAKE]
        free_new = [n for n, node in enumerate(self.new.nodes) if n not in used and node.doing != TAKE]
        found.update(_in_order(self.old, self.new, free_old, free_new))
        for one, other in list(found.items()):
            take, its = one + 1, other + 1
            if (
                _suspends(self.old, one)
                and take not in found
                and self.old.nodes[take].same == self.new.nodes[its].same
            ):
                found[take] = its
        return found

    @cached_property
    def _gone(self) -> dict[int, tuple[Reason]]:
        """What to say of an old node whose counterpart is not before any more."""
        return {
            node: (
                (Verdict.REPEAT, f"{text} ran before it and comes after it now")
                if node in self.counterpart
                else (Verdict.STALE, f"before it, {text} was changed or removed"),
            )
            for node, text in _named(self.old, set(self.counterpart))
        }

    @cached_property
    def _come(self) -> dict[int, tuple[Reason]]:
        return {
            node: ((Verdict.SKIP, f"{text} is before it now and has not run"),)
            for node, text in _named(self.new, set(self.counterpart.values()))
        }


def _named(graph: Graph, known: set[int]) -> Iterator[tuple[int, str]]:
    """Each node with its text, but the taking of results: of none, and that of a suspension that is named itself."""
    for index, node in enumerate(graph.nodes):
        if node.doing != TAKE or (node.text and index - 1 in known):
            yield index, quoted(node.shown)


def _suspends(graph: Graph, node: int) -> bool:
    return graph.nodes[node].doing == Doing.SUSPEND.value


def _in_order(old: Graph, new: Graph, free_old: list[int], free_new: list[int]) -> Iterator[tuple[int, int]]:
    """By the longest common order; what is left, by its text where that is unique."""
    one, other = [old.nodes[n].same for n in free_old], [new.nodes[n].same for n in free_new]
    left_old, left_new = set(free_old), set(free_new)
    for i, j, size in SequenceMatcher(None, one, other, autojunk=False).get_matching_blocks():
        for k in range(size):
            left_old.discard(free_old[i + k])
            left_new.discard(free_new[j + k])
            yield free_old[i + k], free_new[j + k]
    here = Counter(old.nodes[node].same for node in left_old)
    there = Counter(new.nodes[node].same for node in left_new)
    by_text = {new.nodes[node].same: node for node in left_new}
    for node in sorted(left_old):
        same = old.nodes[node].same
        if here[same] == 1 and there[same] == 1:
            yield node, by_text[same]


def quoted(code: str) -> str:
    """Code in a message: on one line, not too long."""
    text = " ".join(code.split())
    return f"'{text if len(text) <= 60 else text[:57] + '...'}'"
