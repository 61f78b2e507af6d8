"""Lowers statements.

A statement stays a leaf, as it was written, unless something in it suspends, leaves a loop that is lowered, or
returns where a cleanup must run first.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import libcst as cst

from ...ir.function import Branch, Execute, HostCode, Raise
from . import protect
from .aside import lower_operands
from .assignments import lower_annotated, lower_assign, lower_augmented, lower_delete
from .build import RETURN, Cleanup, Loop
from .conditions import condition
from .displays import default_operands
from .loops import lower_for, lower_while
from .matching import lower_match
from .pieces import joined
from .suspensions import Unsupported, suspend_at
from .syntax import Point
from .text import print_code

if TYPE_CHECKING:
    from .lower import Lowering


def lower_body(lowering: Lowering, suite: cst.BaseSuite) -> None:
    """The body of the function, but for its docstring, which is the stub's."""
    lower_suite(lowering, suite, skip=1 if _starts_with_docstring(suite) else 0)


def _starts_with_docstring(suite: cst.BaseSuite) -> bool:
    first = suite.body[0] if suite.body else None
    if isinstance(first, cst.SimpleStatementLine):
        if len(first.body) != 1:
            return False
        first = first.body[0]
    return isinstance(first, cst.Expr) and isinstance(first.value, (cst.SimpleString, cst.ConcatenatedString))


def lower_suite(lowering: Lowering, suite: cst.BaseSuite, *, skip: int = 0) -> None:
    """A block of statements."""
    for statement in suite.body[skip:]:
        if not lowering.builder.reachable:
            return
        if isinstance(statement, cst.SimpleStatementLine):
            _line(lowering, statement)
        elif isinstance(statement, cst.BaseSmallStatement):
            _small(lowering, statement)
        else:
            assert isinstance(statement, cst.BaseCompoundStatement)
            _compound(lowering, statement)
    if isinstance(suite, cst.IndentedBlock):
        comments(lowering, suite.footer)


def is_leaf(lowering: Lowering, node: cst.CSTNode) -> bool:
    facts = lowering.facts
    if facts.suspends(node) or id(node) in facts.breaking:
        return False
    return id(node) not in facts.returning or not any(
        isinstance(frame, Cleanup) for frame in lowering.builder.exits
    )


def _line(lowering: Lowering, line: cst.SimpleStatementLine) -> None:
    if all(
        is_leaf(lowering, small) and not isinstance(small, (cst.Return, cst.Raise)) for small in line.body
    ):
        if all(isinstance(small, (cst.Global, cst.Nonlocal)) for small in line.body):
            return
        lowering.statement = line.body[0]
        lowering.execute(print_code(lowering.context, (line,), lowering.facts.span(line.body[0])))
        return
    comments(lowering, line.leading_lines)
    trailing = line.trailing_whitespace.comment
    if trailing is not None:
        comments(lowering, (cst.EmptyLine(comment=trailing),))
    for small in line.body:
        if lowering.builder.reachable:
            _small(lowering, small)


def comments(lowering: Lowering, lines: Sequence[cst.EmptyLine]) -> None:
    """Comments stay where they were."""
    commented = [line for line in lines if line.comment is not None]
    if commented:
        comments = print_code(lowering.context, commented)
        lowering.builder.emit(Execute(HostCode(comments.parts, may_raise=False, is_comment=True)))


def _small(lowering: Lowering, node: cst.BaseSmallStatement) -> None:
    lowering.statement = node
    if isinstance(node, (cst.Global, cst.Nonlocal)):
        return
    semicolon = getattr(node, "semicolon", None)
    if isinstance(semicolon, cst.Semicolon):
        lowering.context.substitutes[id(semicolon)] = ()
    handler = _SMALL.get(type(node))
    with lowering.builder.temporaries():
        if handler is not None and (lowering.facts.suspends(node) or type(node) in _WAYS_OUT):
            handler(lowering, node)
        elif lowering.facts.suspends(node):
            raise Unsupported(f"an await inside {type(node).__name__}", lowering.facts.span(node))
        else:
            lowering.rest(node)


def _compound(lowering: Lowering, node: cst.BaseCompoundStatement) -> None:
    lowering.statement = node
    if is_leaf(lowering, node):
        lowering.rest(node)
        return
    if type(node) not in (cst.FunctionDef, cst.ClassDef):
        comments(lowering, node.leading_lines)
    before = set(lowering.builder.bound)
    with lowering.builder.temporaries():
        _COMPOUND[type(node)](lowering, node)
    if type(node) not in (cst.FunctionDef, cst.ClassDef):
        lowering.builder.bound = before


# Simple statements.


def _expression(lowering: Lowering, node: cst.Expr) -> None:
    if isinstance(node.value, Point):
        suspend_at(lowering, node.value, None)
    else:
        lowering.evaluate(node.value)
        lowering.rest(node)


def _return(lowering: Lowering, node: cst.Return) -> None:
    value = lowering.expression(node.value) if node.value is not None else None
    lowering.builder.leave_for(RETURN, value, is_way_out=value is None)


def _raise(lowering: Lowering, node: cst.Raise) -> None:
    if lowering.facts.suspends(node):
        operands = [(node.exc, "error")] if node.exc is not None else []
        if node.cause is not None:
            operands.append((node.cause.item, "cause"))
        lower_operands(lowering, operands)
    code = print_code(lowering.context, (node,), lowering.facts.span(node))
    lowering.builder.end(Raise(code, lowering.builder.held_iterators()))


def _break(lowering: Lowering, node: cst.Break) -> None:
    lowering.builder.leave_for(_innermost_loop(lowering).leave, is_way_out=True)


def _continue(lowering: Lowering, node: cst.Continue) -> None:
    lowering.builder.leave_for(_innermost_loop(lowering).again, is_way_out=True)


def _innermost_loop(lowering: Lowering) -> Loop:
    for frame in reversed(lowering.builder.exits):
        if isinstance(frame, Loop):
            return frame
    raise AssertionError("break outside a loop is a syntax error")


def _assert(lowering: Lowering, node: cst.Assert) -> None:
    builder = lowering.builder
    check, failed, end = builder.new_block(), builder.new_block(), builder.new_block()
    builder.end(Branch(HostCode(("__debug__",), may_raise=False), check, end))
    builder.place(check, lowering.title(), lowering.facts.span(node))
    if lowering.facts.suspends(node.msg):
        condition(lowering, node.test, end, failed)
        builder.place(failed, lowering.title(), lowering.facts.span(node))
        assert node.msg is not None
        lowering.execute(joined("assert False, ", lowering.expression(node.msg)))
    else:
        lowering.evaluate(node.test)
        lowering.rest(node)
    builder.flow_into(end, "", lowering.facts.span(node))


# Choices.


def _if(lowering: Lowering, node: cst.If) -> None:
    builder = lowering.builder
    then, end = builder.new_block(), builder.new_block()
    otherwise = builder.new_block() if node.orelse is not None else end
    condition(lowering, node.test, then, otherwise)
    before = set(builder.bound)
    builder.place(then, lowering.title(), lowering.facts.span(node))
    lower_suite(lowering, node.body)
    lowering.jump(end)
    if node.orelse is not None:
        builder.bound = set(before)
        head = lowering.facts.span(node.orelse)
        builder.place(otherwise, lowering.line_at(head), head)
        if isinstance(node.orelse, cst.If):
            _nested_if(lowering, node.orelse)
        else:
            comments(lowering, node.orelse.leading_lines)
            lower_suite(lowering, node.orelse.body)
        lowering.jump(end)
    builder.place(end, "", lowering.facts.span(node))


def _nested_if(lowering: Lowering, node: cst.If) -> None:
    """An ``elif`` is a statement of its own."""
    lowering.statement = node
    if is_leaf(lowering, node):
        lowering.rest(node)
    else:
        comments(lowering, node.leading_lines)
        _if(lowering, node)


# Definitions: only their headers are ours.


def _function(lowering: Lowering, node: cst.FunctionDef) -> None:
    operands = [(decorator.decorator, "decorator") for decorator in node.decorators]
    operands += default_operands(node.params)
    params = node.params
    annotated = [
        *params.posonly_params,
        *params.params,
        params.star_arg,
        *params.kwonly_params,
        params.star_kwarg,
    ]
    for param in annotated:
        if isinstance(param, cst.Param) and param.annotation is not None:
            operands.append((param.annotation.annotation, "annotation"))
    if node.returns is not None:
        operands.append((node.returns.annotation, "annotation"))
    lower_operands(lowering, operands)
    lowering.rest(node)


def _class(lowering: Lowering, node: cst.ClassDef) -> None:
    operands = [(decorator.decorator, "decorator") for decorator in node.decorators]
    operands += [(arg.value, "base") for arg in (*node.bases, *node.keywords)]
    lower_operands(lowering, operands)
    lowering.rest(node)


_WAYS_OUT = frozenset({cst.Return, cst.Raise, cst.Break, cst.Continue})
# Each takes its own kind of node.
_SMALL: dict[type[cst.CSTNode], Callable[[Lowering, Any], None]] = {
    cst.Expr: _expression,
    cst.Assign: lower_assign,
    cst.AnnAssign: lower_annotated,
    cst.AugAssign: lower_augmented,
    cst.Return: _return,
    cst.Raise: _raise,
    cst.Break: _break,
    cst.Continue: _continue,
    cst.Assert: _assert,
    cst.Del: lower_delete,
}
_COMPOUND: dict[type[cst.CSTNode], Callable[[Lowering, Any], None]] = {
    cst.If: _if,
    cst.While: lower_while,
    cst.For: lower_for,
    cst.Match: lower_match,
    cst.With: protect.lower_with,
    cst.Try: protect.lower_try,
    cst.TryStar: protect.lower_try,
    cst.FunctionDef: _function,
    cst.ClassDef: _class,
}
