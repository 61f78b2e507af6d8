"""Makes the plain data of a machine from a function, its layout and its spills.

In: a function after all passes. Out: :class:`~.model.Arranged`, whose ``machine`` is the data. A block that is written
in line belongs to the state that it stands in, hence its edges are that state's.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator

from ..analysis.dataflow import Dataflow
from ..analysis.flow import Flow
from ..ir.function import (
    Advance,
    Block,
    BlockId,
    Branch,
    EndCleanup,
    Execute,
    Function,
    HostCode,
    Jump,
    Leave,
    Raise,
    Region,
    RegionId,
    RegionKind,
    Return,
    Storage,
    Suspend,
    Switch,
    Variable,
)
from ..ir.spill import Spill
from ..ir.structure import ancestors
from .code import code_of
from .keys import keys_of
from .layout import Layout
from .model import Arranged, Field, Kept, MachineRegion, State, StateMachine, Suspension, Transition, Way

_BY_STORAGE = {
    Storage.PARAMETER: Kept.PARAMETER,
    Storage.LOCAL: Kept.LOCAL,
    Storage.TEMPORARY: Kept.TEMPORARY,
    Storage.ITERATOR: Kept.ITERATOR,
    Storage.CAPTURED: Kept.CAPTURED,
    Storage.ENVIRONMENT: Kept.CAPTURED,
}


def build(
    function: Function, spills: dict[BlockId, Spill], layout: Layout, edges: Flow, facts: Dataflow
) -> Arranged:
    """The machine and the code of its states."""
    blocks = function.blocks_by_id()
    keys = keys_of(function, layout)
    states = tuple(
        State(label, keys[label][1], keys[label][0], blocks[block].title, blocks[block].span)
        for block, label in sorted(layout.labels.items(), key=lambda item: item[1])
    )
    names = handled_names(function, layout)
    suspensions = tuple(
        _suspension(block, suspend, function, spills[block.id], layout, facts, names)
        for block, suspend in function.suspensions()
    )
    machine = StateMachine(
        name=function.name,
        qualname=function.qualname,
        language=function.language,
        parameters=function.parameters,
        states=states,
        transitions=tuple(dict.fromkeys(_transitions(function, layout, edges))),
        fields=_fields(function, suspensions, names),
        suspensions=suspensions,
        regions=_regions(function, layout),
        completions=tuple(r.after for r in function.regions if r.after is not None),
        variables=tuple(variable.name for variable in function.variables),
        blocks=code_of(function, layout, edges),
        span=function.span,
    )
    return Arranged(machine, function, spills, layout, edges, facts)


# What is kept.


def handling(region: RegionId, regions: dict[RegionId, Region], layout: Layout) -> list[Region]:
    """The handlers and cleanups around a place, outermost first, whose exception must be kept."""
    kinds = (RegionKind.HANDLER, RegionKind.CLEANUP)
    return [r for r in ancestors(region, regions) if r.kind in kinds and r.id in layout.ranges][::-1]


def handled_names(function: Function, layout: Layout) -> list[str]:
    """The names of fields for handled exceptions: first the innermost, then from the outermost inwards."""
    regions = function.regions_by_id()
    depth = max(len(handling(region.id, regions, layout)) for region in function.regions)
    taken = {variable.name for variable in function.variables}
    names: list[str] = []
    for base in ["handled", *(f"handled_{level}" for level in range(1, depth))][:depth]:
        candidates = itertools.chain((base,), (f"{base}_{n}" for n in itertools.count(2)))
        names.append(next(name for name in candidates if name not in taken))
        taken.add(names[-1])
    return names


def _suspension(
    block: Block,
    suspend: Suspend,
    function: Function,
    spill: Spill,
    layout: Layout,
    facts: Dataflow,
    handled: list[str],
) -> Suspension:
    variables = facts.variables
    surely, perhaps = (facts.bound_before(block, surely=which)[-1] for which in (True, False))
    shared = variables.bits(v.name for v in function.variables if _BY_STORAGE[v.storage] is Kept.CAPTURED)
    vanishing = variables.bits(
        v.name for v in function.variables if v.may_vanish or v.storage is Storage.ENVIRONMENT
    )
    iterators = variables.bits(v.name for v in function.variables if v.storage is Storage.ITERATOR)
    live = facts.live_in[suspend.resume] & iterators & perhaps
    always = (live & surely) | (shared & surely & ~vanishing)
    depth = len(handling(block.region, function.regions_by_id(), layout))
    label = layout.labels.get(layout.owner[block.id], layout.labels[suspend.resume])
    return Suspension(
        state=label,
        resume=layout.labels[suspend.resume],
        mode=suspend.mode,
        origin=suspend.origin,
        operand=suspend.operand.text,
        normal=suspend.operand.normal,
        callee=suspend.callee,
        result=suspend.result,
        path=suspend.path,
        pin=suspend.pin,
        saved=(*spill.save, *variables.listed(always), *handled[:depth]),
        saved_if_bound=(*spill.save_bound, *variables.listed((live | shared) & ~always)),
        restored=(*spill.restore, *spill.restore_bound),
        span=suspend.span,
    )


def _fields(function: Function, suspensions: tuple[Suspension, ...], handled: list[str]) -> tuple[Field, ...]:
    used = {name for each in suspensions for name in (*each.saved, *each.saved_if_bound)}
    used.update(function.parameters)
    pending = {name for region in function.regions for name in (region.after, region.result)}
    caught = {region.binding for region in function.regions}

    def kind(variable: Variable) -> Kept:
        if variable.name in pending:
            return Kept.PENDING
        if variable.is_temporary and variable.name in caught:
            return Kept.HANDLED
        return Kept.EXIT if variable.purpose == "leave" else _BY_STORAGE[variable.storage]

    return (
        *(Field(variable.name, kind(variable)) for variable in function.variables if variable.name in used),
        *(Field(name, Kept.HANDLED) for name in handled if name in used),
    )


# Ways.


def _transitions(function: Function, layout: Layout, edges: Flow) -> Iterator[Transition]:
    regions = function.regions_by_id()
    catching = {
        region.entry
        for region in function.regions
        if region.kind is RegionKind.CLEANUP or region.match is None
    }
    clause = {region.entry: region for region in function.regions if region.entry is not None}
    sources = _sources(function, layout)
    inline = {regions[region].entry: _clause(regions[region]) for region in layout.inline_handlers}
    for block in function.blocks:
        handled = inline.get(layout.owner[block.id])
        for source in sources[block.id]:
            for target, way, text in _ways(block, regions, edges):
                if target is None:
                    if way is Way.RAISE and any(entry in catching for entry in edges.exceptional[block.id]):
                        continue
                    yield Transition(source, None, way, text)
                elif target in layout.labels:
                    label = layout.labels[target]
                    if handled is not None:
                        yield Transition(source, label, Way.EXCEPTION, handled)
                        continue
                    back = label <= source and way in (Way.JUMP, Way.BRANCH)
                    yield Transition(source, label, Way.LOOP if back else way, text)
            for entry in edges.exceptional[block.id]:
                if entry not in inline:
                    kind = Way.CLEANUP if clause[entry].kind is RegionKind.CLEANUP else Way.EXCEPTION
                    yield Transition(source, layout.labels[entry], kind, _clause(clause[entry]))


def _ways(
    block: Block, regions: dict[RegionId, Region], edges: Flow
) -> Iterator[tuple[BlockId | None, Way, str]]:
    if any(isinstance(each, Execute) and each.code.exits for each in block.body):
        yield None, Way.RETURN, ""
    match block.terminator:
        case Jump(target):
            yield target, Way.JUMP, ""
        case Branch(test, then, otherwise):
            yield then, Way.BRANCH, test.text
            yield otherwise, Way.BRANCH, f"not ({test.text})"
        case Switch(subject, arms, otherwise):
            for arm in arms:
                yield arm.target, Way.BRANCH, arm.match.text
            if not arms[-1].always:
                yield otherwise, Way.BRANCH, f"{subject.text}: nothing matches"
        case Advance(_, target, body, done):
            yield body, Way.BRANCH, f"next {target.text}"
            yield done, Way.BRANCH, "exhausted"
        case Suspend():
            yield block.terminator.resume, Way.RESUME, ""
        case Return(value):
            yield None, Way.RETURN, _text(value)
        case Raise(code):
            yield None, Way.RAISE, code.text
        case Leave(cleanup, _, value):
            yield regions[cleanup].entry, Way.CLEANUP, _text(value)
        case EndCleanup(cleanup):
            for target in edges.cleanup_targets.get(cleanup, ()):
                yield target, Way.CLEANUP, ""
            if regions[cleanup].kind is RegionKind.CLEANUP:
                yield None, Way.RAISE, ""


def _text(value: HostCode | None) -> str:
    return "" if value is None else value.text


def _clause(handler: Region) -> str:
    return "" if handler.match is None else handler.match.text


def _sources(function: Function, layout: Layout) -> dict[BlockId, tuple[int, ...]]:
    """The states that a block belongs to: one, or for a handler that is written in line all that it protects."""
    regions = function.regions_by_id()
    region_of = {block.id: block.region for block in function.blocks}
    protected = {region.entry: region for region in function.regions if region.id in layout.inline_handlers}
    result: dict[BlockId, tuple[int, ...]] = {}
    for block in function.blocks:
        owner = layout.owner[block.id]
        if owner in layout.labels:
            result[block.id] = (layout.labels[owner],)
            continue
        handler = protected[owner]
        around = next(region for region in function.regions if handler.id in region.handlers)
        low, high = layout.ranges[around.id]
        result[block.id] = tuple(
            label
            for other, label in sorted(layout.labels.items(), key=lambda item: item[1])
            if low <= label <= high and any(r is around for r in ancestors(region_of[other], regions))
        )
    return result


# Regions.


def _regions(function: Function, layout: Layout) -> tuple[MachineRegion, ...]:
    return tuple(
        MachineRegion(
            id=region.id,
            parent=region.parent,
            kind=region.kind,
            construct=region.construct,
            first=layout.ranges[region.id][0] if region.id in layout.ranges else None,
            last=layout.ranges[region.id][1] if region.id in layout.ranges else None,
            handlers=region.handlers,
            cleanup=region.cleanup,
            match=None if region.match is None else region.match.text,
            binding=region.binding,
            group=region.group,
            span=region.span,
        )
        for region in function.regions
    )
