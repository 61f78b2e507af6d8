"""What changed between two machines whose states have been matched, as findings with stable ids.

What an added or removed state brings with it (its ways, its operations) is part of that finding. A difference that
nothing else names is C2D902: no change is ever dropped.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, replace

from ..machine.model import Role
from .align import changes
from .differences import Verdict, quoted
from .match import Matching
from .operations import Node
from .rules import RULES, Level
from .verdict import Resume
from .view import View


@dataclass(frozen=True, slots=True)
class Finding:
    """``path`` and ``line`` are where to look: in the new version if there is such a place, else in the old one.

    ``verdict``: of the suspension points concerned, the worst; None where none is. ``machine_line``: where the
    function begins.
    """

    id: str
    machine: str
    path: str
    line: int
    message: str
    verdict: Verdict | None = None
    old: int | None = None
    new: int | None = None
    machine_line: int = 0

    @property
    def name(self) -> str:
        return RULES[self.id].name

    @property
    def level(self) -> Level:
        return RULES[self.id].level


@dataclass(frozen=True, slots=True)
class Pair:
    """Two machines that are versions of one, with all that is known of them."""

    old: View
    new: View
    matching: Matching
    resumes: tuple[Resume, ...]

    @property
    def verdicts(self) -> dict[int, Verdict]:
        return {each.old: each.verdict for each in self.resumes}


def findings_of(pair: Pair) -> tuple[Finding, ...]:
    """All findings, whatever their level, in order of place."""
    if pair.matching.equal:
        named = [*_named(pair), *_text(pair)]
    else:
        named = [
            *_named(pair),
            *_states(pair),
            *_ways(pair),
            *_regions(pair),
            *_fields(pair),
            *_operations(pair),
        ]
        behind = [each for each in named if each.level is not Level.TEXT]
        if not behind:
            named.append(_at(pair, "C2D902", "the machines differ", None, None))
        named.extend(_resumes(pair))
    line = pair.new.machine.span.line
    named = [replace(each, machine_line=line) for each in named]
    return tuple(sorted(named, key=lambda each: (each.line, each.id, each.message)))


def _at(pair: Pair, id: str, message: str, old: int | None, new: int | None) -> Finding:
    view, label = (pair.new, new) if new is not None or old is None else (pair.old, old)
    line = view.machine.span.line if label is None else view.machine.states[label].span.line
    verdict = pair.verdicts.get(old) if old is not None else None
    return Finding(id, pair.new.machine.qualname, view.path, line or 1, message, verdict, old, new)


def _named(pair: Pair) -> Iterator[Finding]:
    old, new = pair.old, pair.new
    if old.machine.language != new.machine.language:
        yield _at(pair, "C2D901", f"{old.machine.language} became {new.machine.language}", None, None)
    names = (old.machine.qualname, old.path), (new.machine.qualname, new.path)
    if names[0][0] != names[1][0]:
        yield _at(pair, "C2D603", f"{names[0][0]} is now {names[1][0]}", None, None)
    elif pair.old.module != pair.new.module:
        yield _at(pair, "C2D603", f"moved from {old.path} to {new.path}", None, None)
    before, after = old.machine.parameters, new.machine.parameters
    if tuple(pair.matching.renaming.get(name, name) for name in before) != after:
        yield _at(pair, "C2D604", f"({', '.join(before)}) became ({', '.join(after)})", None, None)


def _text(pair: Pair) -> Iterator[Finding]:
    if pair.old.texts != pair.new.texts:
        yield _at(pair, "C2D801", "the same machine, written otherwise", None, None)


def _states(pair: Pair) -> Iterator[Finding]:
    old, new, matching = pair.old, pair.new, pair.matching
    for label in matching.removed:
        if old.role(label) is Role.RESUME:
            yield _at(pair, "C2D102", f"{quoted(old.shown(label))} is gone", label, None)
        else:
            yield _at(pair, "C2D108", f"{old.shown(label)} is gone", label, None)
    for label in matching.added:
        if new.role(label) is Role.RESUME:
            yield _at(pair, "C2D101", f"{quoted(new.shown(label))} is new", None, label)
        else:
            yield _at(pair, "C2D107", f"{new.shown(label)} is new", None, label)
    if matching.ambiguous_old or matching.ambiguous_new:
        yield from _unclear(pair)
    for match in matching.matches.values():
        yield from _matched(pair, match.old, match.new)


def _unclear(pair: Pair) -> Iterator[Finding]:
    old, new, matching = pair.old, pair.new, pair.matching
    renamed = old.renamed(matching.renaming)
    for text in dict.fromkeys(quoted(renamed.shown(label)) for label in matching.ambiguous_old):
        before = [x for x in matching.ambiguous_old if quoted(renamed.shown(x)) == text]
        after = [x for x in matching.ambiguous_new if quoted(new.shown(x)) == text]
        message = f"{text} at {_lines(old, before)} could each be any of those at {_lines(new, after)}"
        yield _at(pair, "C2D103", message, before[0], after[0] if after else None)


def _matched(pair: Pair, old: int, new: int) -> Iterator[Finding]:
    view = pair.old.renamed(pair.matching.renaming)
    key, new_key = (v.machine.states[x].key for v, x in ((pair.old, old), (pair.new, new)))
    if old not in view.suspensions or new not in pair.new.suspensions:
        return
    told = False
    if view.expressions[old] != pair.new.expressions[new]:
        told = True
        shown = f"{quoted(view.shown(old))} became {quoted(pair.new.shown(new))}"
        yield _at(pair, "C2D105", shown, old, new)
    before, after = (v.suspensions[x].path for v, x in ((view, old), (pair.new, new)))
    if before != after:
        told = True
        shown = f"{quoted(pair.new.shown(new))} was in {_listed(before)}, is in {_listed(after)}"
        yield _at(pair, "C2D104", shown, old, new)
    if key != new_key and not told:
        yield _at(pair, "C2D106", f"{quoted(pair.new.shown(new))} had the key {key}, has {new_key}", old, new)


def _ways(pair: Pair) -> Iterator[Finding]:
    partner = pair.matching.partner
    known = set(partner.values())
    before = Counter(
        (partner[each.source], None if each.target is None else partner[each.target], each.way)
        for each in set(pair.old.ways)
        if each.source in partner and (each.target is None or each.target in partner)
    )
    after = Counter(
        (each.source, each.target, each.way)
        for each in set(pair.new.ways)
        if each.source in known and (each.target is None or each.target in known)
    )
    back = {new: old for old, new in partner.items()}
    changed: dict[int, list[str]] = {}
    for sign, ways in (("no longer", before - after), ("now", after - before)):
        for source, target, way in sorted(ways, key=str):
            end = "the end" if target is None else pair.new.place(target)
            changed.setdefault(source, []).append(f"{sign} {way.value} to {end}")
    for source, texts in sorted(changed.items()):
        message = f"from {pair.new.place(source)}: {', '.join(dict.fromkeys(texts))}"
        yield _at(pair, "C2D201", message, back[source], source)


def _regions(pair: Pair) -> Iterator[Finding]:
    old, new = pair.old.renamed(pair.matching.renaming).clauses, pair.new.clauses
    for i1, i2, j1, j2 in changes([c.same for c in old], [c.same for c in new]):
        gone, come = old[i1:i2], new[j1:j2]
        for one, other in zip(gone, come, strict=False):
            yield _clause(pair, "C2D303", pair.new, other.line, f"{one.text} became {other.text}")
        for one in gone[len(come) :]:
            yield _clause(pair, "C2D302", pair.old, one.line, f"{one.text} is gone")
        for other in come[len(gone) :]:
            yield _clause(pair, "C2D301", pair.new, other.line, f"{other.text} is new")


def _clause(pair: Pair, id: str, view: View, line: int, message: str) -> Finding:
    return Finding(id, pair.new.machine.qualname, view.path, line or 1, message)


def _fields(pair: Pair) -> Iterator[Finding]:
    renaming = pair.matching.renaming
    before = {renaming.get(f.name, f.name): f.kind for f in pair.old.machine.fields}
    after = {f.name: f.kind for f in pair.new.machine.fields}
    for name, new_name in renaming.items():
        yield _at(pair, "C2D403", f"{name} is now {new_name}", None, None)
    for name in sorted(before.keys() - after.keys()):
        yield _at(pair, "C2D402", f"{before[name].value} {name} is no longer kept", None, None)
    for name in sorted(after.keys() - before.keys()):
        yield _at(pair, "C2D401", f"{after[name].value} {name} is kept", None, None)
    both = sorted(before.keys() & after.keys())
    for name in both:
        if before[name] is not after[name]:
            yield _at(pair, "C2D404", f"{name} was {before[name].value}, is {after[name].value}", None, None)
    yield from _kept(pair, both)


def _kept(pair: Pair, names: list[str]) -> Iterator[Finding]:
    """Where the fields that both have are kept otherwise."""
    places: dict[tuple[str, str, str], list[int]] = {}
    for old, new in pair.matching.partner.items():
        one, other = pair.old.suspensions.get(old), pair.new.suspensions.get(new)
        if one is None or other is None:
            continue
        how_old = {pair.matching.renaming.get(n, n): "perhaps" for n in one.saved_if_bound}
        how_old |= {pair.matching.renaming.get(n, n): "kept" for n in one.saved}
        how_new = dict.fromkeys(other.saved_if_bound, "perhaps") | dict.fromkeys(other.saved, "kept")
        for name in names:
            change = how_old.get(name, "not kept"), how_new.get(name, "not kept")
            if change[0] != change[1]:
                places.setdefault((name, *change), []).append(new)
    for (name, was, now), labels in sorted(places.items()):
        message = f"{name} was {was}, is {now} at {_lines(pair.new, labels)}"
        yield _at(pair, "C2D405", message, None, labels[0])


def _operations(pair: Pair) -> Iterator[Finding]:
    old, new = pair.old.renamed(pair.matching.renaming).own, pair.new.own
    for i1, i2, j1, j2 in changes([n.same[:2] for n in old], [n.same[:2] for n in new]):
        yield _operation(pair, old[i1:i2], new[j1:j2])


def _operation(pair: Pair, gone: list[Node], come: list[Node]) -> Finding:
    before, after = (quoted("; ".join(n.shown for n in nodes)) for nodes in (gone, come))
    message = f"{before} became {after}"
    if not gone or not come:
        message = f"{after} is new" if come else f"{before} is gone"
    view, line = (pair.new, come[0].line) if come else (pair.old, gone[0].line)
    return Finding("C2D501", pair.new.machine.qualname, view.path, line or 1, message)


_RESUME_IDS = {
    Verdict.MIGRATABLE: "C2D701",
    Verdict.SKIP: "C2D702",
    Verdict.STALE: "C2D703",
    Verdict.REPEAT: "C2D704",
    Verdict.UNSAFE: "C2D705",
    Verdict.AMBIGUOUS: "C2D706",
    Verdict.GONE: "C2D707",
}


def _resumes(pair: Pair) -> Iterator[Finding]:
    """One finding for all suspension points with the same verdict for the same reason."""
    groups: dict[tuple[Verdict, str], list[Resume]] = {}
    for each in pair.resumes:
        if not each.verdict.goes_on:
            groups.setdefault((each.verdict, each.why), []).append(each)
    for (verdict, why), resumes in groups.items():
        first = resumes[0]
        places = _lines(pair.old, [each.old for each in resumes])
        message = f"a run parked at {places} of the old version: {why}"
        found = _at(pair, _RESUME_IDS[verdict], message, first.old, first.new)
        yield found


def _lines(view: View, labels: list[int]) -> str:
    lines = sorted({view.suspensions[x].span.line if x in view.suspensions else 0 for x in labels})
    if lines == [0]:  # a baseline has no places
        return ", ".join(quoted(view.shown(x)) for x in labels)
    return ("line " if len(lines) == 1 else "lines ") + ", ".join(map(str, lines))


def _listed(path: tuple[str, ...]) -> str:
    return " > ".join(path) or "none"
