"""Lowers what evaluates only some of its operands: and, or, ternaries, chained comparisons, and conditions.

Every truth value is asked for exactly as often as natively.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import libcst as cst

from ...ir.function import Assign, BlockId, Branch, HostCode
from .aside import code, hoist, hoist_printed, lower_operands, replace
from .build import reference
from .pieces import joined
from .suspensions import suspend_at
from .syntax import Point
from .text import print_code

if TYPE_CHECKING:
    from .lower import Lowering


def lower_comparison(lowering: Lowering, node: cst.Comparison) -> None:
    if len(node.comparisons) == 1:
        lower_operands(lowering, [(node.left, "left"), (node.comparisons[0].comparator, "right")])
        return
    builder = lowering.builder
    result = builder.temporary("value")
    end = builder.new_block()

    def stop(more: BlockId) -> None:
        builder.end(Branch(reference(result), more, end))

    _compare_each(lowering, node, lambda test: builder.emit(Assign(result, test)), stop)
    builder.flow_into(end, lowering.title(), lowering.facts.span(node))
    replace(lowering, node, result)


def _compare_each(
    lowering: Lowering,
    node: cst.Comparison,
    keep: Callable[[HostCode], None],
    stop: Callable[[BlockId], None],
) -> None:
    """A chained comparison: each operand once, in order, until one comparison fails."""
    left: cst.BaseExpression = node.left
    hoist(lowering, left, "left")
    for index, target in enumerate(node.comparisons):
        is_last = index == len(node.comparisons) - 1
        if lowering.facts.suspends(target.comparator):
            lowering.evaluate(target.comparator)
        if not is_last:
            hoist_printed(lowering, target.comparator, "right")
        keep(
            joined(
                code(lowering, left),
                print_code(lowering.context, (target.operator,)),
                code(lowering, target.comparator),
            )
        )
        if not is_last:
            more = lowering.builder.new_block()
            stop(more)
            lowering.builder.place(more, lowering.title())
        left = target.comparator


def lower_boolean(lowering: Lowering, node: cst.BooleanOperation) -> None:
    builder = lowering.builder
    result = builder.temporary("value")
    end = builder.new_block()
    operands = _operands(node)
    for index, operand in enumerate(operands):
        _evaluate_into(lowering, operand, result)
        if index < len(operands) - 1:
            more = builder.new_block()
            on_true, on_false = (more, end) if isinstance(node.operator, cst.And) else (end, more)
            builder.end(Branch(reference(result), on_true, on_false))
            builder.place(more, lowering.title())
    builder.flow_into(end, lowering.title(), lowering.facts.span(node))
    replace(lowering, node, result)


def _operands(node: cst.BooleanOperation) -> list[cst.BaseExpression]:
    """``a and b and c`` is one operation of three operands, which tests each at most once."""
    operands: list[cst.BaseExpression] = [node.right]
    left = node.left
    while isinstance(left, cst.BooleanOperation) and type(left.operator) is type(node.operator):
        operands.append(left.right)
        left = left.left
    operands.append(left)
    return operands[::-1]


def lower_conditional(lowering: Lowering, node: cst.IfExp) -> None:
    builder = lowering.builder
    result = builder.temporary("value")
    then, otherwise, end = builder.new_block(), builder.new_block(), builder.new_block()
    condition(lowering, node.test, then, otherwise)
    for block, operand in ((then, node.body), (otherwise, node.orelse)):
        builder.place(block, lowering.title())
        _evaluate_into(lowering, operand, result)
        lowering.jump(end)
    builder.place(end, lowering.title(), lowering.facts.span(node))
    replace(lowering, node, result)


def condition(lowering: Lowering, node: cst.BaseExpression, then: BlockId, otherwise: BlockId) -> None:
    """Goes to ``then`` if ``node`` is true; every truth value is asked for exactly as often as natively."""
    builder = lowering.builder
    if lowering.facts.suspends(node):
        if isinstance(node, cst.UnaryOperation) and isinstance(node.operator, cst.Not):
            condition(lowering, node.expression, otherwise, then)
            return
        if isinstance(node, cst.BooleanOperation):
            operands = _operands(node)
            for operand in operands[:-1]:
                more = builder.new_block()
                if isinstance(node.operator, cst.And):
                    condition(lowering, operand, more, otherwise)
                else:
                    condition(lowering, operand, then, more)
                builder.place(more, lowering.title())
            condition(lowering, operands[-1], then, otherwise)
            return
        if isinstance(node, cst.IfExp):
            first, second = builder.new_block(), builder.new_block()
            condition(lowering, node.test, first, second)
            builder.place(first, lowering.title())
            condition(lowering, node.body, then, otherwise)
            builder.place(second, lowering.title())
            condition(lowering, node.orelse, then, otherwise)
            return
        if isinstance(node, cst.Comparison) and len(node.comparisons) > 1:
            tests: list[HostCode] = []
            _compare_each(
                lowering, node, tests.append, lambda more: builder.end(Branch(tests[-1], more, otherwise))
            )
            builder.end(Branch(tests[-1], then, otherwise))
            return
        lowering.evaluate(node)
    builder.end(Branch(code(lowering, node), then, otherwise))


def _evaluate_into(lowering: Lowering, node: cst.BaseExpression, variable: str) -> None:
    if isinstance(node, Point):
        suspend_at(lowering, node, variable)
    else:
        lowering.builder.emit(Assign(variable, lowering.expression(node)))
