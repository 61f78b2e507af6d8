"""Linearizes expressions: afterwards every await stands alone, and what was evaluated before it still is.

``lower(node)`` evaluates ``node`` up to and with its last suspension; what is left of it can then be printed in
place (aside.py).

    f(a, g(), await h(b))    becomes    callee = f; item = g(); <suspend h(b) -> value>; callee(a, item, value)
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import libcst as cst

from .aside import lower_operands
from .comprehensions import lower_comprehension
from .conditions import lower_boolean, lower_comparison, lower_conditional
from .displays import default_operands, lower_call, lower_dict, lower_display, lower_subscript
from .strings import lower_concatenated, lower_formatted
from .suspensions import Unsupported, lower_point

if TYPE_CHECKING:
    from .lower import Lowering


def lower(lowering: Lowering, node: cst.BaseExpression) -> None:
    """Does everything in ``node`` up to and with its last suspension (there is one)."""
    assert lowering.facts.suspends(node)
    handler = _LOWER.get(type(node))
    if handler is None:
        raise Unsupported(f"an await inside {type(node).__name__}", lowering.facts.span(node))
    handler(lowering, node)


def _one(*fields: str, bases: Sequence[str] = ()) -> Callable[[Lowering, cst.BaseExpression], None]:
    """A node whose operands are just its fields."""

    def lower_fields(lowering: Lowering, node: cst.BaseExpression) -> None:
        lower_operands(
            lowering,
            [(getattr(node, field), base) for field, base in zip(fields, bases or fields, strict=True)],
        )

    return lower_fields


def _lambda(lowering: Lowering, node: cst.Lambda) -> None:
    lower_operands(lowering, default_operands(node.params))


def _starred(lowering: Lowering, node: cst.StarredElement) -> None:
    lowering.evaluate(node.value)


def _generator(lowering: Lowering, node: cst.GeneratorExp) -> None:
    lowering.evaluate(node.for_in.iter)


_LOWER: dict[type[cst.CSTNode], Callable[[Lowering, Any], None]] = {
    cst.Await: lower_point,
    cst.Yield: lower_point,
    cst.BinaryOperation: _one("left", "right"),
    cst.UnaryOperation: _one("expression", bases=("value",)),
    cst.Attribute: _one("value", bases=("base",)),
    cst.Comparison: lower_comparison,
    cst.BooleanOperation: lower_boolean,
    cst.IfExp: lower_conditional,
    cst.Call: lower_call,
    cst.Subscript: lower_subscript,
    cst.Tuple: lower_display,
    cst.List: lower_display,
    cst.Set: lower_display,
    cst.Dict: lower_dict,
    cst.NamedExpr: _one("value"),
    cst.Lambda: _lambda,
    cst.StarredElement: _starred,
    cst.FormattedString: lower_formatted,
    cst.ConcatenatedString: lower_concatenated,
    cst.GeneratorExp: _generator,
    cst.ListComp: lower_comprehension,
    cst.SetComp: lower_comprehension,
    cst.DictComp: lower_comprehension,
}
