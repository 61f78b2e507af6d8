"""Lowers match statements."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import libcst as cst

from ...ir.function import Arm, Assign, HostCode, Switch
from .aside import code
from .build import reference
from .conditions import condition
from .pieces import joined
from .text import print_code

if TYPE_CHECKING:
    from .lower import Lowering


def lower_match(lowering: Lowering, node: cst.Match) -> None:
    builder = lowering.builder
    end = builder.new_block()
    subject = lowering.expression(node.subject)
    if any(lowering.facts.suspends(case.guard) for case in node.cases):
        name = builder.temporary("subject", keep=True)
        builder.emit(Assign(name, subject))
        _match_one_by_one(lowering, node, name, end)
        builder.place(end, "", lowering.facts.span(node))
        builder.unset(name)
        return
    bodies = [builder.new_block() for _ in node.cases]
    arms = tuple(
        Arm(
            _case(lowering, case, with_guard=True), body, case.guard is None and _is_irrefutable(case.pattern)
        )
        for case, body in zip(node.cases, bodies, strict=True)
    )
    builder.end(Switch(subject, arms, end))
    _case_bodies(lowering, node.cases, bodies, end)
    builder.place(end, "", lowering.facts.span(node))


def _case_bodies(lowering: Lowering, cases: Sequence[cst.MatchCase], bodies: Sequence[int], end: int) -> None:
    builder = lowering.builder
    before = set(builder.bound)
    for case, body in zip(cases, bodies, strict=True):
        builder.bound = set(before)
        builder.place(body, lowering.title(), lowering.facts.span(lowering.statement))
        lowering.comments(case.leading_lines)
        lowering.suite(case.body)
        lowering.jump(end)


def _match_one_by_one(lowering: Lowering, node: cst.Match, subject: str, end: int) -> None:
    """With a guard that suspends each case is tried by itself."""
    builder = lowering.builder
    for case in node.cases:
        matched, following = builder.new_block(), builder.new_block()
        arm = Arm(_case(lowering, case, with_guard=False), matched, _is_irrefutable(case.pattern))
        builder.end(Switch(reference(subject), (arm,), following))
        builder.place(matched, lowering.title(), lowering.facts.span(node))
        if case.guard is not None:
            passed = builder.new_block()
            condition(lowering, case.guard, passed, following)
            builder.place(passed, lowering.title(), lowering.facts.span(node))
        lowering.suite(case.body)
        lowering.jump(end)
        builder.place(following, lowering.title(), lowering.facts.span(node))
    lowering.jump(end)


def _is_irrefutable(pattern: cst.MatchPattern) -> bool:
    if isinstance(pattern, cst.MatchOr):
        return any(_is_irrefutable(element.pattern) for element in pattern.patterns)
    return isinstance(pattern, cst.MatchAs) and (pattern.pattern is None or _is_irrefutable(pattern.pattern))


def _case(lowering: Lowering, case: cst.MatchCase, *, with_guard: bool) -> HostCode:
    pattern = print_code(lowering.context, (case.pattern,))
    pieces: list[str | HostCode] = ["case ", pattern]
    if with_guard and case.guard is not None:
        pieces += [" if ", code(lowering, case.guard)]
    return joined(*pieces)
