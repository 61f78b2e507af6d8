"""What each suspension saves and what each resume takes back.

Requires a simplified function. Ensures that nothing dies earlier or later than in the native frame:

* a temporary is saved where it is live and may be bound, and always leaves its field on resume;
* a user's local is saved wherever it may be bound, read again or not: the native frame keeps it alive too;
* on resume it is taken back, read again or not: the frame of the step is what a traceback keeps alive, as natively;
  and it leaves its field if it may be rebound or unbound later, since then the field must not keep the old value.

Parameters come in fields and leave them at the start.
"""

from __future__ import annotations

from collections.abc import Iterator

from ..analysis.dataflow import Bits, Dataflow
from ..ir.function import Block, BlockId, Function, Suspend, Unset
from ..ir.spill import Spill


def spill(function: Function, facts: Dataflow) -> dict[BlockId, Spill]:
    """By the block that suspends."""
    variables = facts.variables
    user = variables.bits(v.name for v in function.variables if v.spillable and not v.is_temporary)
    temporaries = variables.bits(v.name for v in function.variables if v.is_temporary and v.spillable)
    suspending = [block for block in function.blocks if isinstance(block.terminator, Suspend)]
    changed_later = _changed_later(function, facts)
    blocks = function.blocks_by_id()
    held: dict[BlockId, Bits] = {}
    for block in suspending:
        terminator = block.terminator
        assert isinstance(terminator, Suspend)
        hidden = facts.handler_bindings(block) | variables.bit(terminator.result)
        needed = facts.live_in[terminator.resume] & ~hidden & temporaries
        needed &= ~variables.bits(_used_up(blocks[terminator.resume]))
        bound = facts.bound_before(block, surely=False)[-1]
        held[block.id] = bound & (needed | (user & ~facts.handler_bindings(block)))
    present = _in_locals(function, facts, held)
    result: dict[BlockId, Spill] = {}
    for block in suspending:
        terminator = block.terminator
        assert isinstance(terminator, Suspend)
        kept = held[block.id]
        plain = kept & present[block.id]
        certain = kept & facts.bound_before(block, surely=True)[-1]
        cleared = kept & (temporaries | changed_later[terminator.resume])
        result[block.id] = Spill(
            save=variables.listed(plain),
            save_bound=variables.listed(kept & ~plain),
            restore=variables.listed(certain),
            restore_bound=variables.listed(kept & ~certain),
            cleared=frozenset(variables.listed(cleared)),
        )
    return result


def _used_up(resume: Block) -> Iterator[str]:
    """What the operand of the suspension read last: natively it is on no stack any more."""
    for instruction in resume.body:
        if not isinstance(instruction, Unset):
            return
        yield instruction.variable


def _changed_later(function: Function, facts: Dataflow) -> dict[BlockId, Bits]:
    """What may be rebound or unbound from the start of a block on."""
    changed = {block.id: _changes(block, facts) for block in function.blocks}
    moved = True
    while moved:
        moved = False
        for block in reversed(function.blocks):
            bits = changed[block.id]
            for target in (*facts.flow.successors[block.id], *facts.flow.exceptional[block.id]):
                bits |= changed[target]
            if bits != changed[block.id]:
                changed[block.id] = bits
                moved = True
    return changed


def _changes(block: Block, facts: Dataflow) -> Bits:
    bits = facts.handler_bindings(block)
    for item in facts.effects[block.id]:
        bits |= item.may_write | item.unbinds
    if isinstance(block.terminator, Suspend):
        bits |= facts.variables.bit(block.terminator.result)
    return bits


def _in_locals(function: Function, facts: Dataflow, held: dict[BlockId, Bits]) -> dict[BlockId, Bits]:
    """At each suspension: what surely is in a local of the running step, however the step came there."""
    blocks = function.blocks_by_id()
    present: dict[BlockId, Bits] = {function.entry: facts.variables.bits(function.parameters)}
    at_suspension: dict[BlockId, Bits] = {}
    pending = [function.entry]
    while pending:
        block = blocks[pending.pop()]
        bits = thrown = present[block.id]
        for item in facts.effects[block.id]:
            bits = (bits | item.binds) & ~item.unbinds
            thrown &= bits
        if isinstance(block.terminator, Suspend):
            at_suspension[block.id] = bits
            # It may have suspended, and then only what was taken back is there.
            bits &= held[block.id] & facts.bound_before(block, surely=True)[-1]
            thrown &= bits
        for target, outgoing in facts.edges_with(block, bits, thrown, surely=True):
            merged = present.get(target, outgoing) & outgoing
            if target not in present or merged != present[target]:
                present[target] = merged
                pending.append(target)
    return at_suspension
