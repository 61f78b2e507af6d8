"""The control flow of a function: who follows whom, normally and by exception.

In: an ``ir.Function``. Out: :class:`Flow`. An exception goes to every handler of the nearest protected region, and
further out unless a handler catches everything or a cleanup takes it.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..ir.function import (
    BlockId,
    EndCleanup,
    Function,
    Leave,
    Region,
    RegionId,
    RegionKind,
    Terminator,
)
from ..ir.structure import named_blocks


@dataclass(frozen=True, slots=True)
class Flow:
    """Edges by block id. ``successors`` may name a block twice (two arms with one target)."""

    successors: dict[BlockId, tuple[BlockId, ...]]
    exceptional: dict[BlockId, tuple[BlockId, ...]]
    predecessors: dict[BlockId, tuple[BlockId, ...]]
    cleanup_targets: dict[RegionId, tuple[BlockId, ...]]


def flow(function: Function) -> Flow:
    regions = function.regions_by_id()
    targets: dict[RegionId, list[BlockId]] = {}
    for block in function.blocks:
        if isinstance(block.terminator, Leave):
            known = targets.setdefault(block.terminator.cleanup, [])
            if block.terminator.target not in known:
                known.append(block.terminator.target)
    cleanup_targets = {region: tuple(blocks) for region, blocks in targets.items()}
    successors = {
        block.id: terminator_targets(block.terminator, regions, cleanup_targets) for block in function.blocks
    }
    by_region = {region.id: _handlers_of(region, regions) for region in function.regions}
    exceptional = {block.id: by_region[block.region] for block in function.blocks}
    predecessors: dict[BlockId, list[BlockId]] = {block.id: [] for block in function.blocks}
    for block_id, following in successors.items():
        for target in following:
            predecessors[target].append(block_id)
    return Flow(
        successors, exceptional, {key: tuple(value) for key, value in predecessors.items()}, cleanup_targets
    )


def terminator_targets(
    terminator: Terminator,
    regions: dict[RegionId, Region],
    cleanup_targets: dict[RegionId, tuple[BlockId, ...]],
) -> tuple[BlockId, ...]:
    match terminator:
        case Leave(cleanup):
            entry = regions[cleanup].entry
            assert entry is not None
            return (entry,)
        case EndCleanup(cleanup):
            return cleanup_targets.get(cleanup, ())
        case _:
            return named_blocks(terminator)


def _handlers_of(region: Region, regions: dict[RegionId, Region]) -> tuple[BlockId, ...]:
    entries: list[BlockId] = []
    current: Region | None = region
    while current is not None:
        if current.kind is RegionKind.PROTECTED:
            for handler in current.handlers:
                entry = regions[handler].entry
                assert entry is not None
                entries.append(entry)
                if regions[handler].match is None:
                    return tuple(entries)
            if current.cleanup is not None and regions[current.cleanup].kind is RegionKind.CLEANUP:
                entry = regions[current.cleanup].entry
                assert entry is not None
                return (*entries, entry)
        current = regions[current.parent] if current.parent is not None else None
    return tuple(entries)


def reachable(function: Function, edges: Flow) -> set[BlockId]:
    seen: set[BlockId] = set()
    pending = [function.entry]
    while pending:
        block = pending.pop()
        if block not in seen:
            seen.add(block)
            pending.extend(edges.successors[block])
            pending.extend(edges.exceptional[block])
    return seen
