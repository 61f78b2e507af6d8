"""Writes list, set and dict comprehensions that suspend as the loops they stand for.

    [await f(x) for x in xs if x]    becomes    items = []; for x in xs: if x: items.append(await f(x))

The targets stay inside: they get names of their own where the function has such a name already. A target that a
lambda or a generator expression captures lives in a cell. Generator expressions that suspend are asynchronous
generators and stay native.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import libcst as cst

from ...ir.function import Assign, Execute, HostCode, Storage, Variable
from .aside import code, hoist_printed, lower_operands, replace
from .build import reference
from .conditions import condition
from .pieces import joined
from .scope import mangle

if TYPE_CHECKING:
    from .lower import Lowering

_Comprehension = cst.ListComp | cst.SetComp | cst.DictComp


def lower_comprehension(lowering: Lowering, node: _Comprehension) -> None:
    body_suspends = any(lowering.facts.suspends(child) for child in _but_first_iterable(node))
    if not body_suspends and node.for_in.asynchronous is None:
        lowering.evaluate(node.for_in.iter)
        return
    builder = lowering.builder
    empty = {cst.ListComp: "[]", cst.SetComp: None, cst.DictComp: "{}"}[type(node)]
    collected = builder.temporary("items")
    builder.emit(Assign(collected, HostCode((empty or lowering.builtin("set") + "()",), may_raise=False)))
    first = lowering.iterator(node.for_in.iter, is_async=node.for_in.asynchronous is not None)
    with _own_targets(lowering, node) as names:
        _clause(lowering, node, node.for_in, collected, first)
    builder.unset(*(name for name in names if builder.variables[name].spillable))
    replace(lowering, node, collected)


def _but_first_iterable(node: _Comprehension) -> Iterator[cst.CSTNode]:
    if isinstance(node, cst.DictComp):
        yield node.key
        yield node.value
    else:
        yield node.elt
    yield node.for_in.target
    yield from node.for_in.ifs
    if node.for_in.inner_for_in is not None:
        yield node.for_in.inner_for_in


def _clause(
    lowering: Lowering, node: _Comprehension, clause: cst.CompFor, collected: str, iterator: str | None = None
) -> None:
    """One ``for`` with its conditions; inside the last one the element is added."""
    builder = lowering.builder
    is_async = clause.asynchronous is not None
    if iterator is None:
        iterator = lowering.iterator(clause.iter, is_async=is_async)
    again, done = lowering.open_loop(
        iterator, clause.target, is_async=is_async, span=lowering.facts.span(node)
    )
    for test in clause.ifs:
        passed = builder.new_block()
        condition(lowering, test.test, passed, again)
        builder.place(passed, lowering.title())
    if clause.inner_for_in is not None:
        _clause(lowering, node, clause.inner_for_in, collected)
    else:
        _add(lowering, node, collected)
    lowering.jump(again)
    builder.path.pop()
    builder.place(done, lowering.title(), lowering.facts.span(node))
    builder.unset(iterator)


def _add(lowering: Lowering, node: _Comprehension, collected: str) -> None:
    if isinstance(node, cst.DictComp):
        # Natively the key is evaluated first; in an assignment the value is.
        lower_operands(lowering, [(node.key, "key"), (node.value, "item")])
        hoist_printed(lowering, node.key, "key")
        statement = joined(
            reference(collected), "[", code(lowering, node.key), "] = ", code(lowering, node.value)
        )
    else:
        if lowering.facts.suspends(node.elt):
            lowering.evaluate(node.elt)
        method = ".append(" if isinstance(node, cst.ListComp) else ".add("
        statement = joined(reference(collected), method, code(lowering, node.elt), ")")
    lowering.builder.emit(Execute(statement))


@contextmanager
def _own_targets(lowering: Lowering, node: _Comprehension) -> Iterator[list[str]]:
    """Gives the targets names that are the comprehension's alone, as long as it is printed."""
    context, builder = lowering.context, lowering.builder
    outer_renamed, outer_known = dict(context.renamed), context.known
    names: list[str] = []
    captured = _captured(node)
    clause: cst.CompFor | None = node.for_in
    while clause is not None:
        for target in _target_names(clause.target):
            source = mangle(target, context.class_name)
            if source in context.renamed and context.renamed[source] in names:
                continue
            name = builder.fresh(source) if source in lowering.outer_names else source
            context.renamed[source] = name
            is_shared = target in captured
            builder.variables[name] = Variable(name, Storage.CAPTURED if is_shared else Storage.LOCAL)
            if is_shared:
                context.shared |= {name}
            context.known |= {name}
            names.append(name)
        clause = clause.inner_for_in
    yield names
    context.renamed.clear()
    context.renamed.update(outer_renamed)
    context.known = outer_known


def _target_names(target: cst.CSTNode) -> Iterator[str]:
    if isinstance(target, cst.Name):
        yield target.value
    elif isinstance(target, (cst.Tuple, cst.List)):
        for element in target.elements:
            yield from _target_names(element.value)


def _captured(node: cst.CSTNode) -> frozenset[str]:
    """Names that a lambda or a generator expression inside mentions."""
    found: set[str] = set()
    pending: list[tuple[cst.CSTNode, bool]] = [(node, False)]
    while pending:
        item, inside = pending.pop()
        if inside and isinstance(item, cst.Name):
            found.add(item.value)
        inside = inside or isinstance(item, (cst.Lambda, cst.GeneratorExp))
        pending.extend((child, inside) for child in item.children)
    return frozenset(found)
