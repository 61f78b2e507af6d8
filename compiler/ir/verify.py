"""Checks a function against the invariants of :mod:`.function`.

In: any ``ir.Function``, however broken. Out: all violations as data, in a stable order; none if it is well formed.
Passes may rely on what holds here before and after each of them. Nothing is ever raised for a broken function.

>>> verify(function)  where block 1 jumps to a block that isn't there
    [Violation("missing-target", "block 1 goes to block 9, which isn't there", block=1)]
"""

from __future__ import annotations

import itertools
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from .function import (
    ROOT,
    Advance,
    Assign,
    Bind,
    Binding,
    BlockId,
    EndCleanup,
    Function,
    HostCode,
    Instruction,
    Leave,
    Raise,
    Reference,
    Region,
    RegionId,
    RegionKind,
    Return,
    Storage,
    Suspend,
    Switch,
    Terminator,
    Unset,
)
from .structure import ancestors, codes, contains, named_blocks


@dataclass(frozen=True, slots=True)
class Violation:
    """``rule`` is one of :data:`RULES`; ``block`` and ``region`` say where, if it is about one."""

    rule: str
    message: str
    block: BlockId | None = None
    region: RegionId | None = None

    def __str__(self) -> str:
        return f"{self.rule}: {self.message}"


RULES = (
    "duplicate-id",
    "region-tree",
    "region-parts",
    "missing-region",
    "missing-target",
    "entry-first",
    "not-contiguous",
    "document-order",
    "enters-sideways",
    "leaves-sideways",
    "misplaced-end",
    "resume",
    "switch",
    "undeclared",
    "wrong-storage",
    "host-facts",
)

_TAKEN_BY = {RegionKind.HANDLER, RegionKind.CLEANUP, RegionKind.EXIT}
"""Kinds that belong to a protected region."""

_UNSETTABLE = {Storage.TEMPORARY, Storage.ITERATOR, Storage.LOCAL, Storage.CAPTURED}
"""Temporaries, and what the variables of a comprehension have become."""


def verify(function: Function) -> list[Violation]:
    """Every violation. Where the region tree itself is broken, what builds on it isn't looked at."""
    found = [*_ids(function), *_tree(function), *_targets(function)]
    if not found:
        found += [
            *_parts(function),
            *_order(function),
            *_entering(function),
            *_leaving(function),
            *_resumes(function),
        ]
    return [*found, *_switches(function), *_variables(function)]


# Ids and the tree.


def _ids(function: Function) -> Iterator[Violation]:
    for what, ids in (
        ("block", [block.id for block in function.blocks]),
        ("region", [region.id for region in function.regions]),
        ("variable", [variable.name for variable in function.variables]),
        ("parameter", list(function.parameters)),
    ):
        for id, count in Counter(ids).items():
            if count > 1:
                yield Violation("duplicate-id", f"{what} {id} is there {count} times")
    if not function.blocks or function.blocks[0].id != function.entry:
        yield Violation("entry-first", f"block {function.entry} is the entry, but not the first block")


def _tree(function: Function) -> Iterator[Violation]:
    regions = function.regions_by_id()
    for region in function.regions:
        if (region.kind is RegionKind.FUNCTION) != (region.id == ROOT) or (region.parent is None) != (
            region.id == ROOT
        ):
            yield Violation(
                "region-tree", f"region {region.id} can't be the root, or must be", region=region.id
            )
        elif not _reaches_root(region, regions):
            yield Violation("region-tree", f"region {region.id} doesn't lie in the root", region=region.id)
    if ROOT not in regions:
        yield Violation("region-tree", "there is no root")
    for block in function.blocks:
        if block.region not in regions:
            yield Violation(
                "missing-region",
                f"block {block.id} lies in region {block.region}, which isn't there",
                block.id,
            )


def _reaches_root(region: Region, regions: dict[RegionId, Region]) -> bool:
    seen: set[RegionId] = set()
    current: Region | None = region
    while current is not None and current.parent is not None:
        if current.id in seen:
            return False
        seen.add(current.id)
        current = regions.get(current.parent)
    return current is not None


def _targets(function: Function) -> Iterator[Violation]:
    blocks, regions = function.blocks_by_id(), function.regions_by_id()
    for block in function.blocks:
        for target in named_blocks(block.terminator):
            if target not in blocks:
                yield Violation(
                    "missing-target", f"block {block.id} goes to block {target}, which isn't there", block.id
                )
        match block.terminator:
            case Leave(cleanup) | EndCleanup(cleanup) if cleanup not in regions:
                yield Violation(
                    "missing-target", f"block {block.id} names cleanup {cleanup}, which isn't there", block.id
                )
            case _:
                pass
    for region in function.regions:
        if region.entry is not None and region.entry not in blocks:
            yield Violation(
                "missing-target",
                f"region {region.id} begins at block {region.entry}, which isn't there",
                None,
                region.id,
            )
        for part in (*region.handlers, *([region.cleanup] if region.cleanup is not None else [])):
            if part not in regions:
                yield Violation(
                    "missing-target",
                    f"region {region.id} names region {part}, which isn't there",
                    None,
                    region.id,
                )


def _parts(function: Function) -> Iterator[Violation]:
    """Handlers and cleanups belong to one protected region beside them, and begin in themselves."""
    regions, blocks = function.regions_by_id(), function.blocks_by_id()
    owners: dict[RegionId, list[Region]] = {region.id: [] for region in function.regions}

    def wrong(region: Region, message: str) -> Violation:
        return Violation(
            "region-parts", f"region {region.id} ({region.kind.value}) {message}", None, region.id
        )

    for region in function.regions:
        cleanup = None if region.cleanup is None else regions[region.cleanup]
        for handler in region.handlers:
            owners[handler].append(region)
            if regions[handler].kind is not RegionKind.HANDLER:
                yield wrong(region, f"has region {handler} for a handler, which is none")
        if cleanup is not None:
            owners[cleanup.id].append(region)
            if cleanup.kind not in (RegionKind.CLEANUP, RegionKind.EXIT):
                yield wrong(region, f"has region {cleanup.id} for a cleanup, which is none")
            elif cleanup.kind is RegionKind.CLEANUP and region.handlers:
                yield wrong(region, "has handlers and a cleanup for exceptions")
        if region.kind is not RegionKind.PROTECTED and (region.handlers or cleanup is not None):
            yield wrong(region, "protects nothing, but has handlers or a cleanup")
        for handler in region.handlers[:-1]:
            if regions[handler].match is None:
                yield wrong(region, f"has handlers after {handler}, which catches everything")
        if (region.kind in _TAKEN_BY) != (region.entry is not None):
            yield wrong(region, "must have an entry" if region.entry is None else "can't have an entry")
        elif region.entry is not None and not contains(region.id, blocks[region.entry].region, regions):
            yield wrong(region, f"begins at block {region.entry}, which lies outside")
    for region in function.regions:
        if region.kind in _TAKEN_BY and len(owners[region.id]) != 1:
            yield wrong(region, f"belongs to {len(owners[region.id])} protected regions")
        for owner in owners[region.id]:
            if owner.parent != region.parent:
                yield wrong(region, f"doesn't stand beside region {owner.id}, to which it belongs")


# Order.


def _order(function: Function) -> Iterator[Violation]:
    regions = function.regions_by_id()
    spread: dict[RegionId, list[int]] = {}
    for index, block in enumerate(function.blocks):
        for region in ancestors(block.region, regions):
            spread.setdefault(region.id, []).append(index)
    for region in function.regions:
        places = spread.get(region.id, [])
        if places and places[-1] - places[0] + 1 != len(places):
            yield Violation(
                "not-contiguous", f"other blocks stand between those of region {region.id}", region=region.id
            )
        parts = [part for part in (*region.handlers, region.cleanup) if part is not None and part in spread]
        sequence = [*([region.id] if places else []), *parts]
        for before, after in itertools.pairwise(sequence):
            if spread[before][-1] > spread[after][0]:
                yield Violation(
                    "document-order", f"region {after} stands before region {before}", region=after
                )
    if function.blocks[0].region in regions and regions[function.blocks[0].region].kind in _TAKEN_BY:
        yield Violation("entry-first", "the function begins in a handler or cleanup", function.entry)


# Control.


def _entering(function: Function) -> Iterator[Violation]:
    """Into a handler or cleanup only by an exception or ``Leave``; into an exit that keeps no record by jumps."""
    regions, blocks = function.regions_by_id(), function.blocks_by_id()
    for block in function.blocks:
        terminator = block.terminator
        targets = named_blocks(terminator)
        source = {region.id for region in ancestors(block.region, regions)}
        if isinstance(terminator, Leave):
            # It is the end of the cleanup that goes there.
            source = {region.id for region in ancestors(terminator.cleanup, regions)}
        for target in targets:
            for region in ancestors(blocks[target].region, regions):
                if region.kind not in _TAKEN_BY or region.id in source:
                    continue
                is_plain = region.kind is RegionKind.EXIT and region.after is None
                if not is_plain or target != region.entry:
                    yield Violation(
                        "enters-sideways",
                        f"block {block.id} goes into region {region.id} ({region.kind.value})",
                        block.id,
                    )


def _leaving(function: Function) -> Iterator[Violation]:
    """Out of what a cleanup protects only through it, and out of a cleanup by its end or abruptly."""
    regions, blocks = function.regions_by_id(), function.blocks_by_id()
    protected_by = {region.cleanup: region.id for region in function.regions if region.cleanup is not None}
    for block in function.blocks:
        terminator = block.terminator
        around = ancestors(block.region, regions)
        inside = {region.id for region in around}
        match terminator:
            case Leave(cleanup):
                if (
                    regions[cleanup].kind not in (RegionKind.CLEANUP, RegionKind.EXIT)
                    or cleanup not in protected_by
                ):
                    yield Violation(
                        "leaves-sideways",
                        f"block {block.id} leaves through region {cleanup}, no cleanup",
                        block.id,
                    )
                    continue
                if protected_by[cleanup] not in inside:
                    yield Violation(
                        "leaves-sideways",
                        f"block {block.id} leaves through cleanup {cleanup} from outside",
                        block.id,
                    )
                elif (nearest := _nearest_cleanup(around)) != cleanup:
                    yield Violation(
                        "leaves-sideways",
                        f"block {block.id} leaves through cleanup {cleanup} past {nearest}",
                        block.id,
                    )
                if contains(protected_by[cleanup], blocks[terminator.target].region, regions):
                    yield Violation(
                        "leaves-sideways",
                        f"block {block.id} leaves through cleanup {cleanup}, but not away",
                        block.id,
                    )
            case EndCleanup(cleanup):
                if cleanup not in inside or regions[cleanup].kind not in (
                    RegionKind.CLEANUP,
                    RegionKind.EXIT,
                ):
                    yield Violation(
                        "misplaced-end", f"block {block.id} ends cleanup {cleanup} from outside", block.id
                    )
            case Return():
                if (nearest := _nearest_cleanup(around)) is not None:
                    yield Violation(
                        "leaves-sideways", f"block {block.id} returns past cleanup {nearest}", block.id
                    )
            case _:
                for target in named_blocks(terminator):
                    for region in around:
                        if region.cleanup is None or contains(region.id, blocks[target].region, regions):
                            continue
                        if target != regions[region.cleanup].entry:
                            yield Violation(
                                "leaves-sideways",
                                f"block {block.id} jumps past cleanup {region.cleanup}",
                                block.id,
                            )


def _nearest_cleanup(around: list[Region]) -> RegionId | None:
    return next((region.cleanup for region in around if region.cleanup is not None), None)


def _resumes(function: Function) -> Iterator[Violation]:
    blocks = function.blocks_by_id()
    before: dict[BlockId, list[BlockId]] = {block.id: [] for block in function.blocks}
    for block in function.blocks:
        for target in named_blocks(block.terminator):
            before[target].append(block.id)
    entries = {region.entry for region in function.regions} | {function.entry}
    for block, suspend in function.suspensions():
        if blocks[suspend.resume].region != block.region:
            yield Violation(
                "resume", f"block {block.id} resumes in another region, at block {suspend.resume}", block.id
            )
        if before[suspend.resume] != [block.id] or suspend.resume in entries:
            yield Violation(
                "resume", f"block {suspend.resume} is resumed at, and comes from elsewhere too", block.id
            )


def _switches(function: Function) -> Iterator[Violation]:
    for block in function.blocks:
        if isinstance(block.terminator, Switch):
            arms = block.terminator.arms
            if not arms or any(arm.always for arm in arms[:-1]):
                yield Violation(
                    "switch",
                    f"block {block.id} chooses between no arms, or has some that never match",
                    block.id,
                )


# Variables.


def _variables(function: Function) -> Iterator[Violation]:
    known = function.variables_by_name()

    def undeclared(
        names: Iterable[str | None], where: str, block: BlockId | None, region: RegionId | None
    ) -> Iterator[Violation]:
        for name in names:
            if name is not None and name not in known:
                yield Violation("undeclared", f"{where} mentions {name}, which isn't declared", block, region)

    for name in function.parameters:
        if name not in known:
            yield Violation("undeclared", f"parameter {name} isn't declared")
        elif known[name].storage not in (Storage.PARAMETER, Storage.CAPTURED, Storage.ITERATOR):
            yield Violation("wrong-storage", f"parameter {name} is a {known[name].storage.value}")
    for block in function.blocks:
        for item in (*block.body, block.terminator):
            yield from undeclared(_mentioned(item), f"block {block.id}", block.id, None)
            match item:
                case Unset(variable) if variable in known and known[variable].storage not in _UNSETTABLE:
                    storage = known[variable].storage.value
                    yield Violation(
                        "wrong-storage", f"block {block.id} unsets {variable}, which is {storage}", block.id
                    )
                case Bind(variable) if variable in known and known[variable].binding is not Binding.FRESH:
                    yield Violation(
                        "wrong-storage", f"block {block.id} binds {variable} afresh, bound once", block.id
                    )
                case _:
                    pass
            for code in codes(item):
                yield from _host_facts(code, f"block {block.id}", block.id)
    for region in function.regions:
        match = () if region.match is None else _references(region.match)
        binding = None if region.binding in function.globals else region.binding
        yield from undeclared(
            (binding, region.after, region.result, *match), f"region {region.id}", None, region.id
        )


def _host_facts(code: HostCode, where: str, block: BlockId) -> Iterator[Violation]:
    if not code.binds <= code.writes:
        names = ", ".join(sorted(code.binds - code.writes))
        yield Violation("host-facts", f"{where} surely binds {names}, and never writes it", block)


def _mentioned(item: Instruction | Terminator) -> list[str]:
    names = [name for code in codes(item) for name in _references(code)]
    match item:
        case Assign(target):
            names.append(target)
        case Unset(variable) | Bind(variable):
            names.append(variable)
        case Advance(iterator):
            names.append(iterator)
        case Suspend():
            names += [item.result] if item.result is not None else []
        case Return() | Raise() | Leave():
            names += item.releases
        case _:
            pass
    return names


def _references(code: HostCode) -> list[str]:
    return [part.variable for part in code.parts if isinstance(part, Reference)]
