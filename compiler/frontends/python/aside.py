"""Putting values aside: what is evaluated before a suspension stays evaluated once, and in its order.

Nothing is put aside that needn't be: constants, locals that are surely bound and that nobody else can rebind
meanwhile, and all that is evaluated after the last suspension. What is left of an expression is printed in place,
with temporaries where something was put aside.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import libcst as cst

from ...ir.function import Assign, HostCode, LineStart, Reference
from .pieces import joined, with_parts
from .text import print_code

if TYPE_CHECKING:
    from .lower import Lowering


_CONSTANTS = (cst.Integer, cst.Float, cst.Imaginary, cst.SimpleString, cst.Ellipsis)
_CONSTANT_NAMES = frozenset({"None", "True", "False"})
_NEEDS_PARENTHESES = (cst.NamedExpr, cst.GeneratorExp, cst.Tuple)

Operand = tuple[cst.BaseExpression, str]
"""An expression, and what its temporary is called."""


def code(lowering: Lowering, node: cst.BaseExpression) -> HostCode:
    """What is left of an expression, fit to stand on the right of an assignment."""
    printed = _printed(lowering, node)
    needs_parentheses = isinstance(node, _NEEDS_PARENTHESES) or any(
        isinstance(part, LineStart) or (isinstance(part, str) and "\n" in part) for part in printed.parts
    )
    if needs_parentheses and not node.lpar and id(node) not in lowering.context.substitutes:
        return with_parts(printed, ("(", *printed.parts, ")"))
    return printed


def awaited_operand(lowering: Lowering, node: cst.Await) -> HostCode:
    """What an await has to await. It will stand in parentheses, so that its own can go."""
    awaited = node.expression
    if lowering.facts.suspends(awaited):
        lowering.evaluate(awaited)
    printed = _printed(lowering, awaited)
    if isinstance(awaited, _NEEDS_PARENTHESES) or id(awaited) in lowering.context.substitutes:
        return code(lowering, awaited)
    first, last = printed.parts[0], printed.parts[-1]
    if not awaited.lpar or not isinstance(first, str) or not isinstance(last, str) or len(printed.parts) == 1:
        return printed
    inner = (first.removeprefix("("), *printed.parts[1:-1], last.removesuffix(")"))
    return with_parts(printed, inner)


def _printed(lowering: Lowering, node: cst.BaseExpression) -> HostCode:
    span = lowering.facts.span(node)
    return print_code(lowering.context, (node,), span if span.line else lowering.builder.at)


def hoist(lowering: Lowering, node: cst.BaseExpression, base: str) -> None:
    """Evaluates ``node`` now, whole; wherever it is printed later, its value stands."""
    if lowering.facts.suspends(node):
        lowering.evaluate(node)
    hoist_printed(lowering, node, base)


def hoist_printed(lowering: Lowering, node: cst.BaseExpression, base: str) -> None:
    """Like :func:`hoist`, for a node whose suspensions have been dealt with."""
    if is_constant(node) or (isinstance(node, cst.Name) and lowering.is_steady(node)):
        return
    substitute = lowering.context.substitutes.get(id(node))
    if isinstance(substitute, tuple) and len(substitute) == 1 and isinstance(substitute[0], Reference):
        return
    name = lowering.builder.temporary(base)
    lowering.builder.emit(Assign(name, code(lowering, node)))
    replace(lowering, node, name)


def hoist_expanded(lowering: Lowering, node: cst.BaseExpression, before: str, after: str, base: str) -> None:
    """Puts aside what an unpacked operand holds: it is iterated before the next one is evaluated."""
    value = lowering.expression(node)
    name = lowering.builder.temporary(base)
    lowering.builder.emit(Assign(name, joined(before, value, after)))
    replace(lowering, node, name)


def replace(lowering: Lowering, node: cst.CSTNode, variable: str) -> None:
    lowering.context.substitutes[id(node)] = (Reference(variable),)


def is_constant(node: cst.CSTNode) -> bool:
    return isinstance(node, _CONSTANTS) or (isinstance(node, cst.Name) and node.value in _CONSTANT_NAMES)


def lower_operands(lowering: Lowering, operands: Sequence[Operand], *, all_aside: bool = False) -> None:
    """Evaluates operands in their order, up to the last that suspends (or all of them, each put aside)."""
    last = max(
        (index for index, (node, _) in enumerate(operands) if lowering.facts.suspends(node)), default=-1
    )
    for index, (node, base) in enumerate(operands):
        if index < last or all_aside:
            hoist(lowering, node, base)
        elif index == last:
            lowering.evaluate(node)
