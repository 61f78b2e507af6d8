"""A function read beside its machine: each line with its states, where it suspends, what is kept there and why.

In: a machine, and the text of its file if that is at hand; else the rows are its operations, as the machine has them.
Out: rows in the order of the text, ready to be laid out or written as JSON (explanation.schema.json).

    5   await asyncio.sleep(n)     0, then 1    await asyncio.sleep(n), keeps n: read at line 6
    6   return n                   1
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from ..documents import document
from ..machine.model import State, StateMachine, Suspension, Way
from .facts import Facts, Reason, is_back, suspension_text, title_of
from .listing import operation_text


@dataclass(frozen=True, slots=True)
class Kept:
    """A field that a suspension holds; ``sure``: on every way there, not only where it is bound."""

    name: str
    kind: str
    sure: bool
    reason: Reason


@dataclass(frozen=True, slots=True)
class Stop:
    """``mode``: await or yield; ``text``: all of it. ``drops``: what the suspension before still held."""

    mode: str
    text: str
    state: int
    resume: int
    keeps: tuple[Kept, ...]
    drops: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Row:
    """``line`` 0: unknown. ``begins``: the states that begin here; ``runs``: those that the row runs in.

    ``inline``: clauses that begin here and have no state of their own.
    """

    line: int
    text: str
    runs: tuple[int, ...] = ()
    begins: tuple[int, ...] = ()
    stops: tuple[Stop, ...] = ()
    inline: tuple[str, ...] = ()


def rows(facts: Facts, text: str | None = None) -> list[Row]:
    """The rows of one machine, in the order of the text."""
    span = facts.machine.span
    lines = [] if text is None else text.splitlines()
    if 0 < span.line <= span.end_line <= len(lines):
        return _of_lines(facts, {n: lines[n - 1] for n in range(span.line, span.end_line + 1)})
    return list(_of_operations(facts))


def stop(facts: Facts, suspension: Suspension) -> Stop:
    """What is to be said of one suspension."""
    sure = set(suspension.saved)
    keeps = [
        Kept(name, facts.kinds[name].value if name in facts.kinds else "", name in sure, reason)
        for name, reason in facts.reasons(suspension).items()
    ]
    return Stop(
        suspension.mode.value,
        suspension_text(suspension),
        suspension.state,
        suspension.resume,
        tuple(keeps),
        facts.dropped(suspension),
    )


def ways_text(facts: Facts, label: int) -> list[str]:
    """Where else than to its resume a state leads: loop → 1, exception [LookupError] → 4, cleanup → 6, 7, return [n]"""
    ways: dict[str, list[str]] = {}
    for each in facts.leaving(label):
        if each.way is not Way.RESUME:
            text = " ".join(each.text.split())
            way = f"{each.way.value}{', back' if is_back(each) and each.way is not Way.LOOP else ''}"
            way += f" [{text}]" if text not in ("", way) else ""
            ways.setdefault(way, []).extend([] if each.target is None else [str(each.target)])
    return [f"{way} → {', '.join(targets)}" if targets else way for way, targets in ways.items()]


# With the text: a row for each of its lines.


def _of_lines(facts: Facts, lines: dict[int, str]) -> list[Row]:
    machine = facts.machine
    begins: dict[int, list[int]] = {}
    stops: dict[int, list[Stop]] = {}
    inline: dict[int, list[str]] = {}
    runs: dict[int, set[int]] = {}
    for state in machine.states:
        line = _first_line(facts, state)
        begins.setdefault(line, []).append(state.label)
        runs.setdefault(line, set()).add(state.label)
    for block in machine.blocks:
        for one in block.operations:
            if block.state is not None:
                runs.setdefault(one.line, set()).add(block.state)
    for each in machine.suspensions:
        stops.setdefault(each.span.line, []).append(stop(facts, each))
        runs.setdefault(each.span.line, set()).update((each.state, each.resume))
    for region in machine.regions:
        for handler, _ in facts.handled_in_line(region):
            inline.setdefault(handler.span.line, []).append(title_of(handler))
    for line, found in _inherited(lines, runs, stops).items():
        runs[line] = {found}
    return [
        Row(
            line,
            text,
            tuple(sorted(runs.get(line, ()))),
            tuple(begins.get(line, ())),
            tuple(stops.get(line, ())),
            tuple(inline.get(line, ())),
        )
        for line, text in lines.items()
    ]


def _first_line(facts: Facts, state: State) -> int:
    """Where a state begins: after a statement with what follows, inside an expression with what leads there."""
    own = [state.span.line, *(one.line for one, _ in facts.operations(state.label))]
    lines = own if state.title else own[1:] + own[:1]
    before = [facts.machine.states[each.source].span.line for each in facts.leading(state.label)]
    return next(filter(None, (*lines, *before)), facts.machine.span.line)


def _inherited(
    lines: dict[int, str], runs: dict[int, set[int]], stops: dict[int, list[Stop]]
) -> dict[int, int]:
    """The state of each line that has no operation of its own.

    What stands above something that is deeper (``else:``) belongs to that; anything else goes on with what is above.
    """
    result: dict[int, int] = {}
    above: int | None = None
    for line, text in lines.items():
        if line in runs:
            resumes = [each.resume for each in stops.get(line, ())]
            above = max(resumes) if resumes else min(runs[line])
        elif text.strip():
            below = next((n for n in range(line + 1, max(lines) + 1) if n in runs), None)
            if below is not None and _depth(lines[below]) > _depth(text):
                result[line] = min(runs[below])
            elif above is not None:
                result[line] = above
    return result


def _depth(text: str) -> int:
    return len(text) - len(text.lstrip())


# Without it: a row for each operation.


def _of_operations(facts: Facts) -> Iterator[Row]:
    for state in facts.machine.states:
        begun: tuple[int, ...] = (state.label,)
        for one, suspension in facts.operations(state.label):
            stops = () if suspension is None else (stop(facts, suspension),)
            yield Row(one.line, operation_text(one, suspension), (state.label,), begun, stops)
            begun = ()
        if begun:
            yield Row(state.span.line, state.title, (state.label,), begun)


# As JSON.


def to_json(explained: Sequence[tuple[str, StateMachine, list[Row]]]) -> dict[str, object]:
    """The document for machines with the paths of their files."""
    functions = [
        {
            "path": path,
            "qualname": machine.qualname,
            "line": machine.span.line or None,
            "rows": [_row(row) for row in found],
        }
        for path, machine, found in explained
    ]
    return document("explanation", {"functions": functions})


def _row(row: Row) -> dict[str, object]:
    return {
        "line": row.line or None,
        "text": row.text,
        "states": list(row.runs),
        "begins": list(row.begins),
        "inline": list(row.inline),
        "suspends": [
            {
                "mode": each.mode,
                "text": each.text,
                "state": each.state,
                "resume": each.resume,
                "keeps": [
                    {
                        "name": kept.name,
                        "kind": kept.kind,
                        "certain": kept.sure,
                        "why": kept.reason.why,
                        "line": kept.reason.line or None,
                    }
                    for kept in each.keeps
                ],
                "drops": list(each.drops),
            }
            for each in row.stops
        ],
    }
