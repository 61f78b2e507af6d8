"""Which state of the new machine is which of the old one, with the reason and how sure that is.

Rules in order, the surest first; what an earlier rule has matched, a later one leaves alone:

    pinned 1.0    key 1.0    moved 0.9    renamed locals 0.9    neighbour 0.7    twin 0.6    callee 0.5

Each rule looks at both sides in the same way, so that comparing B with A gives the mirror image. Two states that both
have pins, and different ones, are never matched.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Iterator
from dataclasses import dataclass, field
from enum import Enum

from ..machine.model import START, Role
from .align import certain_pairs, mutual_best
from .renaming import renaming_of
from .view import View, same_machine


class Reason(Enum):
    """``value`` is for people; the confidence is in :data:`CONFIDENCE`."""

    SAME_MACHINE = "the machines are equal"
    START = "the start"
    PINNED = "pinned"
    KEY = "equal key"
    MOVED = "same expression, moved"
    RENAMED = "equal after renaming locals"
    NEIGHBOUR = "same role beside matched states"
    TWIN = "one of several equal states, in order"
    CALLEE = "callee renamed"


CONFIDENCE = {
    Reason.SAME_MACHINE: 1.0,
    Reason.START: 1.0,
    Reason.PINNED: 1.0,
    Reason.KEY: 1.0,
    Reason.MOVED: 0.9,
    Reason.RENAMED: 0.9,
    Reason.NEIGHBOUR: 0.7,
    Reason.TWIN: 0.6,
    Reason.CALLEE: 0.5,
}


@dataclass(frozen=True, slots=True)
class Match:
    old: int
    new: int
    reason: Reason

    @property
    def confidence(self) -> float:
        return CONFIDENCE[self.reason]


@dataclass(slots=True)
class Matching:
    """By label. ``removed`` and ``added`` have no partner, ``ambiguous_…`` too many that are equally good.

    ``renaming``: locals of the old machine that are called otherwise in the new one.
    """

    matches: dict[int, Match] = field(default_factory=dict)
    removed: tuple[int, ...] = ()
    added: tuple[int, ...] = ()
    ambiguous_old: tuple[int, ...] = ()
    ambiguous_new: tuple[int, ...] = ()
    renaming: dict[str, str] = field(default_factory=dict)
    equal: bool = False

    @property
    def partner(self) -> dict[int, int]:
        return {old: match.new for old, match in self.matches.items()}


def match_states(old: View, new: View) -> Matching:
    if len(old.machine.states) == len(new.machine.states) and same_machine(old, new):
        same = {s.label: Match(s.label, s.label, Reason.SAME_MACHINE) for s in old.machine.states}
        return Matching(same, equal=True)
    matcher = _Matcher(old, new)
    matcher.run()
    return matcher.result()


class _Matcher:
    """The pairs found so far."""

    def __init__(self, old: View, new: View) -> None:
        self.old, self.new = old, new
        self.matches: dict[int, Match] = {}
        self.taken: set[int] = set()
        self.renaming = renaming_of(old, new)
        self.old_renamed = old.renamed(self.renaming)

    def run(self) -> None:
        old, new, renamed = self.old, self.new, self.old_renamed
        self.pair(START, START, Reason.START)
        self.unique(old.pin, new.pin, Reason.PINNED)
        self.unique(_keyed(old), _keyed(new), Reason.KEY)
        self.unique(old.expressions.get, new.expressions.get, Reason.MOVED)
        if self.renaming:
            self.unique(_keyed(renamed), _keyed(new), Reason.RENAMED)
            self.unique(renamed.expressions.get, new.expressions.get, Reason.RENAMED)
        self.between_neighbours()
        self.twins()
        self.unique(_without_callee(renamed), _without_callee(new), Reason.CALLEE)
        self.beside_neighbours()

    def pair(self, old: int, new: int, reason: Reason) -> None:
        pins = self.old.pin(old), self.new.pin(new)
        if None not in pins and pins[0] != pins[1]:
            return
        self.matches[old] = Match(old, new, reason)
        self.taken.add(new)

    def unique(
        self,
        of_old: Callable[[int], Hashable | None],
        of_new: Callable[[int], Hashable | None],
        reason: Reason,
    ) -> None:
        """Matches what is free on both sides and has a value that occurs once in each machine."""
        before = _by_value(of_old, range(len(self.old.machine.states)))
        after = _by_value(of_new, range(len(self.new.machine.states)))
        for value, label in before.items():
            partner = after.get(value)
            if label is None or partner is None or label in self.matches or partner in self.taken:
                continue
            self.pair(label, partner, reason)

    def between_neighbours(self) -> None:
        """An edited await alone between matched ones, where what is called stayed."""
        before, after = self.gaps()
        for gap, labels in before.items():
            others = after.get(gap, [])
            if len(labels) != 1 or len(others) != 1:
                continue
            one, other = labels[0], others[0]
            if self._calls_alike(one, other) and not (is_twin(self.old, one) or is_twin(self.new, other)):
                self.pair(one, other, Reason.NEIGHBOUR)

    def _calls_alike(self, one: int, other: int) -> bool:
        here, there = self.old.suspensions[one], self.new.suspensions[other]
        return (here.mode, here.origin, here.path, _callee(self.old_renamed, one)) == (
            there.mode,
            there.origin,
            there.path,
            _callee(self.new, other),
        )

    def gaps(self) -> tuple[dict[tuple[int, int], list[int]], dict[tuple[int, int], list[int]]]:
        """Free suspensions by the matched ones around them, the latter under their old labels."""
        back = {match.new: old for old, match in self.matches.items()}
        return (
            _gaps(self.old.suspensions, {label: label for label in self.matches}),
            _gaps(self.new.suspensions, back),
        )

    def twins(self) -> None:
        renamed = self.old_renamed
        before, after = list(self.old.suspensions), list(self.new.suspensions)
        partner = {old: match.new for old, match in self.matches.items()}

        def weight(one: int, other: int) -> int:
            if one in partner or other in self.taken:
                return len(before) + len(after) if partner.get(one) == other else 0
            pins = self.old.pin(one), self.new.pin(other)
            return 1 if renamed.identities[one] == self.new.identities[other] and None in pins else 0

        for one, other in certain_pairs(before, after, weight):
            if one not in self.matches and other not in self.taken:
                self.pair(one, other, Reason.TWIN)

    def beside_neighbours(self) -> None:
        """Handlers and joins, which have no expression of their own: by the ways to and from matched states."""
        while True:
            found = mutual_best(dict(self._scores()))
            for one, other in found:
                self.pair(one, other, Reason.NEIGHBOUR)
            if not found:
                return

    def _scores(self) -> Iterator[tuple[tuple[int, int], tuple[int, bool]]]:
        back = {match.new: old for old, match in self.matches.items()}
        before = _neighbours(self.old, {label: label for label in self.matches})
        after = _neighbours(self.new, back)
        by_way: dict[Hashable, list[int]] = {}
        for other, there in after.items():
            for way in there:
                by_way.setdefault(way, []).append(other)
        for one, here in before.items():
            for other in {other for way in here for other in by_way.get(way, ())}:
                if self.old.role(one) == self.new.role(other):
                    same = self.old.identities[one] == self.new.identities[other]
                    yield (one, other), ((here & after[other]).total(), same)

    def result(self) -> Matching:
        free_old = [s.label for s in self.old.machine.states if s.label not in self.matches]
        free_new = [s.label for s in self.new.machine.states if s.label not in self.taken]
        before = {self.old_renamed.identities[label] for label in free_old if label in self.old.suspensions}
        after = {self.new.identities[label] for label in free_new if label in self.new.suspensions}
        doubtful = before & after
        unclear_old = tuple(x for x in free_old if self.old_renamed.identities[x] in doubtful)
        unclear_new = tuple(x for x in free_new if self.new.identities[x] in doubtful)
        return Matching(
            matches=dict(sorted(self.matches.items())),
            removed=tuple(x for x in free_old if x not in unclear_old),
            added=tuple(x for x in free_new if x not in unclear_new),
            ambiguous_old=unclear_old,
            ambiguous_new=unclear_new,
            renaming=self.renaming,
        )


def is_twin(view: View, label: int) -> bool:
    """Whether its machine has another state that is the same by itself."""
    return view.counts[view.identities[label]] > 1


def _keyed(view: View) -> Callable[[int], Hashable | None]:
    """Joins have nothing but their place in a key, so that it proves too little."""
    return lambda label: None if view.role(label) in (Role.JOIN, Role.START) else view.identities[label]


def _by_value(of: Callable[[int], Hashable | None], labels: Iterable[int]) -> dict[Hashable, int | None]:
    """The label that has a value alone; None where several have it."""
    values = {label: of(label) for label in labels}
    count = Counter(value for value in values.values() if value is not None)
    return {
        value: label if count[value] == 1 else None for label, value in values.items() if value is not None
    }


def _callee(view: View, label: int) -> str:
    callee = view.suspensions[label].callee
    return "" if callee is None else "; ".join(part.text for part in view.reader(callee, view.renaming))


def _without_callee(view: View) -> Callable[[int], Hashable | None]:
    def value(label: int) -> Hashable | None:
        one = view.suspensions.get(label)
        callee = _callee(view, label) if one is not None else ""
        if one is None or not callee or not view.operand(label).startswith(callee):
            return None
        return one.mode.value, one.origin.value, one.path, view.operand(label).removeprefix(callee)

    return value


def _gaps(labels: Iterable[int], known: dict[int, int]) -> dict[tuple[int, int], list[int]]:
    """Runs of free labels by the matched ones before and after; -1 and -2 are the ends."""
    found: dict[tuple[int, int], list[int]] = {}
    left = -1
    run: list[int] = []
    for label in labels:
        if label in known:
            found[left, known[label]] = run
            left, run = known[label], []
        else:
            run.append(label)
    found[left, -2] = run
    return found


def _neighbours(view: View, known: dict[int, int]) -> dict[int, Counter[tuple[str, str, int]]]:
    """Of each free state that is no resume point: the ways that join it with matched states."""
    found: dict[int, Counter[tuple[str, str, int]]] = {}
    for state in view.machine.states:
        if state.label not in known and state.role is not Role.RESUME:
            found[state.label] = Counter()
    for each in view.ways:
        if each.source in found and each.target is not None and each.target in known:
            found[each.source]["to", each.way.value, known[each.target]] += 1
        if each.target in found and each.source in known and each.target is not None:
            found[each.target]["from", each.way.value, known[each.source]] += 1
    return found
