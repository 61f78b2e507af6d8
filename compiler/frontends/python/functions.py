"""Lowers the async functions of a module, and writes the stubs that take their places.

In: a :class:`~.module.Module`. Out: for each outermost compiled function the text of its stub and the lowered
functions in it, innermost first. A stub has the signature, decorators and docstring of its function and returns a
machine:

    @_coroutine(_compute_machine)
    def compute(a, b=1):
        machine = _compute_machine()
        ...
        return machine
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, field

import libcst as cst

from ...diagnostics import Severity
from ...ir.function import Function, Kind, LineStart, Part, Storage
from ...span import Span
from .generators import Expression, Place, expressions_in, expressions_inside
from .lower import Lowering, iterating
from .module import Definition, Module
from .scope import Scope, mangle
from .suspensions import Unsupported
from .syntax import Facts, Misaligned, Root, children, facts, span_of
from .text import Context, Substitute, print_code

INDENT = "    "
_DECORATOR = {
    Kind.COROUTINE: "coroutine",
    Kind.ASYNC_GENERATOR: "async_generator",
    Kind.GENERATOR: "generator",
}


@dataclass(frozen=True, slots=True)
class Lowered:
    """``identifiers``: every name in the function's text. ``mangles``: some would be mangled in a class."""

    function: Function
    class_name: str
    identifiers: frozenset[str]
    mangles: bool


@dataclass(slots=True)
class Outermost:
    """An outermost compiled function: which lines its stub replaces (1-based, inclusive), and the machines."""

    definition: Definition
    first_line: int
    last_line: int
    stub: str
    lowered: list[Lowered] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Target:
    """What lowering asks of the backend.

    ``fresh`` gives a new name at module level; ``builtin`` the name by which the module calls a builtin or a helper of
    the runtime; ``stub_body`` the lines that make a machine (from class name, parameters, captured and free variables
    and the identifiers of the function).
    """

    fresh: Callable[[str], str]
    builtin: Callable[[str], str]
    stub_body: Callable[[str, Sequence[str], Collection[str], Sequence[str], Collection[str]], list[str]]


def lower_module(module: Module, names: Target) -> Iterator[Outermost]:
    for definition in module.outermost:
        yield from _lower_outermost(module, definition, names)


def _lower_outermost(module: Module, definition: Definition, names: Target) -> Iterator[Outermost]:
    """A function that can't be lowered stays native; those inside it get their turn."""
    try:
        yield _lower(module, definition, names)
    except (Unsupported, Misaligned, cst.ParserSyntaxError) as error:
        _keep_native(module, definition, error)
        for inner in _inner_definitions(module, definition.node):
            yield from _lower_outermost(module, inner, names)


def _keep_native(module: Module, definition: Definition, error: Exception) -> None:
    if isinstance(error, Unsupported):
        keep_native(module, definition, str(error).splitlines()[0], error.span)
    else:
        keep_native(module, definition, "syntax that libcst can't read")


def keep_native(module: Module, definition: Definition, what: str, span: Span | None = None) -> None:
    """Notes that a function stays as it was written, because of ``what``."""
    name = definition.qualname.replace(".<locals>", "")
    definition.native = module.diagnostic(
        "C2S012",
        Severity.WARNING,
        f"{name} stays native: {what} can't be compiled yet",
        span if span is not None and span.line else span_of(definition.node, module.lines),
        "The function works as before; only its state stays hidden.",
    )


def _inner_definitions(module: Module, node: ast.AST) -> Iterator[Definition]:
    """The nearest compiled functions inside ``node``."""
    for child in ast.iter_child_nodes(node):
        if isinstance(child, (ast.stmt, ast.excepthandler)) or type(child).__name__ == "match_case":
            definition = module.definitions.get(id(child))
            if definition is not None and definition.is_compiled:
                yield definition
            else:
                yield from _inner_definitions(module, child)


def _lower(module: Module, definition: Definition, names: Target) -> Outermost:
    node = definition.node
    first = min([node.lineno, *(decorator.lineno for decorator in node.decorator_list)])
    last = node.end_lineno or node.lineno
    tree, indent = _parse_slice(_readable(module.lines, node), first, last)
    known = facts(tree, node, module.lines)
    session = _Session(module, names, known, indent)
    lowered = session.lower(tree, definition)
    plain = Context(known, frozenset(), frozenset(), None, "\n", indent)
    _add_stub(plain, tree, lowered, session.scope(definition), names)
    margin = module.lines[first - 1][
        : len(module.lines[first - 1]) - len(module.lines[first - 1].lstrip(" \t\f"))
    ]
    printed = print_code(plain, (tree,))
    stub = margin + printed.written(lambda part: "" if part.guards else part.variable, margin) + "\n"
    return Outermost(definition, first, last, stub, session.lowered)


def _readable(lines: Sequence[str], function: ast.AST) -> Sequence[str]:
    """The lines with ``name : annotation = value`` for ``(name): annotation = value``, which libcst can't read.

    The name moves to the start of the statement, in the tree as well.
    """
    changed: dict[int, bytes] = {}
    for node in ast.walk(function):
        if (
            isinstance(node, ast.AnnAssign)
            and isinstance(node.target, ast.Name)
            and node.value
            and not node.simple
        ):
            name, number = node.target, node.lineno - 1
            line = changed.get(number, lines[number].encode())
            colon = line.find(b":", name.end_col_offset)
            if name.lineno == node.lineno and colon >= 0:
                text = line[name.col_offset : name.end_col_offset]
                width = colon - node.col_offset
                changed[number] = line[: node.col_offset] + text.ljust(width) + line[colon:]
                name.col_offset, name.end_col_offset = node.col_offset, node.col_offset + len(text)
    return [changed[number].decode() if number in changed else line for number, line in enumerate(lines)]


def _parse_slice(lines: Sequence[str], first: int, last: int) -> tuple[cst.FunctionDef, str]:
    text = "".join(lines[first - 1 : last]).replace("\r\n", "\n").replace("\r", "\n")
    if not text.endswith("\n"):
        text += "\n"
    if text[:1] in " \t\f":
        parsed = cst.parse_module("if 1:\n" + text)
        block = cst.ensure_type(parsed.body[0], cst.If).body
        return cst.ensure_type(block.body[0], cst.FunctionDef), parsed.default_indent
    parsed = cst.parse_module(text)
    return cst.ensure_type(parsed.body[0], cst.FunctionDef), parsed.default_indent


@dataclass(slots=True)
class _Session:
    """The lowering of one outermost function and of those inside it."""

    module: Module
    names: Target
    facts: Facts
    indent: str
    lowered: list[Lowered] = field(default_factory=list)

    def scope(self, definition: Definition) -> Scope:
        assert self.module.scopes is not None
        return self.module.scopes.function(definition.node.name, definition.node.lineno)

    def lower(self, tree: cst.FunctionDef, definition: Definition) -> Lowered:
        """Lowers a function, after those inside it."""
        scope = self.scope(definition)
        lowering = self._lowering(tree, definition.node, scope, definition.class_name)
        start = len(self.lowered)
        for inner in _direct_definitions(tree.body):
            self._inner(lowering.context, inner)
        try:
            place = Place(f"{definition.qualname}.<locals>.", definition.class_name)
            for child in children(tree.body):
                self.expressions(
                    lowering.context, expressions_in(child, place, self.facts, _replaced(lowering.context))
                )
            return self._add(lowering, definition.node, definition.qualname, definition.kind)
        except Unsupported:
            del self.lowered[start:]
            raise

    def _lowering(self, tree: Root, node: ast.AST, scope: Scope, class_name: str | None) -> Lowering:
        return Lowering(
            tree,
            scope,
            self.facts,
            class_name=class_name,
            indent=self.indent,
            builtin=self.names.builtin,
            lines=self.module.lines,
            identifiers=frozenset(_identifiers(node)) | set(scope.free) | set(scope.parameters),
            outer_names=frozenset(_identifiers(node, comprehensions=False)),
        )

    def _add(self, lowering: Lowering, node: ast.stmt | ast.expr, qualname: str, kind: Kind) -> Lowered:
        """Lowers what was prepared, under a class name of its own."""
        name = qualname.rpartition(".")[2]
        function = lowering.lower(name, qualname, kind, span_of(node, self.module.lines))
        base = re.sub(r"\W+", "_", qualname.replace(".<locals>", "")).strip("_")
        class_name = self.names.fresh(f"_{base}_machine")
        identifiers = lowering.identifiers
        mangles = any(
            name.startswith("__") and not name.endswith("__")
            for name in (mangle(name, lowering.context.class_name) for name in identifiers)
        )
        self.lowered.append(Lowered(function, class_name, identifiers, mangles))
        return self.lowered[-1]

    def expressions(self, context: Context, found: Iterator[Expression]) -> None:
        """Lowers the generator expressions of a text, and makes ``context`` print what calls for a machine."""
        for expression in found:
            node = self.facts.expressions[id(expression.tree)]
            scope = self.module.expression_scopes[id(node)]
            lowering = self._lowering(expression.tree, node, scope, expression.class_name)
            place = Place(expression.qualname.removesuffix("<genexpr>"), expression.class_name)
            inside = expressions_inside(expression.tree, place, self.facts, _replaced(lowering.context))
            self.expressions(lowering.context, inside)
            lowered = self._add(lowering, node, expression.qualname, Kind.ASYNC_GENERATOR)
            _add_call(context, expression.tree, lowered.class_name, scope, self.names)

    def _inner(self, context: Context, tree: cst.FunctionDef) -> None:
        """A definition in the function's own text: what is compiled becomes a stub, in others we look further."""
        counterpart = self.facts.definitions[id(tree)]
        definition = self.module.definitions.get(id(counterpart))
        if definition is not None and definition.is_compiled:
            try:
                lowered = self.lower(tree, definition)
            except Unsupported as error:
                _keep_native(self.module, definition, error)
            else:
                _add_stub(context, tree, lowered, self.scope(definition), self.names)
                return
        for inner in _direct_definitions(tree.body):
            self._inner(context, inner)


def _replaced(context: Context) -> Callable[[cst.CSTNode], bool]:
    return lambda node: id(node) in context.substitutes


def _add_call(context: Context, tree: cst.GeneratorExp, class_name: str, scope: Scope, names: Target) -> None:
    """Makes ``context`` print a generator expression as the call that makes its machine."""
    first = tree.for_in.iter
    is_async = tree.for_in.asynchronous is not None
    before, after = iterating(first, names.builtin, is_async=is_async)
    make = f"{names.builtin('generator_expression')}({class_name}, "
    around = f", lambda: ({', '.join(scope.free)},))" if scope.free else ")"

    def call(indent: str) -> tuple[Part, ...]:
        return (make, before, *print_code(context, (first,)).parts, after, around)

    context.substitutes[id(tree)] = call


def _direct_definitions(node: cst.CSTNode) -> Iterator[cst.FunctionDef]:
    """Function definitions in ``node`` that aren't inside another one."""
    for child in children(node):
        if isinstance(child, cst.FunctionDef):
            yield child
        elif isinstance(
            child,
            (
                cst.BaseCompoundStatement,
                cst.BaseSuite,
                cst.Else,
                cst.Finally,
                cst.ExceptHandler,
                cst.ExceptStarHandler,
                cst.MatchCase,
            ),
        ):
            yield from _direct_definitions(child)


def _add_stub(context: Context, tree: cst.FunctionDef, lowered: Lowered, scope: Scope, names: Target) -> None:
    """Makes ``context`` print the definition as its stub."""
    shared = [v.name for v in lowered.function.variables if v.storage is Storage.CAPTURED]
    lines = names.stub_body(lowered.class_name, scope.parameters, shared, scope.free, lowered.identifiers)
    decorator = f"@{names.builtin(_DECORATOR[lowered.function.kind])}({lowered.class_name})"
    docstring = docstring_line(tree)

    def mark(indent: str) -> tuple[Part, ...]:
        return (f"{decorator}\n", LineStart(indent))

    def body(indent: str) -> tuple[Part, ...]:
        parts: list[Part] = []
        if isinstance(tree.body, cst.IndentedBlock) and tree.body.header.comment is not None:
            parts.append(f"  {tree.body.header.comment.value}")
        parts.append("\n")
        if docstring is not None:
            printed = print_code(context, (docstring,))
            parts.append(LineStart(indent + INDENT))
            parts.extend(
                LineStart(indent + INDENT + part.indent) if isinstance(part, LineStart) else part
                for part in printed.parts
            )
            parts.append("\n")
        for line in lines:
            parts.extend([LineStart(indent + INDENT), line, "\n"])
        return tuple(parts)

    substitutes: dict[int, Substitute] = context.substitutes
    if tree.asynchronous is None:
        # The decorator stands where `async` stands; a generator function gets a place for it.
        object.__setattr__(tree, "asynchronous", cst.Asynchronous())
    assert tree.asynchronous is not None
    substitutes[id(tree.asynchronous)] = mark
    substitutes[id(tree.body)] = body


def docstring_line(tree: cst.FunctionDef) -> cst.BaseSmallStatement | None:
    """The statement that is the docstring."""
    if not tree.body.body:
        return None
    first = tree.body.body[0]
    small = first.body[0] if isinstance(first, cst.SimpleStatementLine) else first
    if isinstance(small, cst.Expr) and isinstance(small.value, (cst.SimpleString, cst.ConcatenatedString)):
        value = small.value.evaluated_value
        if isinstance(value, str):
            return cst.Expr(small.value)
    return None


def _identifiers(node: ast.AST, *, comprehensions: bool = True) -> Iterator[str]:
    """Every identifier in a function; perhaps without what only comprehensions mention."""
    pending: list[ast.AST] = [node]
    while pending:
        item = pending.pop()
        match item:
            case ast.Name():
                yield item.id
            case ast.Attribute():
                yield item.attr
            case ast.arg():
                yield item.arg
            case ast.keyword() if item.arg:
                yield item.arg
            case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
                yield item.name
            case ast.alias():
                yield (item.asname or item.name).split(".")[0]
            case ast.ExceptHandler() | ast.MatchAs() | ast.MatchStar() if item.name:
                yield item.name
            case ast.MatchMapping() if item.rest:
                yield item.rest
            case ast.Global() | ast.Nonlocal():
                yield from item.names
            case ast.ListComp() | ast.SetComp() | ast.DictComp() if not comprehensions:
                continue
            case _:
                pass
        pending.extend(ast.iter_child_nodes(item))
