"""Removes blocks that can't be reached and jumps that only lead to jumps.

Requires a verified function. Ensures: every block is reachable; a cleanup that only passes one way on is entered by
plain jumps; no block is there for the sake of a comment; no empty block only jumps on, but the first of a protected
region, of a handler and of a cleanup, and a ``break`` or the like with one way to it.
"""

from __future__ import annotations

from dataclasses import replace

from ..analysis.flow import flow, reachable
from ..ir.function import (
    Block,
    BlockId,
    EndCleanup,
    Function,
    Jump,
    Leave,
    Region,
    RegionId,
    RegionKind,
    Return,
    Terminator,
)
from ..ir.structure import ancestors, retarget
from .comments import with_comments, without_comments


def simplify(function: Function) -> Function:
    function = _without_unreachable(function)
    function = _plain_cleanups(function)
    shaped = _without_unreachable(_threaded(without_comments(function)))
    return with_comments(shaped, function)


def _without_unreachable(function: Function) -> Function:
    """Until nothing changes: a cleanup leads only where something that can be reached leaves through it."""
    while True:
        smaller = _reachable_part(function)
        if len(smaller.blocks) == len(function.blocks):
            return smaller
        function = smaller


def _reachable_part(function: Function) -> Function:
    seen = reachable(function, flow(function))
    entry_of = {region.id: region.entry for region in function.regions}
    blocks = tuple(_with_way_on(block, seen, entry_of) for block in function.blocks if block.id in seen)
    entries = {
        region.id for region in function.regions if region.entry is not None and region.entry not in seen
    }
    regions = tuple(
        replace(
            region,
            handlers=tuple(handler for handler in region.handlers if handler not in entries),
            cleanup=None if region.cleanup in entries else region.cleanup,
        )
        for region in function.regions
        if region.id not in entries
    )
    return replace(function, blocks=blocks, regions=_used_regions(regions, blocks))


def _with_way_on(block: Block, seen: set[BlockId], entry_of: dict[RegionId, BlockId | None]) -> Block:
    """A cleanup that never ends never goes on: the target of a way through it may be gone."""
    leave = block.terminator
    if isinstance(leave, Leave) and leave.target not in seen:
        entry = entry_of[leave.cleanup]
        assert entry is not None
        return replace(block, terminator=replace(leave, target=entry))
    return block


def _used_regions(regions: tuple[Region, ...], blocks: tuple[Block, ...]) -> tuple[Region, ...]:
    """Regions that hold a block, directly or in a region inside."""
    by_id = {region.id: region for region in regions}
    used: set[RegionId] = {0}
    for block in blocks:
        current: RegionId | None = block.region
        while current is not None and current not in used:
            used.add(current)
            current = by_id[current].parent
    return tuple(region for region in regions if region.id in used)


def _plain_cleanups(function: Function) -> Function:
    """A cleanup for normal exits alone, left for one place: its completion needs no record."""
    edges = flow(function)
    single = {
        region.id: edges.cleanup_targets[region.id][0]
        for region in function.regions
        if region.kind is RegionKind.EXIT and len(edges.cleanup_targets.get(region.id, ())) == 1
    }
    values = {
        block.terminator.cleanup
        for block in function.blocks
        if isinstance(block.terminator, Leave) and block.terminator.value is not None
    }
    plain = {region: target for region, target in single.items() if region not in values}
    entries = {region.id: region.entry for region in function.regions}
    results = {region.id: region.result for region in function.regions}
    empty = {target: results[region] for region, target in plain.items()}  # pending returns without a value

    def rewritten(block: Block) -> Terminator:
        terminator = block.terminator
        if isinstance(terminator, (Return, Leave)) and terminator.value is not None:
            if terminator.value.is_reference and terminator.value.reads == {empty.get(block.id)}:
                return replace(terminator, value=None)
            return terminator
        if isinstance(terminator, Leave) and terminator.cleanup in plain:
            entry = entries[terminator.cleanup]
            assert entry is not None
            return Jump(entry)
        if isinstance(terminator, EndCleanup) and terminator.cleanup in plain:
            return Jump(plain[terminator.cleanup])
        return terminator

    blocks = tuple(replace(block, terminator=rewritten(block)) for block in function.blocks)
    regions = tuple(
        replace(region, after=None, result=None) if region.id in plain else region
        for region in function.regions
    )
    return replace(function, blocks=blocks, regions=regions)


def _threaded(function: Function) -> Function:
    """Jumps go where empty blocks would take them; what such a block does in one step is done at once."""
    regions = function.regions_by_id()
    blocks = function.blocks_by_id()
    entries = {region.entry for region in function.regions} | {function.entry}
    first_of: dict[RegionId, BlockId] = {}
    for block in function.blocks:
        first_of.setdefault(block.region, block.id)

    predecessors = flow(function).predecessors

    def may_skip(block: Block) -> bool:
        """Not where a handler or cleanup begins; and a protected region begins inside itself.

        A way out that a statement wrote, and that one block alone leads to, is written in line.
        """
        if block.is_way_out and len(predecessors[block.id]) == 1:
            return False
        if block.body or block.id in entries or not isinstance(block.terminator, Jump):
            return False
        is_first = first_of[block.region] == block.id and regions[block.region].kind is RegionKind.PROTECTED
        target = blocks[block.terminator.target]
        return not is_first or any(region.id == block.region for region in ancestors(target.region, regions))

    onward = {
        block.id: block.terminator.target
        for block in function.blocks
        if isinstance(block.terminator, Jump) and may_skip(block)
    }

    def final(block: BlockId) -> BlockId:
        seen: set[BlockId] = set()
        while block in onward and block not in seen:
            seen.add(block)
            block = onward[block]
        return block

    def rewritten(block: Block) -> Terminator:
        terminator = retarget(block.terminator, final)
        in_group = any(region.group for region in ancestors(block.region, regions))
        if isinstance(terminator, Jump) and not in_group:
            following = blocks[terminator.target]
            stays_inside = any(region.id == following.region for region in ancestors(block.region, regions))
            if (
                not following.body
                and following.id not in entries
                and stays_inside
                and is_short(following.terminator)
            ):
                return retarget(following.terminator, final)
        return terminator

    return replace(
        function,
        blocks=tuple(replace(block, terminator=rewritten(block)) for block in function.blocks),
    )


def is_short(terminator: Terminator) -> bool:
    """Whether a way out is so short that it need not be a state of its own."""
    return (isinstance(terminator, Leave) and terminator.value is None) or (
        isinstance(terminator, Return) and terminator.value is None
    )
