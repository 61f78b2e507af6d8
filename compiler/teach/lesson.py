"""A program as the recorder needs it: its code with the positions of the source, and what is known of its machines.

lesson = read(b"import asyncio …", "two.py")
lesson.code                      runs compiled; tracebacks show the source
lesson.known["_worker_machine"]  the machine of that class, what is live at each label, which lines belong to it
"""

from __future__ import annotations

import ast
import os
import re
from collections.abc import Sequence
from dataclasses import dataclass
from types import CodeType
from typing import Any

from ..api import CompiledModule, Options, compile_source, decoded
from ..diagnostics import Diagnostic, Severity
from ..hook.positions import with_original_positions
from ..machine.model import Arranged, StateMachine
from ..machine.parts import Origin
from ..span import NOWHERE, Span
from ..views.facts import Facts, Reason, suspension_text
from .machines import Live, described, placed
from .notes import Note, lines_of, notes_in

_OUTSIDE = re.compile(r"    (?:step|variables) = (\w+)$")
_PARTS = {
    Origin.ENTER: "the entry of async with",
    Origin.EXIT: "the exit of async with",
    Origin.NEXT: "the next item of async for",
}
_LABEL = re.compile(r"\s*(\w+) = \w+\.label$")


@dataclass(frozen=True, slots=True)
class Known:
    """``index``: its place among the machines. ``label``: what its step calls the label.

    ``text``: the lines of its class as the document has them. ``lines``: by label, the source lines that stand in that
    state; those that stand in none are under None. ``described``: what the document says of it.
    """

    index: int
    machine: StateMachine
    facts: Facts
    live: Live
    label: str
    text: tuple[list[Any], ...]
    lines: dict[int | None, frozenset[int]]
    described: dict[str, Any]

    def belongs(self, line: int, label: int) -> bool:
        """Whether the line stands in the state, so that it is more than bookkeeping when it is reached there."""
        return line in self.lines.get(label, ()) or line in self.lines.get(None, ())

    def span(self, line: int, label: int | None) -> list[int] | None:
        """The statement that begins on the line; of several the one of this state, and the shortest."""
        found = [(state != label, place) for _, state, place, _ in self.text if place and place[0] == line]
        whole = [each for each in found if each[1][:2] != each[1][2:]]
        return min(whole, key=lambda each: (each[0], each[1][2:]))[1] if whole else None

    def line(self, label: int) -> int | None:
        """Where the machine stands at the label: what it waits for there, else where the state begins."""
        suspension = self.facts.suspension_at.get(label)
        span = self.machine.states[label].span if suspension is None else suspension.span
        return span.line or None

    def awaited(self, label: int) -> Span:
        """Where what it waits for stands, when it goes on at the label."""
        return self.facts.suspension_at[label].span

    def awaited_text(self, label: int) -> str:
        """await fetch(url); of a construct that awaits by itself, which part of it does."""
        suspension = self.facts.suspension_at[label]
        part = _PARTS.get(suspension.origin)
        return suspension_text(suspension) if part is None else f"{part} {suspension.normal}"

    def reason(self, label: int, name: str) -> Reason:
        """Why a variable is kept at a label."""
        return self.facts.reason(label, name)


@dataclass(frozen=True, slots=True)
class Lesson:
    """``path``: what the program finds in ``__file__``; ``name`` its last part. ``known``: by the name of the class."""

    name: str
    path: str
    text: str
    code: CodeType
    known: dict[str, Known]
    notes: tuple[Note, ...]
    diagnostics: tuple[Diagnostic, ...]

    @property
    def in_order(self) -> list[Known]:
        """The machines by their index."""
        return sorted(self.known.values(), key=lambda each: each.index)


@dataclass(frozen=True, slots=True)
class Refused:
    """Why there is nothing to be recorded."""

    diagnostics: tuple[Diagnostic, ...]


def read(source: bytes, path: str, called: str) -> Lesson | Refused:
    """The program, compiled in memory; ``called`` is what diagnostics call the file."""
    compiled = compile_source(source, called, Options(embed=False))
    errors = tuple(each for each in compiled.diagnostics if each.severity is Severity.ERROR)
    text = decoded(source, called)
    if errors or text is None:
        return Refused(errors)
    if not compiled.classes:
        message, advice = (
            "there is no async function in it that became a machine",
            "Name a file that has one.",
        )
        if compiled.machines:
            message, advice = "it is compiled already", "Name the source that it was compiled from."
        problem = Diagnostic("C2S070", Severity.ERROR, message, called, NOWHERE, None, advice)
        return Refused((*compiled.diagnostics, problem))
    lines = lines_of(text)
    tree = with_original_positions(ast.parse(compiled.code), ast.parse(text), compiled.source_map, lines)
    code = compile(tree, path, "exec", dont_inherit=True)
    notes, problems = notes_in(text, called)
    return Lesson(
        os.path.basename(path), path, text, code, _known(compiled), notes, (*compiled.diagnostics, *problems)
    )


def _known(compiled: CompiledModule) -> dict[str, Known]:
    texts = lines_of(compiled.code)
    order = [id(machine) for machine in compiled.machines]
    return {
        name: _machine(order.index(id(arranged.machine)), arranged, _class_text(compiled, texts, name))
        for name, arranged in compiled.classes.items()
    }


def _machine(index: int, arranged: Arranged, text: Sequence[list[Any]]) -> Known:
    label = next(found[1] for line in text if (found := _LABEL.match(line[0])))
    bookkeeping = re.compile(rf"\s*({label}\b|(if|while) [^:]*\b{label}\b|while True:|try:|else:|finally:)")
    lines: dict[int | None, set[int]] = {}
    for line, state, place, ours in text:
        if place and (not ours or (state is not None and bookkeeping.match(line) is None)):
            lines.setdefault(state, set()).add(place[0])
    facts, read_first = Facts(arranged.machine), live(arranged)
    return Known(
        index,
        arranged.machine,
        facts,
        read_first,
        label,
        tuple(text),
        {state: frozenset(found) for state, found in lines.items()},
        described(index, facts, read_first, text),
    )


def live(arranged: Arranged) -> dict[int, frozenset[str]]:
    """By label, what the analysis says is read before it is bound; and the handled exceptions that are kept there."""
    facts = arranged.facts
    found = {
        label: frozenset(facts.variables.listed(facts.live_in[block]))
        for block, label in arranged.layout.labels.items()
    }
    variables = set(facts.variables.names)
    for each in arranged.machine.suspensions:
        found[each.resume] |= {name for name in each.saved if name not in variables}
    return found


def _class_text(compiled: CompiledModule, texts: Sequence[str], name: str) -> list[list[Any]]:
    """The lines of a class; of its step too, where that stands outside."""
    numbers = list(_definition(texts, name))
    for found in (_OUTSIDE.match(texts[number]) for number in tuple(numbers)):
        if found is not None:
            numbers += _definition(texts, found[1])
    lines = ((texts[number], compiled.source_map[number]) for number in numbers)
    return [[text, line.state, placed(line.span), line.ours] for text, line in lines]


def _definition(texts: Sequence[str], name: str) -> range:
    """Which lines a class or function of the module is, up to the last that is indented."""
    head = re.compile(rf"(class|def) {re.escape(name)}\b")
    first = last = next(number for number, text in enumerate(texts) if head.match(text))
    for number in range(first + 1, len(texts)):
        if texts[number][:1].isspace():
            last = number
        elif texts[number]:
            break
    return range(first, last + 1)
