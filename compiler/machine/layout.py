"""Which blocks become states, their labels, and which regions must loop.

A state is a label. A block is one if control can come to it from elsewhere than straight from one block of its
own region: the entry, every resume point, the first block of a protected region, of a cleanup and of a handler that
holds states, the body of a loop over an iterator, a join, whatever is reached across regions. Every other block is
written in line where its only predecessor ends.

Labels go in document order, hence each region holds a contiguous range of them, and nested ranges nest. A jump to
the same or an earlier label makes the innermost region that holds both ends a loop.
"""

from __future__ import annotations

from dataclasses import dataclass

from ..analysis.flow import Flow
from ..ir.function import (
    Advance,
    BlockId,
    Branch,
    EndCleanup,
    Function,
    Leave,
    RegionId,
    RegionKind,
    Suspend,
    Switch,
)
from ..ir.structure import ancestors

MAX_INLINE_DEPTH = 5
"""How deep blocks nest in line before one becomes a state, so that nothing drifts off to the right."""


@dataclass(frozen=True, slots=True)
class Layout:
    """``labels`` by block; ``owner``: the state block in whose text a block stands; ``ranges`` of labels by region."""

    labels: dict[BlockId, int]
    owner: dict[BlockId, BlockId]
    ranges: dict[RegionId, tuple[int, int]]
    loops: frozenset[RegionId]
    inline_handlers: frozenset[RegionId]
    abrupt_cleanups: frozenset[RegionId]


def layout(function: Function, edges: Flow) -> Layout:
    regions = function.regions_by_id()
    blocks = function.blocks_by_id()
    forced = _forced(function, edges)
    handler_entries = {
        region.entry: region.id
        for region in function.regions
        if region.kind is RegionKind.HANDLER and region.entry is not None
    }
    inline_handlers = _inline_handlers(function, forced)
    states = {
        block.id
        for block in function.blocks
        if block.id in forced
        or (block.id in handler_entries and handler_entries[block.id] not in inline_handlers)
    }
    states |= _too_deep(function, edges, states | set(handler_entries))
    # A state in a handler makes the handler's entry one.
    for block in function.blocks:
        if block.id in states:
            for around in ancestors(block.region, regions):
                if around.kind is RegionKind.HANDLER and around.entry is not None:
                    states.add(around.entry)
                    inline_handlers.discard(around.id)
    labels = {block.id: label for label, block in enumerate(b for b in function.blocks if b.id in states)}
    owner = _owners(function, edges, states | set(handler_entries))
    ranges: dict[RegionId, tuple[int, int]] = {}
    for state, label in labels.items():
        for around in ancestors(blocks[state].region, regions):
            low, high = ranges.get(around.id, (label, label))
            ranges[around.id] = (min(low, label), max(high, label))
    loops, abrupt = _loops(function, edges, labels, owner, inline_handlers)
    return Layout(labels, owner, ranges, frozenset(loops), frozenset(inline_handlers), frozenset(abrupt))


def _forced(function: Function, edges: Flow) -> set[BlockId]:
    regions = function.regions_by_id()
    blocks = function.blocks_by_id()
    forced = {function.entry}
    seen: set[RegionId] = set()
    position = {block.id: index for index, block in enumerate(function.blocks)}
    for block in function.blocks:
        region = regions[block.region]
        if block.region not in seen:
            seen.add(block.region)
            if region.kind in (RegionKind.PROTECTED, RegionKind.CLEANUP, RegionKind.EXIT):
                forced.add(block.id)
        terminator = block.terminator
        if isinstance(terminator, Suspend):
            forced.add(terminator.resume)
        elif isinstance(terminator, Advance):
            forced.add(terminator.body)
        elif isinstance(terminator, Leave):
            forced.add(terminator.target)
        elif isinstance(terminator, EndCleanup):
            forced.update(edges.successors[block.id])
        for target in edges.successors[block.id]:
            is_join = len(edges.predecessors[target]) > 1
            is_backward = position[target] <= position[block.id]
            if is_join or is_backward or blocks[target].region != block.region:
                forced.add(target)
    return forced


def _inline_handlers(function: Function, forced: set[BlockId]) -> set[RegionId]:
    regions = function.regions_by_id()
    inline = {region.id for region in function.regions if region.kind is RegionKind.HANDLER}
    for block in function.blocks:
        if block.id in forced:
            inline -= {around.id for around in ancestors(block.region, regions)}
    return inline


def _too_deep(function: Function, edges: Flow, states: set[BlockId]) -> set[BlockId]:
    """Blocks that would be written too far to the right."""
    blocks = function.blocks_by_id()
    extra: set[BlockId] = set()
    depth: dict[BlockId, int] = {}
    for block in function.blocks:
        if block.id in states:
            depth[block.id] = 0
        elif edges.predecessors[block.id]:
            before = edges.predecessors[block.id][0]
            deeper = 1 if isinstance(blocks[before].terminator, (Branch, Switch)) else 0
            depth[block.id] = depth.get(before, 0) + deeper
            if depth[block.id] > MAX_INLINE_DEPTH:
                extra.add(block.id)
                depth[block.id] = 0
    return extra


def _owners(function: Function, edges: Flow, states: set[BlockId]) -> dict[BlockId, BlockId]:
    owner: dict[BlockId, BlockId] = {}

    def find(block: BlockId) -> BlockId:
        path = []
        while block not in owner and block not in states:
            path.append(block)
            block = edges.predecessors[block][0]
        found = owner.get(block, block)
        for item in path:
            owner[item] = found
        return found

    for block in function.blocks:
        owner[block.id] = find(block.id)
    return owner


def _loops(
    function: Function,
    edges: Flow,
    labels: dict[BlockId, int],
    owner: dict[BlockId, BlockId],
    inline_handlers: set[RegionId],
) -> tuple[set[RegionId], set[RegionId]]:
    regions = function.regions_by_id()
    blocks = function.blocks_by_id()
    handled = _handled_labels(function, labels)
    loops: set[RegionId] = set()
    abrupt: set[RegionId] = set()
    for block in function.blocks:
        source = [around.id for around in ancestors(block.region, regions)]
        for target in edges.successors[block.id]:
            if target not in labels:
                continue
            target_regions = [around.id for around in ancestors(blocks[target].region, regions)]
            ended = block.terminator.cleanup if isinstance(block.terminator, EndCleanup) else None
            for region in source:
                left = region != ended and region not in target_regions
                if left and regions[region].kind is RegionKind.CLEANUP:
                    abrupt.add(region)
            # A handler in line has no label of its own: it belongs to the region that it handles.
            label = labels.get(owner[block.id])
            if label is None:
                label = handled[owner[block.id]]
            if labels[target] <= label:
                loops.add(next(region for region in source if region in target_regions))
    return loops, abrupt


def _handled_labels(function: Function, labels: dict[BlockId, int]) -> dict[BlockId, int]:
    """By the entry of each handler, the highest label of what it handles."""
    regions = function.regions_by_id()
    blocks = function.blocks_by_id()
    highest: dict[RegionId, int] = {}
    for block, label in labels.items():
        for around in ancestors(blocks[block].region, regions):
            highest[around.id] = max(label, highest.get(around.id, 0))
    return {
        entry: highest[protected.id]
        for protected in function.regions
        if protected.id in highest
        for handler in protected.handlers
        if (entry := regions[handler].entry) is not None
    }
