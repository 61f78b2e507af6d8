"""Lowers while and for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import libcst as cst

from .build import Goal, Loop
from .conditions import condition

if TYPE_CHECKING:
    from .lower import Lowering


def lower_while(lowering: Lowering, node: cst.While) -> None:
    builder = lowering.builder
    again, body, done, end = (builder.new_block() for _ in range(4))
    span = lowering.facts.span(node)
    builder.flow_into(again, lowering.title(), span)
    otherwise = done if node.orelse is not None else end
    builder.path.append("loop")
    if isinstance(node.test, cst.Name) and node.test.value == "True":
        lowering.jump(body)
    else:
        condition(lowering, node.test, body, otherwise)
    builder.place(body, lowering.title(), span)
    _loop_body(lowering, node.body, Loop(Goal(end), Goal(again)))
    builder.path.pop()
    _loop_else(lowering, node, done, end)
    builder.place(end, "", span)


def lower_for(lowering: Lowering, node: cst.For) -> None:
    builder = lowering.builder
    span = lowering.facts.span(node)
    is_async = node.asynchronous is not None
    end = builder.new_block()
    iterator = lowering.iterator(node.iter, is_async=is_async)
    again, done = lowering.open_loop(iterator, node.target, is_async=is_async, span=span)
    _loop_body(lowering, node.body, Loop(Goal(end), Goal(again), iterator))
    builder.path.pop()
    if node.orelse is not None:
        builder.place(done, "else", lowering.facts.span(node.orelse))
        builder.unset(iterator)
        lowering.suite(node.orelse.body)
        lowering.jump(end)
    else:
        builder.place(done, "", span)
        lowering.jump(end)
    builder.place(end, "", span)
    builder.unset(iterator)


def _loop_body(lowering: Lowering, body: cst.BaseSuite, loop: Loop) -> None:
    builder = lowering.builder
    builder.exits.append(loop)
    lowering.suite(body)
    builder.exits.pop()
    assert loop.again.block is not None
    lowering.jump(loop.again.block)


def _loop_else(lowering: Lowering, node: cst.While, done: int, end: int) -> None:
    if node.orelse is not None:
        lowering.builder.place(done, "else", lowering.facts.span(node.orelse))
        lowering.suite(node.orelse.body)
        lowering.jump(end)
