"""Facts about the syntax tree that lowering asks for again and again, found in one walk.

In: the libcst tree of one outermost async function, or generator expression, and its ``ast`` counterpart. Out:
:class:`Facts`, by the identity of nodes: which suspend, which jump out, which ``ast`` statement (hence which span)
each belongs to.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache

import libcst as cst

from ...span import NOWHERE, Span

_SKIPPED = ("whitespace", "lpar", "rpar", "lbracket", "rbracket", "lbrace", "rbrace", "comma", "semicolon")
_SKIPPED_NAMES = frozenset(
    {
        "leading_lines",
        "lines_after_decorators",
        "trailing_whitespace",
        "header",
        "footer",
        "indent",
        "equal",
        "dot",
        "colon",
        "leading_whitespace",
        "asynchronous",
        "first_colon",
        "second_colon",
    }
)
_TEXT_ORDER: dict[type[cst.CSTNode], tuple[str, ...]] = {
    cst.IfExp: ("body", "test", "orelse"),
    cst.FunctionDef: ("decorators", "type_parameters", "params", "returns", "body"),
    cst.ClassDef: ("decorators", "type_parameters", "bases", "keywords", "body"),
    cst.Lambda: ("params", "body"),
    cst.Parameters: ("posonly_params", "params", "star_arg", "kwonly_params", "star_kwarg"),
    cst.Param: ("name", "annotation", "default"),
    cst.Arg: ("keyword", "value"),
    cst.MatchCase: ("pattern", "guard", "body"),
    cst.ExceptHandler: ("type", "name", "body"),
    cst.ExceptStarHandler: ("type", "name", "body"),
}


@cache
def child_fields(kind: type[cst.CSTNode]) -> tuple[str, ...]:
    """The fields of a node that hold syntax (no whitespace, no punctuation), in the order of the text."""
    if kind in _TEXT_ORDER:
        return _TEXT_ORDER[kind]
    return tuple(
        name
        for name in kind.__dataclass_fields__
        if not name.startswith(_SKIPPED) and name not in _SKIPPED_NAMES
    )


def children(node: cst.CSTNode) -> Iterator[cst.CSTNode]:
    for name in child_fields(type(node)):
        value = getattr(node, name)
        if isinstance(value, cst.CSTNode):
            yield value
        elif isinstance(value, (list, tuple)):
            for item in value:
                if isinstance(item, cst.CSTNode):
                    yield item


Statement = cst.BaseSmallStatement | cst.BaseCompoundStatement
Point = cst.Await | cst.Yield
"""What suspends by itself."""

Comprehension = cst.ListComp | cst.SetComp | cst.DictComp | cst.GeneratorExp

_STATEMENTS = (cst.BaseSmallStatement, cst.BaseCompoundStatement)
_EAGER_COMPREHENSIONS = (cst.ListComp, cst.SetComp, cst.DictComp)
_COMPREHENSIONS = (*_EAGER_COMPREHENSIONS, cst.GeneratorExp)
_AST_COMPREHENSIONS = (ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
_LOOPS = (cst.For, cst.While)
_LEAVES = (cst.Name, cst.Integer, cst.SimpleString, cst.Float, cst.Comment, cst.Pass, cst.Break, cst.Continue)


@dataclass(slots=True)
class Facts:
    """Sets hold ``id(node)``; the tree must outlive them."""

    suspending: set[int] = field(default_factory=set)
    returning: set[int] = field(default_factory=set)
    breaking: set[int] = field(default_factory=set)  # break or continue that leaves the node
    deleted: set[str] = field(default_factory=set)
    walrus: dict[int, frozenset[str]] = field(default_factory=dict)
    spans: dict[int, Span] = field(default_factory=dict)
    definitions: dict[int, ast.AsyncFunctionDef | ast.FunctionDef] = field(default_factory=dict)
    expressions: dict[int, ast.GeneratorExp] = field(default_factory=dict)  # that are asynchronous generators
    operands: dict[int, ast.expr] = field(
        default_factory=dict
    )  # of awaits, yields, of the items of a with, and what a generator expression yields

    def suspends(self, node: cst.CSTNode | None) -> bool:
        return id(node) in self.suspending

    def span(self, node: cst.CSTNode) -> Span:
        return self.spans.get(id(node), NOWHERE)

    def normal(self, node: cst.CSTNode) -> tuple[str, str | None]:
        """What an await or an item of a with awaits or enters, by syntax alone, and what that calls if it is a call."""
        return normal_form(self.operands[id(node)]) if id(node) in self.operands else ("", None)


def normal_form(operand: ast.expr) -> tuple[str, str | None]:
    """Quotes, parentheses, spaces and trailing commas are gone; and the callee, None where it is no call."""
    callee = ast.unparse(operand.func) if isinstance(operand, ast.Call) else None
    return ast.unparse(operand), callee


def normal_text(text: str) -> tuple[str, str | None]:
    """The same of the text of an expression."""
    return normal_form(ast.parse(f"({text}\n)", mode="eval").body)


class Misaligned(Exception):
    """The two parsers don't agree on what the text says."""


Root = cst.FunctionDef | cst.GeneratorExp
"""What becomes a machine."""


def facts(root: Root, tree: ast.AST, lines: list[str]) -> Facts:
    """Walks ``root`` once; ``lines`` are those of the whole module (for columns in characters)."""
    result = Facts()
    statements: list[Statement] = []
    points: list[Point] = []
    _walk(root, result, statements, points)
    _align(statements, points, tree, result, lines)
    _align_comprehensions(root, tree, result, lines)
    return result


def _walk(
    node: cst.CSTNode, facts: Facts, statements: list[Statement], points: list[Point]
) -> tuple[bool, bool, bool, frozenset[str]]:
    """Whether the node suspends, returns, breaks out; and the names it binds by a walrus."""
    if isinstance(node, _STATEMENTS):
        statements.append(node)
    suspends = returns = breaks = False
    walrus: frozenset[str] = frozenset()
    if isinstance(node, (cst.Await, cst.Yield)):
        points.append(node)
        suspends = True
    elif isinstance(node, cst.Return):
        returns = True
    elif isinstance(node, (cst.Break, cst.Continue)):
        breaks = True
    elif isinstance(node, (cst.For, cst.With, cst.CompFor)):
        suspends = node.asynchronous is not None
    elif isinstance(node, cst.NamedExpr) and isinstance(node.target, cst.Name):
        walrus = frozenset({node.target.value})
    for child in children(node):
        if isinstance(child, _LEAVES) and not isinstance(child, _STATEMENTS):
            continue
        inner_suspends, inner_returns, inner_breaks, inner_walrus = _walk(child, facts, statements, points)
        if isinstance(node, (cst.FunctionDef, cst.ClassDef, cst.Lambda)) and child is node.body:
            continue
        if isinstance(node, _LOOPS) and child is node.body:
            inner_breaks = False
        suspends |= inner_suspends
        returns |= inner_returns
        breaks |= inner_breaks
        if inner_walrus:
            walrus |= inner_walrus
    if isinstance(node, cst.GeneratorExp):
        suspends = id(node.for_in.iter) in facts.suspending
    if suspends:
        facts.suspending.add(id(node))
    if returns:
        facts.returning.add(id(node))
    if breaks:
        facts.breaking.add(id(node))
    if walrus:
        facts.walrus[id(node)] = walrus
    return suspends, returns, breaks, walrus


def _align(
    statements: list[Statement],
    points: list[Point],
    tree: ast.AST,
    facts: Facts,
    lines: list[str],
) -> None:
    """Both trees list the same statements in the order of the text; so do the awaits and yields."""
    counterparts: list[ast.stmt] = []
    point_nodes: list[ast.Await | ast.Yield | ast.YieldFrom] = []
    for node in ast.walk(tree):
        if isinstance(node, ast.stmt):
            counterparts.append(node)
        elif isinstance(node, (ast.Await, ast.Yield, ast.YieldFrom)):
            point_nodes.append(node)
    counterparts.sort(key=_position)
    if len(counterparts) != len(statements):
        raise Misaligned(f"{len(statements)} statements against {len(counterparts)}")
    for statement, counterpart in zip(statements, counterparts, strict=True):
        facts.spans[id(statement)] = span_of(counterpart, lines)
        if isinstance(counterpart, (ast.FunctionDef, ast.AsyncFunctionDef)):
            if not isinstance(statement, cst.FunctionDef):
                raise Misaligned(f"line {counterpart.lineno}: {type(statement).__name__} against a def")
            facts.definitions[id(statement)] = counterpart
        if isinstance(counterpart, (ast.With, ast.AsyncWith)):
            items = cst.ensure_type(statement, cst.With).items
            for item, other in zip(items, counterpart.items, strict=True):
                facts.operands[id(item)] = other.context_expr
                facts.spans[id(item)] = span_of(other.context_expr, lines)
        if isinstance(statement, (cst.If, cst.For, cst.While, cst.Try, cst.TryStar)):
            _align_clauses(statement, counterpart, facts, lines)
        if isinstance(counterpart, ast.Delete):
            facts.deleted.update(node.id for node in ast.walk(counterpart) if isinstance(node, ast.Name))
    point_nodes.sort(key=_position)
    if len(point_nodes) == len(points):
        for point, counterpart_point in zip(points, point_nodes, strict=True):
            facts.spans[id(point)] = span_of(counterpart_point, lines)
            facts.operands[id(point)] = counterpart_point.value or ast.Constant(None)


def _align_clauses(
    statement: cst.If | cst.For | cst.While | cst.Try | cst.TryStar,
    counterpart: ast.stmt,
    facts: Facts,
    lines: list[str],
) -> None:
    """Gives each ``except``, ``else`` and ``finally`` of a statement the span of its head."""
    parts: list[ast.stmt | ast.excepthandler] = list(getattr(counterpart, "body", ()))
    if isinstance(statement, (cst.Try, cst.TryStar)):
        handlers: list[ast.ExceptHandler] = getattr(counterpart, "handlers", [])
        for clause, handler in zip(statement.handlers, handlers, strict=True):
            facts.spans[id(clause)] = _head(handler.lineno, "except", lines)
        parts += handlers
    if isinstance(statement.orelse, cst.Else):
        facts.spans[id(statement.orelse)] = _head_after(parts[-1], "else", lines)
        parts += getattr(counterpart, "orelse", ())
    if isinstance(statement, (cst.Try, cst.TryStar)) and statement.finalbody is not None:
        facts.spans[id(statement.finalbody)] = _head_after(parts[-1], "finally", lines)


def _head_after(part: ast.stmt | ast.excepthandler, keyword: str, lines: list[str]) -> Span:
    """Where a keyword is that ``ast`` has no node for; nothing but comments stands between ``part`` and it."""
    line = (part.end_lineno or part.lineno) + 1
    while not lines[line - 1].lstrip().startswith(keyword):
        line += 1
    return _head(line, keyword, lines)


def _head(line: int, keyword: str, lines: list[str]) -> Span:
    column = lines[line - 1].index(keyword)
    return Span(line, column, line, column + len(keyword))


def _position(node: ast.stmt | ast.expr) -> tuple[int, int]:
    return node.lineno, node.col_offset


def _align_comprehensions(root: Root, tree: ast.AST, facts: Facts, lines: list[str]) -> None:
    """Spans of the comprehensions that suspend: what they await has no syntax of its own."""
    if not any(isinstance(node, _AST_COMPREHENSIONS) for node in ast.walk(tree)):
        return
    found: list[cst.CSTNode] = []
    pending: list[cst.CSTNode] = [root]
    while pending:
        node = pending.pop()
        if isinstance(node, _COMPREHENSIONS):
            found.append(node)
        pending.extend(reversed(list(children(node))))
    others = sorted((node for node in ast.walk(tree) if isinstance(node, _AST_COMPREHENSIONS)), key=_position)
    if len(found) != len(others):
        return
    for node, other in zip(found, others, strict=True):
        if isinstance(node, cst.GeneratorExp):
            if not is_asynchronous(node, facts):
                continue
            assert isinstance(other, ast.GeneratorExp)
            facts.expressions[id(node)] = other
            facts.operands[id(node)] = other.elt
            facts.spans[id(node)] = span_of(other, lines)
        elif facts.suspends(node):
            facts.spans[id(node)] = span_of(other, lines)


def is_asynchronous(node: cst.GeneratorExp, facts: Facts) -> bool:
    """Whether a generator expression makes an asynchronous generator: its first iterable is evaluated outside."""
    return node.for_in.asynchronous is not None or any(map(facts.suspends, but_first_iterable(node)))


def but_first_iterable(node: Comprehension) -> Iterator[cst.CSTNode]:
    """What runs inside a comprehension."""
    if isinstance(node, cst.DictComp):
        yield node.key
        yield node.value
    else:
        yield node.elt
    yield node.for_in.target
    yield from node.for_in.ifs
    if node.for_in.inner_for_in is not None:
        yield node.for_in.inner_for_in


def span_of(node: ast.stmt | ast.expr, lines: list[str]) -> Span:
    end_line, end_column = node.end_lineno or node.lineno, node.end_col_offset or node.col_offset
    return Span(
        node.lineno,
        _characters(lines, node.lineno, node.col_offset),
        end_line,
        _characters(lines, end_line, end_column),
    )


def _characters(lines: list[str], line: int, column: int) -> int:
    """A column in UTF-8 bytes, as ``ast`` counts, in characters."""
    if not 0 < line <= len(lines) or lines[line - 1].isascii():
        return column
    return len(lines[line - 1].encode()[:column].decode(errors="replace"))
