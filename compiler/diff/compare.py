"""Compares two trees of machines: which machine is which, then each pair.

In: two sides, each the modules of a tree (or one file). Out: a :class:`Comparison`. Nothing is imported or executed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..machine.model import StateMachine
from .align import mutual_best
from .differences import Verdict
from .findings import Finding, Pair, findings_of
from .match import match_states
from .operations import Reader
from .rules import Level
from .verdict import Resume, judge
from .view import View


@dataclass(frozen=True, slots=True)
class Module:
    """``name`` is its place in the tree, by which versions find each other; ``path`` what people call it."""

    name: str
    path: str
    machines: tuple[StateMachine, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """``callees``: by pair and label of the old machine, what is awaited there and what becomes of a run in it.

    None as its verdict: not checked, since nobody can say statically which function that is.
    """

    pairs: tuple[Pair, ...]
    added: tuple[View, ...]
    removed: tuple[View, ...]
    findings: tuple[Finding, ...]
    callees: dict[tuple[int, int], tuple[str, Verdict | None]]

    def shown(self, level: Level) -> tuple[Finding, ...]:
        return tuple(each for each in self.findings if each.level <= level)


def compare(old: Sequence[Module], new: Sequence[Module], reader: Reader) -> Comparison:
    before, after = list(_views(old, reader)), list(_views(new, reader))
    chosen = _pair_machines(before, after)
    pairs = []
    for one, other in chosen:
        matching = match_states(one, other)
        pairs.append(Pair(one, other, matching, judge(one, other, matching)))
    taken = {id(view) for pair in chosen for view in pair}
    added = tuple(view for view in after if id(view) not in taken)
    removed = tuple(view for view in before if id(view) not in taken)
    callees = _callees(pairs)
    findings = [finding for pair in pairs for finding in findings_of(pair)]
    findings += [_whole(view, "C2D601", "is new") for view in added]
    findings += [_whole(view, "C2D602", "is gone") for view in removed]
    findings += _below(pairs, callees)
    findings.sort(key=lambda each: (each.path, each.line, each.id, each.message))
    return Comparison(tuple(pairs), added, removed, tuple(findings), callees)


def _views(modules: Sequence[Module], reader: Reader) -> Iterator[View]:
    for module in modules:
        for machine in module.machines:
            yield View(machine, reader, module.path, module.name)


def _whole(view: View, id: str, message: str) -> Finding:
    verdict = Verdict.GONE if id == "C2D602" and view.machine.suspensions else None
    line = view.machine.span.line or 1
    return Finding(id, view.machine.qualname, view.path, line, f"{view.machine.qualname} {message}", verdict)


def _pair_machines(old: list[View], new: list[View]) -> list[tuple[View, View]]:
    """By place and name; what is left, by what they do."""
    count: Counter[tuple[str, str]] = Counter()
    after = {_named(view, count): view for view in new}
    count.clear()
    before = {_named(view, count): view for view in old}
    pairs = [(view, after[name]) for name, view in before.items() if name in after]
    left_old = [view for name, view in before.items() if name not in after]
    left_new = [view for name, view in after.items() if name not in before]
    profiles_old = [_profile(view) for view in left_old]
    profiles_new = [_profile(view) for view in left_new]
    scores = {
        (i, j): likeness
        for i, one in enumerate(profiles_old)
        for j, other in enumerate(profiles_new)
        if (likeness := _likeness(one, other)) >= _RENAMED
    }
    return pairs + [(left_old[i], left_new[j]) for i, j in mutual_best(scores)]


_RENAMED = 0.6
"""So much of two machines must be equal for them to be versions of one under another name."""


def _named(view: View, count: Counter[tuple[str, str]]) -> tuple[str, str, int]:
    name = view.module, view.machine.qualname
    count[name] += 1
    return *name, count[name]


def _profile(view: View) -> Counter[object]:
    found: Counter[object] = Counter(node.same for node in view.graph.nodes)
    found.update(view.identities[label] for label in view.suspensions)
    return found


def _likeness(one: Counter[object], other: Counter[object]) -> float:
    whole = one.total() + other.total()
    return 2 * (one & other).total() / whole if whole else 0.0


def _callees(pairs: Sequence[Pair]) -> dict[tuple[int, int], tuple[str, Verdict | None]]:
    """What each suspension of an old machine awaits, and the worst that may become of a run parked in it.

    A plain name of the same module and a method of the same class are found; the worst goes up through all callers.
    """
    places = {(pair.old.module, pair.old.machine.qualname): index for index, pair in enumerate(pairs)}
    known: dict[tuple[int, int], tuple[str, int | None]] = {}
    for index, pair in enumerate(pairs):
        for label, one in pair.old.suspensions.items():
            if one.callee is not None:
                target = places.get((pair.old.module, _resolved(one.callee, pair.old.machine)))
                known[index, label] = one.callee, target
    worst = [max((r.verdict for r in pair.resumes), key=_rank, default=Verdict.SAME) for pair in pairs]
    changed = True
    while changed:
        changed = False
        for (index, _), (_, target) in known.items():
            if target is not None and worst[target].value > worst[index].value:
                worst[index], changed = worst[target], True
    return {
        place: (callee, None if target is None else worst[target])
        for place, (callee, target) in known.items()
    }


def _rank(verdict: Verdict) -> int:
    return verdict.value


def _resolved(callee: str, machine: StateMachine) -> str:
    owner, dot, _ = machine.qualname.rpartition(".")
    first = machine.parameters[0] if machine.parameters else None
    if dot and first is not None and callee.startswith(f"{first}.") and not owner.endswith("<locals>"):
        return f"{owner}.{callee.removeprefix(f'{first}.')}"
    return callee


def _below(
    pairs: Sequence[Pair], callees: dict[tuple[int, int], tuple[str, Verdict | None]]
) -> Iterator[Finding]:
    for index, pair in enumerate(pairs):
        told = set()
        for each in pair.resumes:
            callee, verdict = callees.get((index, each.old), ("", None))
            if verdict is None or verdict.goes_on or not each.verdict.goes_on or callee in told:
                continue
            told.add(callee)
            yield _callee_finding(pair, each, callee, verdict)


def _callee_finding(pair: Pair, resume: Resume, callee: str, verdict: Verdict) -> Finding:
    label = resume.new if resume.new is not None else resume.old
    line = pair.new.suspensions[label].span.line
    message = f"goes on itself, but a run parked in {callee} below it may not"
    return Finding(
        "C2D708",
        pair.new.machine.qualname,
        pair.new.path,
        line or 1,
        message,
        verdict,
        resume.old,
        resume.new,
    )
