"""Lowers f-strings, each field of which is formatted before the next one is evaluated."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from ...ir.function import Assign, Part, Reference
from .aside import hoist
from .pieces import joined
from .text import print_code

if TYPE_CHECKING:
    from .lower import Lowering


def lower_formatted(lowering: Lowering, node: cst.FormattedString) -> None:
    """Each field is formatted before the next one is evaluated: what comes before a suspension becomes one string."""
    last = max(i for i, part in enumerate(node.parts) if lowering.facts.suspends(part))
    done = 0
    for index, part in enumerate(node.parts[: last + 1]):
        if lowering.facts.suspends(part):
            _hoist_string(lowering, node, done, index)
            done = index
            _formatted_field(lowering, cst.ensure_type(part, cst.FormattedStringExpression))


def _hoist_string(lowering: Lowering, node: cst.FormattedString, start: int, end: int) -> None:
    """Formats the parts up to ``end`` now. Those before ``start`` have been printed already, into one name."""
    parts = node.parts[:end]
    if not any(isinstance(part, cst.FormattedStringExpression) for part in parts[start:]):
        return
    printed = print_code(lowering.context, parts)
    name = lowering.builder.temporary("text")
    lowering.builder.emit(Assign(name, joined(node.start, printed, node.end)))
    for index, part in enumerate(parts):
        lowering.context.substitutes[id(part)] = ("{", Reference(name), "}") if index == 0 else ()


def _formatted_field(lowering: Lowering, field: cst.FormattedStringExpression) -> None:
    spec = field.format_spec or ()
    if field.equal is not None:
        _spell_out_debug(lowering, field)
    if any(lowering.facts.suspends(part) for part in spec):
        hoist(lowering, field.expression, "value")
        inner = [part for part in spec if isinstance(part, cst.FormattedStringExpression)]
        last = max(i for i, part in enumerate(inner) if lowering.facts.suspends(part))
        for part in inner[:last]:
            _hoist_field(lowering, part)
        _formatted_field(lowering, inner[last])
    else:
        lowering.evaluate(field.expression)


def _hoist_field(lowering: Lowering, field: cst.FormattedStringExpression) -> None:
    if lowering.facts.suspends(field):
        _formatted_field(lowering, field)
    name = lowering.builder.temporary("text")
    printed = print_code(lowering.context, (field,))
    quote = next(quote for quote in ('"', "'", '"""', "'''") if quote not in printed.text)
    lowering.builder.emit(Assign(name, joined(f"f{quote}", printed, quote)))
    lowering.context.substitutes[id(field)] = ("{", Reference(name), "}")


def _spell_out_debug(lowering: Lowering, field: cst.FormattedStringExpression) -> None:
    """``{await x = }`` shows the text of the expression, which is about to change: it becomes literal text."""
    context = lowering.context
    assert field.equal is not None
    shown = cst.Module([]).code_for_node(field.with_changes(conversion=None, format_spec=None))
    literal = shown[1:-1].replace("{", "{{").replace("}", "}}")
    conversion = field.conversion or (None if field.format_spec else "r")

    def spelled(indent: str) -> tuple[Part, ...]:
        parts: list[Part] = [literal, "{", *print_code(context, (field.expression,)).parts]
        if conversion:
            parts.append(f"!{conversion}")
        if field.format_spec:
            parts += [":", *print_code(context, field.format_spec).parts]
        return (*parts, "}")

    context.substitutes[id(field)] = spelled


def lower_concatenated(lowering: Lowering, node: cst.ConcatenatedString) -> None:
    if lowering.facts.suspends(node.right):
        if isinstance(node.left, cst.FormattedString):
            value = lowering.expression(node.left)
            name = lowering.builder.temporary("text")
            lowering.builder.emit(Assign(name, value))
            lowering.context.substitutes[id(node.left)] = ('f"{', Reference(name), '}"')
        lowering.evaluate(node.right)
    else:
        lowering.evaluate(node.left)
