"""Questions about the pieces of a function: what they contain, where they go, which regions are around them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from .function import (
    Advance,
    Arm,
    Assign,
    Bind,
    BlockId,
    Branch,
    EndCleanup,
    Execute,
    HostCode,
    Instruction,
    Jump,
    Leave,
    Raise,
    Region,
    RegionId,
    Return,
    Suspend,
    Switch,
    Terminator,
    Unset,
)


def codes(item: Instruction | Terminator) -> tuple[HostCode, ...]:
    """The host code in an instruction or a terminator, in the order in which it is evaluated."""
    match item:
        case Execute(code) | Raise(code):
            return (code,)
        case Assign(_, value):
            return (value,)
        case Branch(test):
            return (test,)
        case Switch(subject, arms):
            return (subject, *(arm.match for arm in arms))
        case Advance(_, target):
            return (target,)
        case Suspend():
            return (item.operand,)
        case Return(value) | Leave(_, _, value):
            return () if value is None else (value,)
        case Unset() | Bind() | Jump() | EndCleanup():
            return ()


def named_blocks(terminator: Terminator) -> tuple[BlockId, ...]:
    """The blocks that a terminator names."""
    match terminator:
        case Jump(target) | Leave(_, target):
            return (target,)
        case Branch(_, then, otherwise):
            return (then, otherwise)
        case Switch(_, arms, otherwise):
            return (*(arm.target for arm in arms), *(() if arms and arms[-1].always else (otherwise,)))
        case Advance(_, _, body, done):
            return (body, done)
        case Suspend():
            return (terminator.resume,)
        case Return() | Raise() | EndCleanup():
            return ()


def ancestors(region: RegionId, regions: dict[RegionId, Region]) -> list[Region]:
    """The region and those around it, innermost first."""
    found: list[Region] = []
    current: RegionId | None = region
    while current is not None:
        found.append(regions[current])
        current = regions[current].parent
    return found


def contains(outer: RegionId, inner: RegionId, regions: dict[RegionId, Region]) -> bool:
    return any(region.id == outer for region in ancestors(inner, regions))


def retarget(terminator: Terminator, to: Callable[[BlockId], BlockId]) -> Terminator:
    """The terminator with each target passed through ``to``; a resume point stays."""
    match terminator:
        case Jump(target):
            return Jump(to(target))
        case Branch(test, then, otherwise):
            return Branch(test, to(then), to(otherwise))
        case Switch(subject, arms, otherwise):
            return Switch(
                subject, tuple(Arm(arm.match, to(arm.target), arm.always) for arm in arms), to(otherwise)
            )
        case Advance(iterator, target, body, done):
            return Advance(iterator, target, to(body), to(done))
        case Leave(_, target):
            return replace(terminator, target=to(target))
        case _:
            return terminator
