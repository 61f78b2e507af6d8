"""Lowers ``try`` and ``with``: what is protected, by which handlers and cleanups.

    try: A                      region protected (cleanup): region protected (handlers): A
    except E as e: B    →         region handler E: B
    finally: C                  region cleanup: C, and on to where the completion says

A ``with`` is a protected region whose handler calls the exit with the exception, and whose cleanup calls it without;
``__enter__`` and ``__exit__`` are looked up before the first is called.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

import libcst as cst

from ...ir.function import BlockId, Branch, Execute, HostCode, Leave, Origin, Raise, RegionId, RegionKind
from ...span import Span
from .aside import code, hoist
from .assignments import simple_name
from .build import Cleanup, reference
from .except_star import lower_star_clauses
from .pieces import joined
from .scope import mangle
from .suspensions import suspend
from .text import print_code

if TYPE_CHECKING:
    from .lower import Lowering


def lower_try(lowering: Lowering, node: cst.Try | cst.TryStar) -> None:
    span = lowering.facts.span(node)
    if node.finalbody is None:
        _lower_handlers(lowering, node, span)
        return
    final = node.finalbody

    def body() -> None:
        if node.handlers:
            _lower_handlers(lowering, node, span)
        else:
            lowering.suite(node.body)

    def cleanup() -> None:
        lowering.comments(final.leading_lines)
        lowering.suite(final.body)

    with_cleanup(lowering, "finally", span, body, cleanup, lowering.facts.span(final))


def with_cleanup(
    lowering: Lowering,
    construct: str,
    span: Span,
    body: Callable[[], None],
    cleanup: Callable[[], None],
    head: Span,
) -> None:
    """``body`` protected by ``cleanup``, whichever way it is left; ``head`` is where the cleanup begins."""
    builder = lowering.builder
    outer = builder.region
    protected = builder.new_region(RegionKind.PROTECTED, construct, outer, span)
    region = builder.new_region(RegionKind.CLEANUP, construct, outer, head)
    entry, after = builder.new_block(), builder.new_block()
    builder.amend(region, entry=entry, after=builder.temporary("after", keep=True))
    builder.amend(protected, cleanup=region)
    frame = Cleanup(region)
    builder.exits.append(frame)
    start = builder.new_block()
    builder.end_into(start)
    with builder.inside(protected, construct):
        builder.place(start, lowering.line_at(span), span)
        body()
        builder.end(Leave(region, after))
    builder.exits.pop()
    bound = set(builder.bound)
    with builder.inside(region, "finally"):
        builder.place(entry, construct, head)
        cleanup()
        builder.end_cleanup(frame)
    builder.bound = bound
    builder.place_pending(frame, span)
    builder.place(after, "", span)


def _lower_handlers(lowering: Lowering, node: cst.Try | cst.TryStar, span: Span) -> None:
    builder = lowering.builder
    outer = builder.region
    protected = builder.new_region(RegionKind.PROTECTED, "try", outer, span)
    start, after = builder.new_block(), builder.new_block()
    otherwise = builder.new_block() if node.orelse is not None else after
    builder.end_into(start)
    before = set(builder.bound)
    with builder.inside(protected, "try"):
        builder.place(start, "try", span)
        lowering.suite(node.body)
        lowering.jump(otherwise)
    in_else = builder.bound
    if isinstance(node, cst.TryStar) and any(lowering.facts.suspends(handler) for handler in node.handlers):
        lower_star_clauses(lowering, protected, node.handlers, after)
    else:
        _lower_clauses(lowering, protected, list(node.handlers), after, before, isinstance(node, cst.TryStar))
    builder.bound = in_else
    if node.orelse is not None:
        builder.place(otherwise, "else", lowering.facts.span(node.orelse))
        lowering.comments(node.orelse.leading_lines)
        lowering.suite(node.orelse.body)
        lowering.jump(after)
    builder.bound = before
    builder.place(after, "", span)


def _lower_clauses(
    lowering: Lowering,
    protected: RegionId,
    clauses: list[cst.ExceptHandler | cst.ExceptStarHandler],
    after: BlockId,
    before: set[str],
    is_group: bool,
) -> None:
    """The handlers of a protected region, up to the first whose type suspends.

    That one becomes a handler of everything, which evaluates the type and raises the exception once more, for the
    clauses that are left.
    """
    builder = lowering.builder
    outer = builder.region
    regions: list[RegionId] = []
    for index, clause in enumerate(clauses):
        lowering.statement = clause
        span = lowering.facts.span(clause)
        builder.bound = set(before)
        region = builder.new_region(RegionKind.HANDLER, "except", outer, span)
        regions.append(region)
        builder.amend(protected, handlers=tuple(regions))
        if not lowering.facts.suspends(clause.type):
            _lower_handler(lowering, region, clause, after, is_group)
            continue
        assert clause.type is not None
        entry, again = builder.new_block(), builder.new_block()
        builder.amend(region, binding=builder.temporary("caught", keep=True), entry=entry)
        with builder.inside(region, "except"):
            builder.place(entry, "except", span)
            hoist(lowering, clause.type, "kind")
            inner = builder.new_region(RegionKind.PROTECTED, "except", region, span)
            builder.end_into(again)
            with builder.inside(inner):
                builder.place(again, "match", span)
                builder.end(Raise(HostCode(("raise",))))
            lowering.facts.suspending.discard(id(clause.type))  # it has been evaluated
            _lower_clauses(lowering, inner, clauses[index:], after, before, is_group)
        return


def _lower_handler(
    lowering: Lowering,
    region: RegionId,
    handler: cst.ExceptHandler | cst.ExceptStarHandler,
    after: BlockId,
    is_group: bool,
) -> None:
    builder = lowering.builder
    entry = builder.new_block()
    span = lowering.facts.span(handler)
    match = code(lowering, handler.type) if handler.type is not None else None
    name = None
    if handler.name is not None:
        name = mangle(cst.ensure_type(handler.name.name, cst.Name).value, lowering.context.class_name)
    takes_over = name is not None and lowering.facts.suspends(handler) and is_rebound(lowering, handler, name)
    binding = builder.temporary("caught", keep=True) if takes_over else name
    builder.amend(region, match=match, binding=binding, group=is_group, entry=entry)

    def body() -> None:
        lowering.comments(handler.leading_lines)
        lowering.suite(handler.body)

    with builder.inside(region, "except"):
        builder.place(entry, "except", span)
        if takes_over:
            assert name is not None and binding is not None
            bind_by_hand(lowering, name, binding, span, body)
        else:
            body()
        lowering.jump(after)


def is_rebound(lowering: Lowering, handler: cst.ExceptHandler | cst.ExceptStarHandler, name: str) -> bool:
    """Whether the host's own binding of the exception would be in the way: it is made anew at each re-entry."""
    if name in lowering.context.shared:
        return True
    printed = print_code(lowering.context, (handler.body,))
    return name in printed.writes or name in printed.unbinds


def bind_by_hand(lowering: Lowering, name: str, caught: str, span: Span, body: Callable[[], None]) -> None:
    target = lowering.assignable(name)
    lowering.execute(joined(target, " = ", reference(caught)))

    def unbind() -> None:
        lowering.builder.emit(
            Execute(
                HostCode(
                    (f"{name} = None; del {name}",),
                    writes=frozenset({name}),
                    unbinds=frozenset({name}),
                    may_raise=False,
                )
            )
        )

    with_cleanup(lowering, "except as", span, body, unbind, span)


# With.


def lower_with(lowering: Lowering, node: cst.With) -> None:
    _lower_items(lowering, node, list(node.items))


def _lower_items(lowering: Lowering, node: cst.With, items: Sequence[cst.WithItem]) -> None:
    """The second item is entered inside the first."""
    if not items:
        lowering.suite(node.body)
        return
    item, *others = items
    _lower_item(lowering, node, item, lambda: _lower_items(lowering, node, others))


def _lower_item(lowering: Lowering, node: cst.With, item: cst.WithItem, body: Callable[[], None]) -> None:
    builder = lowering.builder
    is_async = node.asynchronous is not None
    construct = "async with" if is_async else "with"
    span = lowering.facts.span(node)
    leave = builder.temporary("leave", keep=True)
    value = _enter(lowering, node, item, leave, is_async)
    outer = builder.region
    protected = builder.new_region(RegionKind.PROTECTED, construct, outer, span)
    handler = builder.new_region(RegionKind.HANDLER, construct, outer, span)
    cleanup = builder.new_region(RegionKind.EXIT, construct, outer, span)
    builder.amend(protected, handlers=(handler,), cleanup=cleanup)
    start, caught, exit_entry, after = (builder.new_block() for _ in range(4))
    builder.amend(cleanup, entry=exit_entry, after=builder.temporary("after", keep=True))
    frame = Cleanup(cleanup)
    builder.exits.append(frame)
    builder.end_into(start)
    with builder.inside(protected, "with"):
        builder.place(start, lowering.line_at(span), span)
        if value is not None and item.asname is not None:
            lowering.assign_to(item.asname.name, reference(value))
            builder.unset(value)
        body()
        builder.end(Leave(cleanup, after))
    builder.exits.pop()
    bound = set(builder.bound)
    lowering.statement = node
    _exit_with_exception(lowering, node, item, handler, caught, leave, after, is_async)
    with builder.inside(cleanup, "exit"):
        builder.place(exit_entry, f"leave {construct}", span)
        call = HostCode((*reference(leave).parts, "(None, None, None)"), reads=frozenset({leave}))
        if is_async:
            suspend(lowering, call, None, node, Origin.EXIT, item)
        else:
            lowering.execute(call)
        builder.end_cleanup(frame)
    builder.bound = bound
    builder.place_pending(frame, span)
    builder.place(after, "", span)
    builder.unset(leave)


def _enter(lowering: Lowering, node: cst.With, item: cst.WithItem, leave: str, is_async: bool) -> str | None:
    """Calls the enter; its value goes straight into a plain variable, or into a temporary that is returned."""
    builder = lowering.builder
    lookup = lowering.builtin("async_manager" if is_async else "manager")
    enter = builder.temporary("enter")
    pair = frozenset({enter, leave})
    manager = lowering.expression(item.item)
    lowering.execute(
        joined(HostCode((f"{enter}, {leave} = {lookup}(",), writes=pair, binds=pair), manager, ")")
    )
    call = HostCode((*reference(enter).parts, "()"), reads=frozenset({enter}))
    name = simple_name(lowering, item.asname.name) if item.asname is not None else None
    value = None
    if item.asname is not None and name is None:
        value = builder.temporary("value", keep=True)
    if is_async:
        suspend(lowering, call, name or value, node, Origin.ENTER, item)
    elif name is not None or value is not None:
        assert name or value
        lowering.execute(joined(lowering.assignable(name or value or ""), " = ", call))
    else:
        lowering.execute(call)
    builder.unset(enter)
    if name is not None:
        lowering.bind(name)
    return value


def _exit_with_exception(
    lowering: Lowering,
    node: cst.With,
    item: cst.WithItem,
    handler: RegionId,
    entry: BlockId,
    leave: str,
    after: BlockId,
    is_async: bool,
) -> None:
    builder = lowering.builder
    span = lowering.facts.span(node)
    error = builder.temporary("error", keep=True)
    builder.amend(handler, binding=error, entry=entry)
    kind = lowering.builtin("type")
    with builder.inside(handler, "exit-exception"):
        builder.place(entry, f"exception in {lowering.line_at(span)}", span)
        call = HostCode(
            (
                *reference(leave).parts,
                f"({kind}(",
                *reference(error).parts,
                "), ",
                *reference(error).parts,
                ", ",
                *reference(error).parts,
                ".__traceback__)",
            ),
            reads=frozenset({leave, error}),
        )
        suppressed, passed_on = builder.new_block(), builder.new_block()
        if is_async:
            result = builder.temporary("value")
            suspend(lowering, call, result, node, Origin.EXIT, item)
            builder.end(Branch(reference(result), suppressed, passed_on))
        else:
            builder.end(Branch(call, suppressed, passed_on))
        builder.place(suppressed, "", span)
        lowering.jump(after)
        builder.place(passed_on, "", span)
        builder.end(Raise(HostCode(("raise",))))
