"""Lowers simple statements, choices and loops; ``protect`` has try and with.

A statement stays a leaf, as it was written, unless something in it suspends, leaves a loop that is lowered, or
returns where a cleanup must run first.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import TYPE_CHECKING, Any

import libcst as cst

from ...ir.function import Arm, Assign, Branch, Execute, HostCode, Raise, Switch
from . import protect
from .build import RETURN, Cleanup, Goal, Loop, reference
from .expressions import (
    Unsupported,
    code,
    condition,
    default_operands,
    hoist,
    joined,
    lower,
    lower_operands,
    subscript_operands,
    suspend_at,
)
from .syntax import Point
from .text import mangle, print_code

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
        _comments(lowering, suite.footer)


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
    _comments(lowering, line.leading_lines)
    trailing = line.trailing_whitespace.comment
    if trailing is not None:
        _comments(lowering, (cst.EmptyLine(comment=trailing),))
    for small in line.body:
        if lowering.builder.reachable:
            _small(lowering, small)


def _comments(lowering: Lowering, lines: Sequence[cst.EmptyLine]) -> None:
    """Comments stay where they were."""
    commented = [line for line in lines if line.comment is not None]
    if commented:
        comments = print_code(lowering.context, commented)
        lowering.builder.emit(Execute(HostCode(comments.parts, may_raise=False)))


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
            rest(lowering, node)


def rest(lowering: Lowering, node: cst.CSTNode) -> None:
    """What is left of a statement once its suspensions are dealt with."""
    lowering.execute(print_code(lowering.context, (node,), lowering.facts.span(node)))


def _compound(lowering: Lowering, node: cst.BaseCompoundStatement) -> None:
    lowering.statement = node
    if is_leaf(lowering, node):
        rest(lowering, node)
        return
    if type(node) not in (cst.FunctionDef, cst.ClassDef):
        _comments(lowering, node.leading_lines)
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
        lower(lowering, node.value)
        rest(lowering, node)


def simple_name(lowering: Lowering, target: cst.BaseExpression) -> str | None:
    """The variable that ``target`` is, if binding it can't fail."""
    if not isinstance(target, cst.Name):
        return None
    name = mangle(target.value, lowering.context.class_name)
    name = lowering.context.renamed.get(name, name)
    return name if name in lowering.builder.variables else None


def _assign(lowering: Lowering, node: cst.Assign) -> None:
    targets = [target.target for target in node.targets]
    if len(targets) == 1 and isinstance(node.value, Point):
        name = simple_name(lowering, targets[0])
        if name is not None:
            suspend_at(lowering, node.value, name)
            lowering.bind(name)
            return
    if not any(lowering.facts.suspends(target) for target in targets):
        lower(lowering, node.value)
        rest(lowering, node)
        return
    hoist(lowering, node.value, "value")
    value = code(lowering, node.value)
    for target in targets:
        assign(lowering, target, value)


def assign(lowering: Lowering, target: cst.BaseExpression, value: HostCode) -> None:
    """Binds one target to a value that was evaluated before."""
    if lowering.facts.suspends(target):
        if isinstance(target, (cst.Tuple, cst.List)):
            _unpack(lowering, target, value)
            return
        _target_operands(lowering, target)
    lowering.execute(joined_assignment(lowering, target, value))


def joined_assignment(lowering: Lowering, target: cst.BaseExpression, value: HostCode) -> HostCode:
    return joined(lowering.target(target), " = ", value)


def _target_operands(lowering: Lowering, target: cst.BaseExpression) -> None:
    if isinstance(target, cst.Subscript):
        lower_operands(lowering, subscript_operands(target))
    elif isinstance(target, cst.Attribute):
        lower(lowering, target.value)
    else:
        raise AssertionError(f"a {type(target).__name__} can't be assigned to")


def _unpack(lowering: Lowering, target: cst.Tuple | cst.List, value: HostCode) -> None:
    """Unpacks into temporaries first, since the targets are evaluated one by one after that."""
    names = [lowering.builder.temporary("item") for _ in target.elements]
    stars = ["*" if isinstance(element, cst.StarredElement) else "" for element in target.elements]
    text = ", ".join(f"{star}{name}" for star, name in zip(stars, names, strict=True))
    lowering.execute(
        joined(
            HostCode((f"[{text}]",), writes=frozenset(names), binds=frozenset(names)),
            " = ",
            value,
        )
    )
    for element, name in zip(target.elements, names, strict=True):
        assign(lowering, element.value, reference(name))
    lowering.builder.unset(*names)


def _annotated(lowering: Lowering, node: cst.AnnAssign) -> None:
    name = simple_name(lowering, node.target)
    if node.value is not None:
        if name is not None and isinstance(node.value, Point):
            suspend_at(lowering, node.value, name)
            lowering.bind(name)
            return
        if lowering.facts.suspends(node.target):
            hoist(lowering, node.value, "value")
            _target_operands(lowering, node.target)
        elif lowering.facts.suspends(node.value):
            lower(lowering, node.value)
    elif lowering.facts.suspends(node.target):
        _target_operands(lowering, node.target)
    rest(lowering, node)


def _augmented(lowering: Lowering, node: cst.AugAssign) -> None:
    """The target is read first, then the value is evaluated, then the target is stored."""
    target = node.target
    if isinstance(target, cst.Name):
        if lowering.is_steady(target):
            lower(lowering, node.value)
            rest(lowering, node)
            return
    elif isinstance(target, cst.Attribute):
        hoist(lowering, target.value, "base")
    else:
        lower_operands(lowering, subscript_operands(cst.ensure_type(target, cst.Subscript)), all_aside=True)
    left = lowering.builder.temporary("left")
    lowering.builder.emit(Assign(left, code(lowering, target)))
    value = lowering.expression(node.value)
    operator = print_code(lowering.context, (node.operator,))
    lowering.execute(
        joined(HostCode((left,), reads=frozenset({left}), writes=frozenset({left})), operator, value)
    )
    lowering.execute(joined_assignment(lowering, target, reference(left)))
    lowering.builder.unset(left)


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
        lower(lowering, node.test)
        rest(lowering, node)
    builder.flow_into(end, "", lowering.facts.span(node))


def _delete(lowering: Lowering, node: cst.Del) -> None:
    targets = _deleted(node.target)
    for target in targets:
        if lowering.facts.suspends(target):
            _target_operands(lowering, target)
        if isinstance(target, cst.Name):
            rest(lowering, cst.Del(target))
        else:
            lowering.execute(joined("del ", code(lowering, target)))


def _deleted(target: cst.BaseExpression) -> Iterator[cst.BaseExpression]:
    if isinstance(target, (cst.Tuple, cst.List)):
        for element in target.elements:
            yield from _deleted(element.value)
    else:
        yield target


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
            _comments(lowering, node.orelse.leading_lines)
            lower_suite(lowering, node.orelse.body)
        lowering.jump(end)
    builder.place(end, "", lowering.facts.span(node))


def _nested_if(lowering: Lowering, node: cst.If) -> None:
    """An ``elif`` is a statement of its own."""
    lowering.statement = node
    if is_leaf(lowering, node):
        rest(lowering, node)
    else:
        _comments(lowering, node.leading_lines)
        _if(lowering, node)


def _match(lowering: Lowering, node: cst.Match) -> None:
    builder = lowering.builder
    end = builder.new_block()
    subject = lowering.expression(node.subject)
    if any(lowering.facts.suspends(case.guard) for case in node.cases):
        name = builder.temporary("subject", keep=True)
        builder.emit(Assign(name, subject))
        _match_one_by_one(lowering, node, name, end)
        builder.place(end, "", lowering.facts.span(node))
        builder.unset(name)
        return
    bodies = [builder.new_block() for _ in node.cases]
    arms = tuple(
        Arm(
            _case(lowering, case, with_guard=True), body, case.guard is None and _is_irrefutable(case.pattern)
        )
        for case, body in zip(node.cases, bodies, strict=True)
    )
    builder.end(Switch(subject, arms, end))
    _case_bodies(lowering, node.cases, bodies, end)
    builder.place(end, "", lowering.facts.span(node))


def _case_bodies(lowering: Lowering, cases: Sequence[cst.MatchCase], bodies: Sequence[int], end: int) -> None:
    builder = lowering.builder
    before = set(builder.bound)
    for case, body in zip(cases, bodies, strict=True):
        builder.bound = set(before)
        builder.place(body, lowering.title(), lowering.facts.span(lowering.statement))
        _comments(lowering, case.leading_lines)
        lower_suite(lowering, case.body)
        lowering.jump(end)


def _match_one_by_one(lowering: Lowering, node: cst.Match, subject: str, end: int) -> None:
    """With a guard that suspends each case is tried by itself."""
    builder = lowering.builder
    for case in node.cases:
        matched, following = builder.new_block(), builder.new_block()
        arm = Arm(_case(lowering, case, with_guard=False), matched, _is_irrefutable(case.pattern))
        builder.end(Switch(reference(subject), (arm,), following))
        builder.place(matched, lowering.title(), lowering.facts.span(node))
        if case.guard is not None:
            passed = builder.new_block()
            condition(lowering, case.guard, passed, following)
            builder.place(passed, lowering.title(), lowering.facts.span(node))
        lower_suite(lowering, case.body)
        lowering.jump(end)
        builder.place(following, lowering.title(), lowering.facts.span(node))
    lowering.jump(end)


def _is_irrefutable(pattern: cst.MatchPattern) -> bool:
    if isinstance(pattern, cst.MatchOr):
        return any(_is_irrefutable(element.pattern) for element in pattern.patterns)
    return isinstance(pattern, cst.MatchAs) and (pattern.pattern is None or _is_irrefutable(pattern.pattern))


def _case(lowering: Lowering, case: cst.MatchCase, *, with_guard: bool) -> HostCode:
    pattern = print_code(lowering.context, (case.pattern,))
    pieces: list[str | HostCode] = ["case ", pattern]
    if with_guard and case.guard is not None:
        pieces += [" if ", code(lowering, case.guard)]
    return joined(*pieces)


# Loops.


def _while(lowering: Lowering, node: cst.While) -> None:
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


def _for(lowering: Lowering, node: cst.For) -> None:
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
        lower_suite(lowering, node.orelse.body)
        lowering.jump(end)
    else:
        builder.place(done, "", span)
        lowering.jump(end)
    builder.place(end, "", span)
    builder.unset(iterator)


def _loop_body(lowering: Lowering, body: cst.BaseSuite, loop: Loop) -> None:
    builder = lowering.builder
    builder.exits.append(loop)
    lower_suite(lowering, body)
    builder.exits.pop()
    assert loop.again.block is not None
    lowering.jump(loop.again.block)


def _loop_else(lowering: Lowering, node: cst.While, done: int, end: int) -> None:
    if node.orelse is not None:
        lowering.builder.place(done, "else", lowering.facts.span(node.orelse))
        lower_suite(lowering, node.orelse.body)
        lowering.jump(end)


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
    rest(lowering, node)


def _class(lowering: Lowering, node: cst.ClassDef) -> None:
    operands = [(decorator.decorator, "decorator") for decorator in node.decorators]
    operands += [(arg.value, "base") for arg in (*node.bases, *node.keywords)]
    lower_operands(lowering, operands)
    rest(lowering, node)


_WAYS_OUT = frozenset({cst.Return, cst.Raise, cst.Break, cst.Continue})
# Each takes its own kind of node.
_SMALL: dict[type[cst.CSTNode], Callable[[Lowering, Any], None]] = {
    cst.Expr: _expression,
    cst.Assign: _assign,
    cst.AnnAssign: _annotated,
    cst.AugAssign: _augmented,
    cst.Return: _return,
    cst.Raise: _raise,
    cst.Break: _break,
    cst.Continue: _continue,
    cst.Assert: _assert,
    cst.Del: _delete,
}
_COMPOUND: dict[type[cst.CSTNode], Callable[[Lowering, Any], None]] = {
    cst.If: _if,
    cst.While: _while,
    cst.For: _for,
    cst.Match: _match,
    cst.With: protect.lower_with,
    cst.Try: protect.lower_try,
    cst.TryStar: protect.lower_try,
    cst.FunctionDef: _function,
    cst.ClassDef: _class,
}
