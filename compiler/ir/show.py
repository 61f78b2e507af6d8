"""A function of the IR as text for people: what ``--dump`` prints.

function compute() [python] line 11
  variables: a local, b local
  regions: 0 function

block 0, line 11: start
  a = 10
  suspend await fetch_data() -> b, resume at 1
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import assert_never

from ..span import Span
from .function import (
    Advance,
    Assign,
    Bind,
    Block,
    Branch,
    EndCleanup,
    Execute,
    Function,
    HostCode,
    Instruction,
    Jump,
    Leave,
    LineStart,
    Raise,
    Region,
    Return,
    Suspend,
    Switch,
    Terminator,
    Unset,
)


def show(function: Function) -> str:
    """The whole function: variables, regions, then blocks in document order; ends in a line end."""
    lines = [
        f"function {function.qualname}({', '.join(function.parameters)}) [{function.language}]{_at(function.span)}"
    ]
    if function.variables:
        lines.append("  variables: " + ", ".join(f"{v.name} {v.storage.value}" for v in function.variables))
    if function.globals:
        lines.append("  globals: " + ", ".join(sorted(function.globals)))
    if len(function.regions) > 1:
        lines.append("  regions:")
        depth: dict[int, int] = {}
        for region in function.regions:
            depth[region.id] = 0 if region.parent is None else depth.get(region.parent, 0) + 1
            lines.append("    " + "  " * depth[region.id] + _region(region))
    for block in function.blocks:
        lines.extend(["", *_block(block)])
    return "\n".join(lines) + "\n"


def _region(region: Region) -> str:
    pieces = [f"{region.id} {region.kind.value} {region.construct}{' (group)' if region.group else ''}"]
    if region.match is not None:
        pieces.append(f"matches {show_code(region.match)}")
    for word, value in (
        ("binds", region.binding),
        ("starts at block", region.entry),
        ("cleanup", region.cleanup),
        ("goes on at", region.after),
        ("result", region.result),
    ):
        if value is not None:
            pieces.append(f"{word} {value}")
    if region.handlers:
        pieces.append("handlers " + " ".join(map(str, region.handlers)))
    return ", ".join(pieces) + _at(region.span)


def _block(block: Block) -> Iterator[str]:
    region = f" in region {block.region}" if block.region else ""
    title = f": {block.title}" if block.title else ""
    yield f"block {block.id}{region}{_at(block.span)}{title}"
    for instruction in block.body:
        yield from _indented(_instruction(instruction))
    for text in _terminator(block.terminator):
        yield from _indented(text)


def _indented(text: str) -> Iterator[str]:
    for line in text.split("\n"):
        yield f"  {line}"


def _instruction(instruction: Instruction) -> str:
    match instruction:
        case Execute(code):
            return show_code(code)
        case Assign(target, value):
            return f"{target} = {show_code(value)}"
        case Unset(variable):
            return f"unset {variable}"
        case Bind(variable):
            return f"bind {variable}"
        case _:
            assert_never(instruction)


def _terminator(terminator: Terminator) -> list[str]:
    match terminator:
        case Jump(target):
            return [f"jump {target}"]
        case Branch(test, then, otherwise):
            return [f"branch {show_code(test)}: {then}, else {otherwise}"]
        case Switch(subject, arms, otherwise):
            shown = [f"  {show_code(arm.match)}: {arm.target}" for arm in arms]
            return [f"switch {show_code(subject)}", *shown, f"  else {otherwise}"]
        case Advance(iterator, target, body, done):
            return [f"advance {show_code(target)} of {iterator}: {body}, done {done}"]
        case Suspend():
            result = f" -> {terminator.result}" if terminator.result is not None else ""
            origin = (
                "" if terminator.origin.value == terminator.mode.value else f" ({terminator.origin.value})"
            )
            where = f" in {'/'.join(terminator.path)}" if terminator.path else ""
            head = f"suspend {terminator.mode.value}{origin} {show_code(terminator.operand)}{result}"
            return [f"{head}, resume at {terminator.resume}{where}"]
        case Return(value, releases):
            return ["return" + _value(value) + _released(releases)]
        case Raise(code, releases):
            return [f"raises: {show_code(code)}" + _released(releases)]
        case Leave(cleanup, target, value, releases):
            shown_value = f", returning{_value(value)}" if value is not None else ""
            return [f"leave through cleanup {cleanup} for {target}{shown_value}" + _released(releases)]
        case EndCleanup(cleanup):
            return [f"end of cleanup {cleanup}"]
        case _:
            assert_never(terminator)


def _value(value: HostCode | None) -> str:
    return "" if value is None else f" {show_code(value)}"


def _released(releases: tuple[str, ...]) -> str:
    return f", then unset {', '.join(releases)}" if releases else ""


def show_code(code: HostCode) -> str:
    """The text of a leaf as it was written, with the variables' names; lines end in ``\\n``."""
    pieces: list[str] = []
    for part in code.parts:
        match part:
            case str():
                pieces.append(part)
            case LineStart(indent):
                pieces.append(indent)
            case _:
                pieces.append(part.variable)
    return "".join(pieces)


def _at(span: Span) -> str:
    return f", line {span.line}" if span.line else ""
