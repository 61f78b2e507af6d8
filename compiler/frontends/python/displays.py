"""Lowers calls, subscripts and displays, whose operands stand in a row."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from ...ir.function import Assign, HostCode, Reference
from .aside import Operand, code, hoist, hoist_expanded, lower_operands
from .pieces import joined
from .text import print_code

if TYPE_CHECKING:
    from .lower import Lowering


def lower_call(lowering: Lowering, node: cst.Call) -> None:
    """The callee, then positional arguments, then keywords, wherever they stand."""
    positional = [arg for arg in node.args if arg.keyword is None and arg.star != "**"]
    keywords = [arg for arg in node.args if arg.keyword is not None or arg.star == "**"]
    ordered = [*positional, *keywords]
    last = max((i for i, arg in enumerate(ordered) if lowering.facts.suspends(arg.value)), default=-1)
    if last < 0:
        lowering.evaluate(node.func)
        return
    hoist(lowering, node.func, "callee")
    for arg in ordered[:last]:
        if arg.star == "*" and len(positional) > 1:
            hoist_expanded(lowering, arg.value, "[*", "]", "items")
        elif arg.star == "**":
            hoist_expanded(lowering, arg.value, "{**", "}", "keywords")
        else:
            hoist(lowering, arg.value, arg.keyword.value.lstrip("_") if arg.keyword else "item")
    lowering.evaluate(ordered[last].value)


def lower_subscript(lowering: Lowering, node: cst.Subscript) -> None:
    lower_operands(lowering, subscript_operands(node))


def subscript_operands(node: cst.Subscript) -> list[Operand]:
    operands: list[Operand] = [(node.value, "base")]
    for element in node.slice:
        index = element.slice
        if isinstance(index, cst.Index):
            operands.append((index.value, "index"))
        else:
            assert isinstance(index, cst.Slice), "an index or a slice"
            operands.extend(
                (bound, base)
                for bound, base in ((index.lower, "lower"), (index.upper, "upper"), (index.step, "step"))
                if bound is not None
            )
    return operands


def lower_display(lowering: Lowering, node: cst.Tuple | cst.List | cst.Set) -> None:
    suspending = [i for i, element in enumerate(node.elements) if lowering.facts.suspends(element.value)]
    if not any(isinstance(element, cst.StarredElement) for element in node.elements[: suspending[-1]]):
        lower_operands(lowering, [(element.value, "item") for element in node.elements])
        return
    # What an unpacked element holds is taken at once: what stands before a suspension becomes one display.
    for index in suspending:
        _hoist_elements(lowering, node, index)
        lowering.evaluate(node.elements[index].value)


def _hoist_elements(lowering: Lowering, node: cst.Tuple | cst.List | cst.Set, end: int) -> None:
    elements = node.elements[:end]
    if not elements:
        return
    pieces: list[str | HostCode] = []
    for element in elements:
        if id(element) in lowering.context.substitutes:
            pieces.append(print_code(lowering.context, (element,)))
        else:
            star = "*" if isinstance(element, cst.StarredElement) else ""
            pieces.extend([star, code(lowering, element.value), ", "])
    name = lowering.builder.temporary("items")
    before, after = ("{", "}") if isinstance(node, cst.Set) else ("[", "]")
    lowering.builder.emit(Assign(name, joined(before, *pieces, after)))
    for index, element in enumerate(elements):
        lowering.context.substitutes[id(element)] = ("*", Reference(name), ", ") if index == 0 else ()


def lower_dict(lowering: Lowering, node: cst.Dict) -> None:
    elements = node.elements
    last = max(i for i, element in enumerate(elements) if lowering.facts.suspends(element))
    for element in elements[:last]:
        if isinstance(element, cst.DictElement):
            hoist(lowering, element.key, "key")
            hoist(lowering, element.value, "item")
        else:
            hoist_expanded(lowering, element.value, "{**", "}", "items")
    final = elements[last]
    if isinstance(final, cst.DictElement):
        lower_operands(lowering, [(final.key, "key"), (final.value, "item")])
    else:
        lowering.evaluate(final.value)


def default_operands(parameters: cst.Parameters) -> list[Operand]:
    positional = (*parameters.posonly_params, *parameters.params)
    return [
        (param.default, "default")
        for param in (*positional, *parameters.kwonly_params)
        if param.default is not None
    ]
