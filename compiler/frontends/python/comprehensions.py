"""Writes list, set and dict comprehensions that suspend as the loops they stand for.

    [await f(x) for x in xs if x]    becomes    items = []; for x in xs: if x: items.append(await f(x))

The targets stay inside: they get names of their own where the function has such a name already. A target that a
lambda or a generator expression captures lives in a cell. A generator expression that suspends is a function of its
own, an asynchronous generator (generators.py), whose body is the loop.

    (await f(x) for x in xs if x)    becomes    for x in each: if x: yield await f(x)
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

import libcst as cst

from ...ir.function import Assign, Execute, HostCode, Origin, Storage, Variable
from .aside import code, hoist_printed, lower_operands, replace
from .build import reference
from .conditions import condition
from .pieces import joined
from .scope import mangle
from .suspensions import suspend
from .syntax import Comprehension, but_first_iterable

if TYPE_CHECKING:
    from .lower import Lowering

_Eager = cst.ListComp | cst.SetComp | cst.DictComp


def lower_comprehension(lowering: Lowering, node: _Eager) -> None:
    body_suspends = any(lowering.facts.suspends(child) for child in but_first_iterable(node))
    if not body_suspends and node.for_in.asynchronous is None:
        lowering.evaluate(node.for_in.iter)
        return
    builder = lowering.builder
    empty = {cst.ListComp: "[]", cst.SetComp: None, cst.DictComp: "{}"}[type(node)]
    collected = builder.temporary("items")
    builder.emit(Assign(collected, HostCode((empty or lowering.builtin("set") + "()",), may_raise=False)))
    first = lowering.iterator(node.for_in.iter, is_async=node.for_in.asynchronous is not None)
    with _own_targets(lowering, node) as names:
        _clause(lowering, node, node.for_in, lambda: _add(lowering, node, collected), first)
    builder.unset(*(name for name in names if builder.variables[name].spillable))
    replace(lowering, node, collected)


def lower_generator_expression(lowering: Lowering, node: cst.GeneratorExp) -> str:
    """The whole body of the function; returns its parameter, the iterator that was made outside."""
    first = lowering.builder.temporary("each", keep=True, storage=Storage.ITERATOR)
    lowering.note_iterable(first, node.for_in.iter)

    def hand_out() -> None:
        suspend(lowering, lowering.expression(node.elt), None, node, Origin.YIELD)

    _clause(lowering, node, node.for_in, hand_out, first)
    return first


def _clause(
    lowering: Lowering,
    node: Comprehension,
    clause: cst.CompFor,
    element: Callable[[], None],
    iterator: str | None = None,
) -> None:
    """One ``for`` with its conditions; ``element`` does what is to be done inside the last one."""
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
        _clause(lowering, node, clause.inner_for_in, element)
    else:
        element()
    lowering.jump(again)
    builder.path.pop()
    builder.place(done, lowering.title(), lowering.facts.span(node))
    builder.unset(iterator)


def _add(lowering: Lowering, node: _Eager, collected: str) -> None:
    if isinstance(node, cst.DictComp):
        # Natively the key is evaluated first; in an assignment the value is.
        lower_operands(lowering, [(node.key, "key"), (node.value, "item")])
        hoist_printed(lowering, node.key, "key")
        statement = joined(
            reference(collected), "[", code(lowering, node.key), "] = ", code(lowering, node.value)
        )
    else:
        method = ".append(" if isinstance(node, cst.ListComp) else ".add("
        statement = joined(reference(collected), method, lowering.expression(node.elt), ")")
    lowering.builder.emit(Execute(statement))


@contextmanager
def _own_targets(lowering: Lowering, node: _Eager) -> Iterator[list[str]]:
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
