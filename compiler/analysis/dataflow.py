"""Facts about variables at each point of a function: live, surely bound, perhaps bound.

Sets of variables are bit sets (Python integers) over the order of ``function.variables``; a big function has
hundreds of points and variables, and each is asked for several times.

An exception may leave a block at any point, so what its handlers read is live all through the block, and nothing
that the block binds is sure in them: an interrupt comes between any two instructions. Of temporaries, which lose
nothing but their value if one does, it is known more exactly what may be bound there: what was before an instruction
that may raise, and what that one binds itself. A suspension binds its result on the way to where it resumes.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cached_property

from ..ir.function import (
    Advance,
    Assign,
    Bind,
    Block,
    BlockId,
    Branch,
    EndCleanup,
    Execute,
    Function,
    HostCode,
    Instruction,
    Jump,
    Leave,
    Raise,
    RegionKind,
    Return,
    Suspend,
    Switch,
    Terminator,
    Unset,
)
from ..ir.structure import ancestors
from .flow import Flow

Bits = int


class Variables:
    """Names as bits."""

    def __init__(self, function: Function) -> None:
        self.names = tuple(variable.name for variable in function.variables)
        self._bit = {name: 1 << index for index, name in enumerate(self.names)}

    def bits(self, names: Iterable[str]) -> Bits:
        result = 0
        for name in names:
            result |= self._bit.get(name, 0)
        return result

    def bit(self, name: str | None) -> Bits:
        return self._bit.get(name, 0) if name is not None else 0

    def listed(self, bits: Bits) -> tuple[str, ...]:
        return tuple(name for name in self.names if self._bit[name] & bits)


@dataclass(frozen=True, slots=True)
class Effect:
    """What one instruction or terminator does to variables: may read, may bind, surely binds, may unbind, forgets.

    ``partial``: what it may have bound when it raises; None if it can't.
    """

    reads: Bits = 0
    writes: Bits = 0
    binds: Bits = 0
    unbinds: Bits = 0
    forgets: Bits = 0
    partial: Bits | None = None

    @property
    def may_write(self) -> Bits:
        return self.writes | (self.partial or 0)


def effect(item: Instruction | Terminator, variables: Variables, function: Function) -> Effect:
    bits, bit = variables.bits, variables.bit
    match item:
        case Execute(code):
            return _of(code, variables)
        case Raise(code, releases):
            return _released(_raising(_of(code, variables)), bits(releases))
        case Assign(target, value):
            inner = _of(value, variables)
            return replace(inner, writes=inner.writes | bit(target), binds=inner.binds | bit(target))
        case Unset(variable):
            # It lives until here: what it holds dies now and not before.
            return Effect(reads=bit(variable), unbinds=bit(variable), forgets=bit(variable))
        case Bind(variable):
            return Effect(writes=bit(variable), binds=bit(variable))
        case Branch(test):
            return _raising(_of(test, variables))
        case Switch(subject, arms):
            codes = [_of(code, variables) for code in (subject, *(arm.match for arm in arms))]
            return Effect(
                _union(code.reads for code in codes),
                _union(code.writes for code in codes),
                codes[0].binds,
                _union(code.unbinds for code in codes),
                partial=_union(code.writes for code in codes),
            )
        case Advance(iterator, target):
            item_bound = _of(target, variables)
            return Effect(item_bound.reads | bit(iterator), partial=item_bound.writes)
        case Suspend():
            return _raising(_of(item.operand, variables))
        case Return(value, releases):
            return _released(_of(value, variables) if value is not None else NOTHING, bits(releases))
        case Leave(cleanup, _, value, releases):
            region = function.regions_by_id()[cleanup]
            inner = _of(value, variables) if value is not None else NOTHING
            bound = bits(name for name in (region.after, region.result) if name is not None)
            released = _released(inner, bits(releases))
            return replace(released, writes=inner.writes | bound, binds=inner.binds | bound)
        case EndCleanup(cleanup):
            region = function.regions_by_id()[cleanup]
            return Effect(reads=bit(region.after), partial=0)
        case Jump():
            return NOTHING


NOTHING = Effect()


def _released(effect: Effect, released: Bits) -> Effect:
    return replace(effect, reads=effect.reads | released)


def _raising(effect: Effect) -> Effect:
    """It may raise, even if the evaluation of its code can't."""
    return replace(effect, partial=effect.writes)


def _of(code: HostCode, variables: Variables) -> Effect:
    bits = variables.bits
    writes = bits(code.writes)
    partial = writes if code.may_raise else None
    return Effect(bits(code.reads), writes, bits(code.binds), bits(code.unbinds), partial=partial)


def _union(parts: Iterable[Bits]) -> Bits:
    result = 0
    for part in parts:
        result |= part
    return result


class Dataflow:
    """The solved facts of one function.

    ``live_in[b]``: what some path from the start of block b reads before it binds it.
    ``surely_bound[b]``, ``perhaps_bound[b]``: at the start of b.
    """

    def __init__(self, function: Function, edges: Flow) -> None:
        self.function = function
        self.flow = edges
        self.variables = Variables(function)
        self.effects: dict[BlockId, tuple[Effect, ...]] = {
            block.id: tuple(
                effect(item, self.variables, function) for item in (*block.body, block.terminator)
            )
            for block in function.blocks
        }
        self._temporaries = self.variables.bits(v.name for v in function.variables if v.is_temporary)
        self._regions = function.regions_by_id()
        self._blocks = function.blocks_by_id()
        self._kept = {region: self._completions(region) for region in self._regions}
        self._bindings = {region: self._handler_bindings(region) for region in self._regions}
        self.bound_by_exception: dict[BlockId, Bits] = {
            region.entry: self.variables.bits(
                name for name in (region.after, region.result, region.binding) if name is not None
            )
            for region in function.regions
            if region.entry is not None
        }
        # A clause's own expression is read where the exception leaves, and may bind, too.
        self.read_by_match: dict[BlockId, Bits] = {
            region.entry: self.variables.bits(region.match.reads) if region.match is not None else 0
            for region in function.regions
            if region.entry is not None
        }
        self.bound_by_match = _union(
            self.variables.bits(region.match.writes)
            for region in function.regions
            if region.match is not None
        )
        self._empty = self._empty_results()

    # Each is solved when it is asked for: no pass asks for all.

    @cached_property
    def live_in(self) -> dict[BlockId, Bits]:
        return self._solve_live()

    @cached_property
    def surely_bound(self) -> dict[BlockId, Bits]:
        everything = (1 << len(self.variables.names)) - 1
        return self._solve_bound(everything, surely=True, dying={})

    @cached_property
    def perhaps_bound(self) -> dict[BlockId, Bits]:
        return self.perhaps_bound_if({})

    # Regions.

    def _completions(self, region: int) -> Bits:
        """The completion records that are read again when a cleanup is re-entered."""
        names: list[str] = []
        for around in ancestors(region, self._regions):
            if around.kind in (RegionKind.CLEANUP, RegionKind.EXIT):
                names += [name for name in (around.after, around.result) if name is not None]
        return self.variables.bits(names)

    def _handler_bindings(self, region: int) -> Bits:
        """Variables that the host itself binds while it is in ``region``."""
        return self.variables.bits(
            around.binding
            for around in ancestors(region, self._regions)
            if around.kind is RegionKind.HANDLER and around.binding is not None
        )

    def handler_bindings(self, block: Block) -> Bits:
        return self._bindings[block.region]

    def _empty_results(self) -> dict[tuple[BlockId, BlockId], Bits]:
        """The result of a cleanup on the way to where nobody left a value for it."""
        filled: set[tuple[int, BlockId]] = set()
        for block in self.function.blocks:
            if isinstance(block.terminator, Leave) and block.terminator.value is not None:
                filled.add((block.terminator.cleanup, block.terminator.target))
        return {
            (block.id, target): self.variables.bit(self._regions[block.terminator.cleanup].result)
            for block in self.function.blocks
            if isinstance(block.terminator, EndCleanup)
            for target in self.flow.successors[block.id]
            if (block.terminator.cleanup, target) not in filled
        }

    # Liveness, backward.

    def _solve_live(self) -> dict[BlockId, Bits]:
        live = {block.id: 0 for block in self.function.blocks}
        order = self.function.blocks[::-1]
        changed = True
        while changed:
            changed = False
            for block in order:
                before = self.live_before(block, live)[0]
                if before != live[block.id]:
                    live[block.id] = before
                    changed = True
        return live

    def live_before(self, block: Block, live: dict[BlockId, Bits] | None = None) -> list[Bits]:
        """What is live before each item of the block (its instructions, then its terminator), and after it."""
        live = self.live_in if live is None else live
        raised = self._kept[block.region]
        for handler in self.flow.exceptional[block.id]:
            raised |= (live[handler] & ~self.bound_by_exception[handler]) | self.read_by_match[handler]
        after = 0
        for successor in self.flow.successors[block.id]:
            after |= live[successor] & ~self.bound_on_edge(block, successor)
        points = [after | raised]
        for item in reversed(self.effects[block.id]):
            after = (after & ~item.binds & ~item.forgets) | item.reads
            points.append(after | raised)
        return points[::-1]

    # Boundness, forward.

    def bound_on_edge(self, block: Block, target: BlockId) -> Bits:
        """What the terminator of ``block`` binds only on the way to ``target``."""
        match block.terminator:
            case Suspend():
                return self.variables.bit(block.terminator.result)
            case Advance(_, code, body, _) if target == body:
                return self.variables.bits(code.writes)
            case _:
                return 0

    def perhaps_bound_if(self, dying: Mapping[BlockId, Bits]) -> dict[BlockId, Bits]:
        """``perhaps_bound``, if each block began by letting go of what is ``dying`` in it."""
        return self._solve_bound(0, surely=False, dying=dying)

    def _solve_bound(
        self, unknown: Bits, *, surely: bool, dying: Mapping[BlockId, Bits]
    ) -> dict[BlockId, Bits]:
        blocks = self.function.blocks_by_id()
        state = {block: unknown for block in blocks}
        state[self.function.entry] = self.variables.bits(self.function.parameters)
        known = {self.function.entry}
        pending = [self.function.entry]
        while pending:
            block = blocks[pending.pop()]
            incoming = state[block.id] & ~dying.get(block.id, 0)
            outgoing, thrown = self._bound_after(block, incoming, surely=surely)
            for target, bits in self.edges_with(block, outgoing, thrown, surely=surely):
                merged = bits
                if target in known:
                    merged = state[target] & bits if surely else state[target] | bits
                if target not in known or merged != state[target]:
                    known.add(target)
                    state[target] = merged
                    pending.append(target)
        return state

    def edges_with(
        self, block: Block, outgoing: Bits, thrown: Bits, *, surely: bool
    ) -> Iterator[tuple[BlockId, Bits]]:
        """Each edge from ``block`` with what is bound at its far end."""
        blocks = self._blocks
        for target in self.flow.successors[block.id]:
            bits = outgoing | self.bound_on_edge(block, target)
            if not surely:
                bits &= ~self._empty.get((block.id, target), 0)
            yield target, self._on_edge(block, blocks[target], bits)
        for target in self.flow.exceptional[block.id]:
            bits = self._on_edge(block, blocks[target], thrown) | self.bound_by_exception[target]
            yield target, bits if surely else bits | self.bound_by_match

    def _bound_after(self, block: Block, bits: Bits, *, surely: bool) -> tuple[Bits, Bits]:
        """What is bound where the block ends, and where an exception leaves it."""
        thrown = bits if surely else bits & ~self._temporaries
        for item in self.effects[block.id]:
            if not surely and item.partial is not None:
                thrown |= bits | item.partial
            bits = _step(bits, item, surely=surely)
            thrown = thrown & bits if surely else thrown | (bits & ~self._temporaries)
        return bits, thrown

    def _on_edge(self, source: Block, target: Block, bits: Bits) -> Bits:
        """Entering a handler binds its variable, leaving it unbinds it."""
        return (bits & ~(self._bindings[source.region] & ~self._bindings[target.region])) | (
            self._bindings[target.region]
        )

    def bound_before(self, block: Block, *, surely: bool) -> list[Bits]:
        """What is bound before each item of the block, and after the last (the terminator's result left out)."""
        bits = (self.surely_bound if surely else self.perhaps_bound)[block.id]
        points = [bits]
        for item in self.effects[block.id]:
            bits = _step(bits, item, surely=surely)
            points.append(bits)
        return points


def _step(bits: Bits, item: Effect, *, surely: bool) -> Bits:
    if surely:
        return (bits | item.binds) & ~item.unbinds
    return (bits & ~item.forgets) | (item.writes & ~item.forgets)
