"""Builds the blocks and regions of one function, in document order.

The lowering modules say what happens next; this keeps the current block and region, names temporaries, and knows
the way out: which cleanups stand between a place and the loop or the caller it leaves for.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

from ...ir.function import (
    ROOT,
    Assign,
    Block,
    BlockId,
    EndCleanup,
    Execute,
    HostCode,
    Instruction,
    Jump,
    Leave,
    Reference,
    Region,
    RegionId,
    RegionKind,
    Return,
    Storage,
    Terminator,
    Unset,
    Variable,
)
from ...span import NOWHERE, Span


@dataclass(frozen=True, slots=True)
class Goal:
    """Where control wants to go: a block (of a loop, or after a statement), or out of the function."""

    block: BlockId | None = None


RETURN = Goal()


@dataclass(slots=True)
class Loop:
    """``iterator``: what a loop over something holds as long as it runs."""

    leave: Goal
    again: Goal
    iterator: str | None = None


@dataclass(slots=True)
class Cleanup:
    """A cleanup that must run on the way out, and the places that wait for it to end."""

    region: RegionId
    pending: dict[Goal, BlockId] = field(default_factory=dict)
    result: str | None = None


@dataclass(slots=True)
class _Open:
    id: BlockId
    region: RegionId
    title: str
    span: Span
    body: list[Instruction] = field(default_factory=list)


class Builder:
    """The function under construction. ``current`` is None where control cannot come."""

    def __init__(self, taken: frozenset[str], variables: dict[str, Variable]) -> None:
        self.variables = variables
        self.regions: dict[RegionId, Region] = {
            ROOT: Region(ROOT, None, RegionKind.FUNCTION, "function"),
        }
        self.region: RegionId = ROOT
        self.blocks: list[Block] = []
        self.exits: list[Loop | Cleanup] = []
        self.bound: set[str] = set()
        self.path: list[str] = []
        self._ids = itertools.count()
        self._region_ids = itertools.count(1)
        self._taken = taken
        self._used: set[str] = set()
        self._current: _Open | None = None
        self.at = NOWHERE  # the statement that is being lowered

    # Blocks.

    def new_block(self) -> BlockId:
        return next(self._ids)

    @property
    def reachable(self) -> bool:
        return self._current is not None

    def place(self, block: BlockId, title: str = "", span: Span = NOWHERE) -> None:
        """Goes on in ``block``; what was being built must have ended."""
        assert self._current is None, "the block before has no terminator"
        self._current = _Open(block, self.region, title, span)

    def flow_into(self, block: BlockId, title: str = "", span: Span = NOWHERE) -> None:
        """Falls through into ``block`` and goes on there."""
        self.end(Jump(block))
        self.place(block, title, span)

    def emit(self, instruction: Instruction) -> None:
        if self._current is not None:
            self._current.body.append(_placed(instruction, self.at))

    def end_into(self, block: BlockId) -> None:
        """Jumps to ``block``, which is about to be placed, perhaps in another region."""
        self.end(Jump(block))

    def end(self, terminator: Terminator, *, is_way_out: bool = False) -> None:
        current = self._current
        if current is None:
            return
        self.blocks.append(
            Block(
                current.id,
                current.region,
                tuple(current.body),
                terminator,
                current.title,
                current.span,
                self.at,
                is_way_out,
            )
        )
        self._current = None

    # Regions.

    def new_region(
        self, kind: RegionKind, construct: str, parent: RegionId, span: Span = NOWHERE
    ) -> RegionId:
        region = next(self._region_ids)
        self.regions[region] = Region(region, parent, kind, construct, span=span)
        return region

    def amend(self, region: RegionId, **changes: object) -> None:
        self.regions[region] = replace(self.regions[region], **changes)  # type: ignore[arg-type]  # fields of Region

    @contextmanager
    def inside(self, region: RegionId, *path: str) -> Iterator[None]:
        outer, self.region = self.region, region
        self.path.extend(path)
        yield
        self.region = outer
        del self.path[len(self.path) - len(path) :]

    # Ways out.

    def leave_for(self, goal: Goal, value: HostCode | None = None, *, is_way_out: bool = False) -> None:
        """Goes to ``goal``, through every cleanup that stands between; ``is_way_out``: a statement says so."""
        cleanups, iterators = self._left_behind(goal)
        releases: tuple[str, ...] = ()
        if value is None:
            self.unset(*iterators)
        else:
            releases = tuple(iterators)
        if not cleanups:
            self.end(
                Return(value, releases) if goal.block is None else Jump(goal.block), is_way_out=is_way_out
            )
            return
        if goal.block is None:
            self._share_result(cleanups)
        first = cleanups[0]
        holds_more = len(cleanups) > 1 or self._holds_between(first, goal)
        if goal.block is not None and not holds_more:
            target = goal.block
        else:
            if goal not in first.pending:
                first.pending[goal] = self.new_block()
            target = first.pending[goal]
        self.end(Leave(first.region, target, value, releases), is_way_out=is_way_out)

    def _left_behind(self, goal: Goal) -> tuple[list[Cleanup], list[str]]:
        """What stands between here and ``goal``: cleanups, innermost first, and iterators up to the first of them."""
        cleanups: list[Cleanup] = []
        iterators: list[str] = []
        for frame in reversed(self.exits):
            if isinstance(frame, Cleanup):
                cleanups.append(frame)
                continue
            if goal.block is not None and goal.block in (frame.leave.block, frame.again.block):
                break
            if frame.iterator is not None and not cleanups:
                iterators.append(frame.iterator)
        return cleanups, iterators

    def held_iterators(self) -> tuple[str, ...]:
        return tuple(
            frame.iterator for frame in self.exits if isinstance(frame, Loop) and frame.iterator is not None
        )

    def _holds_between(self, cleanup: Cleanup, goal: Goal) -> bool:
        """Whether iterators must be dropped between a cleanup and the loop that is left for."""
        for frame in reversed(self.exits[: self.exits.index(cleanup)]):
            if isinstance(frame, Loop):
                if goal.block in (frame.leave.block, frame.again.block):
                    return False
                if frame.iterator is not None:
                    return True
        return False

    def _share_result(self, cleanups: list[Cleanup]) -> None:
        """One variable carries a pending return through all of them, named by the outermost."""
        result = cleanups[-1].result or self.temporary("result", keep=True)
        for cleanup in cleanups:
            cleanup.result = result
            self.amend(cleanup.region, result=result)

    def place_pending(self, cleanup: Cleanup, span: Span) -> None:
        """After a cleanup: the ways that go on from here."""
        for goal, block in cleanup.pending.items():
            self.place(block, "return" if goal.block is None else "leave", span)
            value = None
            if goal.block is None:
                assert cleanup.result is not None
                value = reference(cleanup.result)
            self.leave_for(goal, value)

    def end_cleanup(self, cleanup: Cleanup) -> None:
        self.end(EndCleanup(cleanup.region))

    # Names.

    def temporary(self, base: str, *, keep: bool = False, storage: Storage = Storage.TEMPORARY) -> str:
        """A fresh name like ``base``; unless kept, it may be used again once :meth:`temporaries` ends."""
        name = self.fresh(base)
        self.variables.setdefault(name, Variable(name, storage, purpose=base))
        if keep:
            self._taken |= {name}
        return name

    def fresh(self, base: str) -> str:
        for name in itertools.chain((base,), (f"{base}_{n}" for n in itertools.count(2))):
            if name not in self._taken and name not in self._used:
                self._used.add(name)
                return name
        raise AssertionError("names are endless")

    @contextmanager
    def temporaries(self) -> Iterator[None]:
        """Names given out inside are free again afterwards."""
        before = set(self._used)
        yield
        self._used = before

    def unset(self, *names: str) -> None:
        for name in names:
            self.emit(Unset(name))


def _placed(instruction: Instruction, span: Span) -> Instruction:
    """Code of the compiler's own stands for the statement that it serves."""
    match instruction:
        case Execute(code) if code.span == NOWHERE:
            return replace(instruction, code=replace(code, span=span))
        case Assign(_, code) if code.span == NOWHERE:
            return replace(instruction, value=replace(code, span=span))
        case _:
            return instruction


def reference(variable: str) -> HostCode:
    return HostCode((Reference(variable),), reads=frozenset({variable}), may_raise=False)
