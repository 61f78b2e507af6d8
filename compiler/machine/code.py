"""What a machine does, as data: its blocks with their operations, for those who compare machines.

In: a function after all passes and its layout. Out: ``MachineBlock`` by block, in document order; blocks name each
other by their index. What is only bookkeeping of the compiler's (temporaries that are forgotten) is left out.

    block 0: total = 0            operations  run "total = 0", suspend "sleep(n)"
             suspend sleep(n)  →  next        (1,)
"""

from __future__ import annotations

from collections.abc import Iterator

from ..analysis.flow import Flow
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
    Jump,
    Leave,
    Raise,
    Return,
    Suspend,
    Switch,
    Unset,
)
from .layout import Layout
from .model import Doing, MachineBlock, Operation


def code_of(function: Function, layout: Layout, edges: Flow) -> tuple[MachineBlock, ...]:
    index = {block.id: position for position, block in enumerate(function.blocks)}
    own = frozenset(variable.name for variable in function.variables)
    return tuple(_block(block, index, layout, edges, own) for block in function.blocks)


def _block(
    block: Block, index: dict[BlockId, int], layout: Layout, edges: Flow, own: frozenset[str]
) -> MachineBlock:
    end = block.terminator
    return MachineBlock(
        state=layout.labels.get(layout.owner[block.id]),
        region=block.region,
        operations=tuple(_operations(block, own)),
        next=tuple(index[target] for target in edges.successors[block.id]),
        caught=tuple(index[target] for target in edges.exceptional[block.id]),
        pending=index[end.target] if isinstance(end, Leave) else None,
    )


def _operations(block: Block, own: frozenset[str]) -> Iterator[Operation]:
    for instruction in block.body:
        match instruction:
            case Execute(code):
                yield _operation(Doing.RUN, code, block, own)
            case Assign(target, value):
                yield _operation(Doing.ASSIGN, value, block, own, target)
            case Bind(variable):
                yield Operation(Doing.BIND, "", variable, line=block.span.line)
            case Unset():
                pass
    yield from _ending(block, own)


def _ending(block: Block, own: frozenset[str]) -> Iterator[Operation]:
    match block.terminator:
        case Branch(test):
            yield _operation(Doing.CHOOSE, test, block, own)
        case Switch(subject, arms):
            yield _operation(Doing.CHOOSE, subject, block, own)
            for arm in arms:
                yield _operation(Doing.ARM, arm.match, block, own)
        case Advance(iterator, target):
            yield _operation(Doing.ADVANCE, target, block, own, iterator)
        case Suspend() as suspend:
            yield _operation(Doing.SUSPEND, suspend.operand, block, own, suspend.result)
        case Return(value):
            yield _operation(Doing.RETURN, value, block, own)
        case Raise(code):
            yield _operation(Doing.RAISE, code, block, own)
        case Leave(_, _, value):
            yield _operation(Doing.LEAVE, value, block, own)
        case EndCleanup():
            yield Operation(Doing.END, "", line=block.span.line)
        case Jump():
            pass


def _operation(
    doing: Doing, code: HostCode | None, block: Block, own: frozenset[str], variable: str | None = None
) -> Operation:
    if code is None:
        return Operation(doing, "", variable, line=block.span.line)
    names = (code.reads, code.writes | code.unbinds, code.binds - code.unbinds)
    reads, writes, binds = (tuple(sorted(found & own)) for found in names)
    return Operation(doing, code.text, variable, reads, writes, binds, code.span.line or block.span.line)
