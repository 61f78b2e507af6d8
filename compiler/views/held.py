"""What is held across each suspension: how many fields, which locks, which open things, inside which ``with``.

In: a machine, whatever its language. Locks and open things are found by what the text calls (``_LOCK``, ``_OPENS``,
``.acquire``, ``.release``, ``.close``), so they are candidates: somebody should look at them. Nothing is executed.

    async with lock:          line 2: await send(data)    2 fields, lock ``async with lock`` (line 1)
        await send(data)
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Literal

from ..documents import document
from ..machine.model import Doing, MachineBlock, MachineRegion, StateMachine, Suspension
from ..machine.parts import RegionId, RegionKind
from .facts import Facts, suspension_text

_LOCK = re.compile(r"lock\b|mutex|semaphore|\bsem\b|condition\b", re.IGNORECASE)
_OPENS = re.compile(r"\b(open\w*|connect\w*|create_connection|socket|\w*TemporaryFile|\w*Session)\(")
_BOUND = re.compile(r"(?:(?:const|let|var)\s+)?(\w+)\s*=(?!=)")
_ACQUIRED = re.compile(r"([\w.]+)\.acquire\(")

Kind = Literal["lock", "open", "within"]


@dataclass(frozen=True, slots=True)
class Thing:
    """Something that is held: ``text`` is what made it, in ``line`` (0: unknown)."""

    kind: Kind
    text: str
    line: int
    name: str = ""


@dataclass(frozen=True, slots=True)
class Held:
    """``fields``: how many the machine holds there, surely or perhaps."""

    suspension: Suspension
    text: str
    fields: int
    things: tuple[Thing, ...]

    def of(self, kind: Kind) -> list[Thing]:
        return [each for each in self.things if each.kind == kind]


Entry = tuple[str, StateMachine, list[Held]]
"""What was found in a machine, with the path of its file."""


def held(machine: StateMachine) -> list[Held]:
    """One entry for each suspension, in their order."""
    facts = Facts(machine)
    entering = _entering(machine)
    suspensions = iter(machine.suspensions)
    result = []
    for block, things in zip(machine.blocks, entering, strict=True):
        for here, suspended in _through(block, things):
            if suspended and (suspension := next(suspensions, None)) is not None:
                names = facts.held(suspension.resume)
                kept = (each for each in here if each.kind == "lock" or each.name in names)
                found = (*_around(machine, block.region), *sorted(kept, key=lambda each: each.line))
                result.append(Held(suspension, suspension_text(suspension), len(names), found))
    return result


def _around(machine: StateMachine, region: RegionId | None) -> Iterator[Thing]:
    """The ``with`` statements around, outermost first; one that names a lock is a lock, one that opens is open."""
    regions = {each.id: each for each in machine.regions}
    found: dict[Thing, None] = {}
    while region is not None:
        each = regions[region]
        if each.kind is RegionKind.PROTECTED and each.construct.split()[-1:] in (["with"], ["using"]):
            text = _statement(machine, each)
            kind: Kind = "lock" if _LOCK.search(text) else "open" if _OPENS.search(text) else "within"
            found[Thing(kind, text, each.span.line)] = None
        region = each.parent
    yield from reversed(found)


def _statement(machine: StateMachine, region: MachineRegion) -> str:
    """The statement's head as a state that begins with it shows it."""
    titles = (state.title for state in machine.states if region.span.line and state.span == region.span)
    return next((title for title in titles if title.startswith(region.construct)), region.construct)


# What was acquired or opened without a with, and not let go on every way since.


def _entering(machine: StateMachine) -> list[frozenset[Thing]]:
    """What is perhaps held at the start of each block."""
    found: list[frozenset[Thing]] = [frozenset() for _ in machine.blocks]
    pending = [0] if machine.blocks else []
    seen = set(pending)
    while pending:
        index = pending.pop()
        block = machine.blocks[index]
        steps = [here for here, _ in _through(block, found[index])]
        after = _after(block, found[index])
        anywhere = frozenset[Thing]().union(*steps, after)
        for targets, things in ((block.next, after), (block.caught, anywhere)):
            for target in targets:
                merged = found[target] | things
                if merged != found[target] or target not in seen:
                    found[target] = merged
                    seen.add(target)
                    pending.append(target)
    return found


def _through(block: MachineBlock, things: frozenset[Thing]) -> Iterator[tuple[frozenset[Thing], bool]]:
    """What is held before each operation, and whether that suspends."""
    for one in block.operations:
        yield things, one.doing is Doing.SUSPEND
        things = _done(one.text, one.variable, one.line, things)


def _after(block: MachineBlock, things: frozenset[Thing]) -> frozenset[Thing]:
    for one in block.operations:
        things = _done(one.text, one.variable, one.line, things)
    return things


def _done(text: str, variable: str | None, line: int, things: frozenset[Thing]) -> frozenset[Thing]:
    gone = (
        each
        for each in things
        if re.search(rf"(?<![\w.]){re.escape(each.name)}\.(release|close|aclose)\(", text)
    )
    things = things - frozenset(gone)
    bound = _BOUND.match(text)
    name = variable or (bound[1] if bound else None)
    if acquired := _ACQUIRED.search(text):
        return things | {Thing("lock", f"{acquired[1]}.acquire()", line, acquired[1])}
    if name is not None and (opened := _OPENS.search(text)):
        return things | {Thing("open", f"{name} = {opened[1]}(…)", line, name)}
    return things


# As JSON.


def to_json(found: Sequence[Entry]) -> dict[str, object]:
    """The document for machines and their files (held.schema.json)."""
    suspensions = [
        {
            "path": path,
            "qualname": machine.qualname,
            "line": each.suspension.span.line or None,
            "text": each.text,
            "state": each.suspension.state,
            "resume": each.suspension.resume,
            "fields": each.fields,
            "things": [
                {"kind": thing.kind, "text": thing.text, "line": thing.line or None} for thing in each.things
            ],
        }
        for path, machine, entries in found
        for each in entries
    ]
    return document("held", {"suspensions": suspensions})
