"""Lowers ``except*`` whose clauses suspend.

The statement becomes a handler of everything. In it the exception is split clause by clause; each body runs in a
handler of its part, and what leaves it is recorded; at the end the runtime regroups what was recorded and what is left.

    except* T as e: B    becomes    matched = groups.match(T); if matched is not None:
                                        try: raise matched
                                        except as e: B
                                        (whatever leaves this is recorded)
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import TYPE_CHECKING

import libcst as cst

from ...ir.function import Assign, BlockId, Branch, Execute, HostCode, Raise, RegionId, RegionKind
from ...span import Span
from . import protect
from .aside import code, hoist
from .build import reference
from .pieces import joined
from .scope import mangle

if TYPE_CHECKING:
    from .lower import Lowering


def lower_star_clauses(
    lowering: Lowering, protected: RegionId, clauses: Sequence[cst.ExceptStarHandler], after: BlockId
) -> None:
    """The clauses of ``protected``; goes to ``after`` if nothing is left to raise."""
    builder = lowering.builder
    outer = builder.region
    span = lowering.facts.span(clauses[0])
    handler = builder.new_region(RegionKind.HANDLER, "except*", outer, span)
    builder.amend(protected, handlers=(handler,))
    caught = builder.temporary("caught", keep=True)
    groups = builder.temporary("groups", keep=True)
    entry = builder.new_block()
    builder.amend(handler, binding=caught, entry=entry)
    with builder.inside(handler, "except"):
        builder.place(entry, "except*", span)
        make = lowering.builtin("Groups")
        builder.emit(Assign(groups, joined(f"{make}(", reference(caught), ")")))
        for index, clause in enumerate(clauses):
            lowering.statement = clause
            _clause(lowering, handler, groups, clause, lowering.facts.span(clause), is_first=index == 0)
        failed, done = builder.new_block(), builder.new_block()
        builder.end(Branch(joined(reference(groups), ".finish()"), failed, done))
        builder.place(failed, "", span)
        with _handling(lowering, joined(reference(groups), ".take()"), "regrouped", span):
            builder.end(Raise(HostCode(("raise",))))
        builder.place(done, "", span)
        lowering.jump(after)


@contextmanager
def _handling(lowering: Lowering, exception: HostCode, base: str, span: Span) -> Iterator[None]:
    """What is lowered in here runs with ``exception`` as the handled one, whose traceback stays as it is."""
    builder = lowering.builder
    outer = builder.region
    raising = builder.new_region(RegionKind.PROTECTED, "except*", outer, span)
    region = builder.new_region(RegionKind.HANDLER, "except*", outer, span)
    builder.amend(raising, handlers=(region,))
    start, entry = builder.new_block(), builder.new_block()
    builder.end_into(start)
    with builder.inside(raising):
        builder.place(start, "except*", span)
        builder.end(Raise(joined(f"{lowering.builtin('rethrow')}(", exception, ")")))
    binding = builder.temporary(base, keep=True)
    builder.amend(region, binding=binding, entry=entry)
    with builder.inside(region):
        builder.place(entry, "except*", span)
        builder.emit(Execute(joined(f"{lowering.builtin('untrace')}(", reference(binding), ")")))
        yield


def _clause(
    lowering: Lowering,
    handler: RegionId,
    groups: str,
    clause: cst.ExceptStarHandler,
    span: Span,
    *,
    is_first: bool,
) -> None:
    builder = lowering.builder
    following, matched_block = builder.new_block(), builder.new_block()
    matched = builder.temporary("matched", keep=True)

    def match() -> None:
        hoist(lowering, clause.type, "kind")
        builder.emit(Assign(matched, joined(reference(groups), ".match(", code(lowering, clause.type), ")")))
        builder.end(Branch(joined(reference(matched), " is not None"), matched_block, following))

    if is_first:
        match()
    else:  # the part that a clause took is handled from then on
        with _handling(lowering, joined(reference(groups), ".handled"), "before", span):
            match()
    builder.place(matched_block, "", span)
    recording = builder.new_region(RegionKind.PROTECTED, "except*", handler, span)
    record = builder.new_region(RegionKind.HANDLER, "except*", handler, span)
    raising = builder.new_region(RegionKind.PROTECTED, "except*", recording, span)
    body = builder.new_region(RegionKind.HANDLER, "except*", recording, span)
    builder.amend(recording, handlers=(record,))
    builder.amend(raising, handlers=(body,))
    start, body_entry, record_entry = (builder.new_block() for _ in range(3))
    builder.end_into(start)
    with builder.inside(raising):
        builder.place(start, "except*", span)
        builder.end(Raise(joined(f"{lowering.builtin('rethrow')}(", reference(matched), ")")))
    _body(lowering, body, body_entry, clause, following, span)
    error = builder.temporary("error", keep=True)
    builder.amend(record, binding=error, entry=record_entry)
    with builder.inside(record):
        builder.place(record_entry, "", span)
        builder.emit(Execute(joined(reference(groups), ".record(", reference(error), ")")))
        lowering.jump(following)
    builder.place(following, "", span)
    builder.unset(matched)


def _body(
    lowering: Lowering,
    region: RegionId,
    entry: BlockId,
    clause: cst.ExceptStarHandler,
    following: BlockId,
    span: Span,
) -> None:
    builder = lowering.builder
    name = None
    if clause.name is not None:
        name = mangle(cst.ensure_type(clause.name.name, cst.Name).value, lowering.context.class_name)
    takes_over = name is not None and protect.is_rebound(lowering, clause, name)
    binding = name if name is not None and not takes_over else builder.temporary("caught", keep=True)
    builder.amend(region, binding=binding, entry=entry)

    def body() -> None:
        lowering.comments(clause.leading_lines)
        lowering.suite(clause.body)

    outer = builder.region
    builder.region = builder.regions[region].parent or outer
    with builder.inside(region, "except"):
        builder.place(entry, "except*", span)
        untrace = HostCode(
            (f"{lowering.builtin('untrace')}(", *reference(binding).parts, ")"), reads=frozenset({binding})
        )
        builder.emit(Execute(untrace))
        if takes_over:
            assert name is not None
            protect.bind_by_hand(lowering, name, binding, span, body)
        else:
            body()
        lowering.jump(following)
    builder.region = outer
