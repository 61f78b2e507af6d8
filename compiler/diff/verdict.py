"""May a run that is parked in the old machine go on in the new one? One verdict for each old suspension point.

An operation is *before* a suspension if some path from the entry to it runs through it, loops included; those ways of
the new machine aside that no run of the old one can have gone. From the best to the worst:

    SAME        the machines are equal up to formatting
    SAFE        all that is before is equal, and the same is held; only what follows differs
    MIGRATABLE  the same, once the fields have been renamed or dropped as printed
    SKIP        the new machine has operations before that the old one lacks: they will not run
    STALE       an operation before was changed, removed or put in another order: what it did is the old code's
    REPEAT      an operation before in the old machine comes only after in the new one: it will run twice
    UNSAFE      a field that the new machine needs is not surely there, or what is held differs
    AMBIGUOUS   several new states are equally like it
    GONE        no new state is it
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from .differences import Differences, Reason, Verdict
from .flow import Alike, Bits, alike, before, members
from .match import Matching
from .view import View


@dataclass(frozen=True, slots=True)
class Resume:
    """``old`` and ``new``: labels. ``renamed``, ``dropped``: what to do to the fields first, if it is MIGRATABLE."""

    old: int
    new: int | None
    verdict: Verdict
    reasons: tuple[Reason, ...] = ()
    renamed: dict[str, str] = field(default_factory=dict)
    dropped: tuple[str, ...] = ()

    @property
    def why(self) -> str:
        """The reasons for the verdict itself, and how many others speak against it."""
        own = [text for verdict, text in self.reasons if verdict is self.verdict]
        more = len(self.reasons) - min(len(own), 2)
        return "; ".join(own[:2]) + (f"; and {more} more" if more else "")


def judge(old: View, new: View, matching: Matching) -> tuple[Resume, ...]:
    """The verdicts, in the order of the old machine's labels."""
    if matching.equal:
        return tuple(Resume(label, label, Verdict.SAME) for label in sorted(old.suspensions))
    judges = _Judges(old, new, matching)
    return tuple(_judged(label, judges) for label in sorted(old.suspensions))


@dataclass
class _Judges:
    old: View
    new: View
    matching: Matching

    @cached_property
    def plain(self) -> _Judge:
        return _Judge(self.old, self.new)

    @cached_property
    def renamed(self) -> _Judge | None:
        renaming = self.matching.renaming
        return _Judge(self.old.renamed(renaming), self.new) if renaming else None


def _judged(label: int, judges: _Judges) -> Resume:
    matching = judges.matching
    if label in matching.ambiguous_old:
        text = "several states of the new machine are equally like it"
        return Resume(label, None, Verdict.AMBIGUOUS, ((Verdict.AMBIGUOUS, text),))
    match = matching.matches.get(label)
    if match is None or match.new not in judges.new.suspensions:
        text = "the new machine has no such state"
        return Resume(label, None, Verdict.GONE, ((Verdict.GONE, text),))
    reasons = judges.plain.reasons(label, match.new)
    dropped = judges.plain.dropped(label, match.new)
    renamed: dict[str, str] = {}
    if reasons and judges.renamed is not None:
        reasons = judges.renamed.reasons(label, match.new)
        dropped = judges.renamed.dropped(label, match.new)
        held = judges.renamed.held(label)
        renamed = {name: to for name, to in matching.renaming.items() if to in held}
    if reasons:
        worst = max((verdict for verdict, _ in reasons), key=lambda verdict: verdict.value)
        return Resume(label, match.new, worst, tuple(reasons))
    if renamed or dropped:
        edits = [f"field {name} is now {to}" for name, to in renamed.items()]
        edits += [f"field {name} is no longer kept" for name in dropped]
        text = "; ".join(edits)
        return Resume(label, match.new, Verdict.MIGRATABLE, ((Verdict.MIGRATABLE, text),), renamed, dropped)
    return Resume(label, match.new, Verdict.SAFE)


def _held(view: View, label: int) -> frozenset[str]:
    one = view.suspensions[label]
    return frozenset((*one.saved, *one.saved_if_bound))


class _Judge:
    """Compares what is before the suspensions of two machines."""

    def __init__(self, old: View, new: View) -> None:
        self.old, self.new = old, new
        self.alike: Alike = alike(old.graph, new.graph)
        self.before_old = before(old.graph)
        self.before_new = before(new.graph)
        self.known = sum(1 << node for node in self.alike.partner)
        self.differences = Differences(old.graph, new.graph, self.alike.partner)

    def dropped(self, old: int, new: int) -> tuple[str, ...]:
        """What is held at the old suspension and never at the new one."""
        return tuple(sorted(self.held(old) - _held(self.new, new)))

    def held(self, old: int) -> frozenset[str]:
        """The fields that a run parked there may have, by their new names: something before it names them."""
        here = self.before_old[self.old.graph.parked[old]]
        named = {name for node in members(here) for name in self.old.graph.nodes[node].variables}
        named.update(self.old.name(name) for name in self.old.given)
        return frozenset(self.old.name(name) for name in _held(self.old, old)) & named

    def reasons(self, old: int, new: int) -> list[Reason]:
        """Everything that speaks against going on; empty if nothing does."""
        found = list(self._held_otherwise(old, new))
        here = self.before_old[self.old.graph.parked[old]]
        there = self.before_new[self.new.graph.parked[new]]
        found.extend(self._pending_elsewhere(old, here))
        if not self._is_followed(old, new, here):
            found.extend(self.differences(here, there) or [_ANOTHER_COURSE])
        return found

    def _is_followed(self, old: int, new: int, here: Bits) -> bool:
        """Whether the new machine does step by step what any run did that is parked there in the old one.

        More ways may lead to the new state: no old run has gone them, as that through a handler put around what
        ended the run if it failed.
        """
        partner = self.alike.partner
        if here & ~self.known or partner.get(self.old.graph.parked[old]) != self.new.graph.parked[new]:
            return False
        return not any(here >> edge.source & 1 and here >> edge.old & 1 for edge in self.alike.broken)

    def _held_otherwise(self, old: int, new: int) -> Iterator[Reason]:
        before, after = self.old.suspensions[old], self.new.suspensions[new]
        sure = {self.old.name(name) for name in before.saved}
        perhaps = {self.old.name(name) for name in before.saved_if_bound}
        for name in after.saved:
            if name not in sure:
                why = "may be unbound in the old run" if name in perhaps else "is not kept by the old run"
                yield Verdict.UNSAFE, f"field {name} {why}"
        one, other = self.old.stack(old), self.new.stack(new)
        if one != other:
            yield Verdict.UNSAFE, f"what is held there differs: {_listed(one)} became {_listed(other)}"

    def _pending_elsewhere(self, old: int, here: Bits) -> Iterator[Reason]:
        """A run inside a cleanup keeps the key of the state that it goes on at afterwards."""
        inside = self._around(self.old.graph.parked[old])
        for node in members(here):
            if self.old.graph.pending_state[node] is None or node not in self.alike.partner:
                continue
            (cleanup,) = self.old.graph.next[node]
            if cleanup is None or not (self._around(cleanup) - self._around(node)) & inside:
                continue
            one = self._pending_key(self.old, node)
            other = self._pending_key(self.new, self.alike.partner[node])
            if one != other:
                why = f"where it goes on after a cleanup had the key {one}, has {other}"
                yield Verdict.UNSAFE, why

    def _around(self, node: int) -> set[int]:
        """The regions around an old node."""
        return {region.id for region in self.old.around(self.old.graph.nodes[node].region)}

    def _pending_key(self, view: View, node: int) -> str | None:
        label = view.graph.pending_state[node]
        return None if label is None else view.machine.states[label].key


_ANOTHER_COURSE = Verdict.STALE, "the operations before it run in another order or under other conditions"


def _listed(stack: tuple[str, ...]) -> str:
    return " > ".join(stack) or "nothing"
