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
    return tuple(_block(block, index, layout, edges) for block in function.blocks)


def _block(block: Block, index: dict[BlockId, int], layout: Layout, edges: Flow) -> MachineBlock:
    end = block.terminator
    return MachineBlock(
        state=layout.labels.get(layout.owner[block.id]),
        region=block.region,
        operations=tuple(_operations(block)),
        next=tuple(index[target] for target in edges.successors[block.id]),
        caught=tuple(index[target] for target in edges.exceptional[block.id]),
        pending=index[end.target] if isinstance(end, Leave) else None,
    )


def _operations(block: Block) -> Iterator[Operation]:
    for instruction in block.body:
        match instruction:
            case Execute(code):
                yield _operation(Doing.RUN, code, block)
            case Assign(target, value):
                yield _operation(Doing.ASSIGN, value, block, target)
            case Bind(variable):
                yield Operation(Doing.BIND, "", variable, block.span.line)
            case Unset():
                pass
    yield from _ending(block)


def _ending(block: Block) -> Iterator[Operation]:
    match block.terminator:
        case Branch(test):
            yield _operation(Doing.CHOOSE, test, block)
        case Switch(subject, arms):
            yield _operation(Doing.CHOOSE, subject, block)
            for arm in arms:
                yield _operation(Doing.ARM, arm.match, block)
        case Advance(iterator, target):
            yield _operation(Doing.ADVANCE, target, block, iterator)
        case Suspend() as suspend:
            yield Operation(Doing.SUSPEND, suspend.operand.text, suspend.result, suspend.span.line)
        case Return(value):
            yield _operation(Doing.RETURN, value, block)
        case Raise(code):
            yield _operation(Doing.RAISE, code, block)
        case Leave(_, _, value):
            yield _operation(Doing.LEAVE, value, block)
        case EndCleanup():
            yield Operation(Doing.END, "", None, block.span.line)
        case Jump():
            pass


def _operation(doing: Doing, code: HostCode | None, block: Block, variable: str | None = None) -> Operation:
    line = (code.span.line if code is not None else 0) or block.span.line
    return Operation(doing, "" if code is None else code.text, variable, line)
