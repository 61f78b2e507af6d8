"""Lowers the places where a function suspends: an await, a yield, and what async with and async for await."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from ...ir.function import HostCode, Mode, Origin, Suspend
from ...span import Span
from .aside import awaited_operand, replace
from .pieces import with_normal
from .syntax import Point

if TYPE_CHECKING:
    from .lower import Lowering


_MODES = {Origin.YIELD: Mode.YIELD, Origin.DELEGATE: Mode.DELEGATE}


class Unsupported(Exception):
    """A construct that can't be compiled yet: the function stays as it was written."""

    def __init__(self, what: str, span: Span) -> None:
        super().__init__(what)
        self.span = span


def lower_point(lowering: Lowering, node: Point) -> None:
    # What it awaits or yields is dealt with first: the name of the result is free there.
    operand, origin = _operand(lowering, node)
    result = lowering.builder.temporary("value")
    suspend(lowering, operand, result, node, origin)
    replace(lowering, node, result)


def suspend_at(lowering: Lowering, node: Point, result: str | None) -> None:
    """An await or a yield whose value goes straight into a variable, or nowhere."""
    operand, origin = _operand(lowering, node)
    suspend(lowering, operand, result, node, origin)


def _operand(lowering: Lowering, node: Point) -> tuple[HostCode, Origin]:
    if isinstance(node, cst.Await):
        return awaited_operand(lowering, node), Origin.AWAIT
    if node.value is None:
        return HostCode(("None",), may_raise=False), Origin.YIELD
    if isinstance(node.value, cst.From):
        return lowering.expression(node.value.item), Origin.DELEGATE
    return lowering.expression(node.value), Origin.YIELD


def suspend(
    lowering: Lowering,
    operand: HostCode,
    result: str | None,
    node: cst.CSTNode,
    origin: Origin = Origin.AWAIT,
    item: cst.WithItem | None = None,
) -> None:
    """Ends the block with a suspension and goes on where it resumes; ``item`` is what is entered or left."""
    builder = lowering.builder
    if not builder.reachable:
        return
    span = lowering.facts.span(item or node)
    normal, callee = lowering.facts.normal(item or node)
    operand = with_normal(operand, normal)
    resume = builder.new_block()
    builder.end(
        Suspend(
            _MODES.get(origin, Mode.AWAIT),
            origin,
            operand,
            result,
            resume,
            path=tuple(builder.path),
            callee=callee,
            span=span,
        )
    )
    builder.place(resume, lowering.title(), span)
    if result is not None:
        builder.bound.add(result)
