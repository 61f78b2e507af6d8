"""Reads a module: decodes it, finds its async functions, and says which of them are compiled.

In: bytes or text. Out: :class:`Module`, with an :class:`Definition` for each ``async def``, or diagnostics. Only the
text of functions that are compiled is ever parsed by libcst.
"""

from __future__ import annotations

import ast
import difflib
import io
import re
import tokenize
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from functools import cached_property

from ...diagnostics import Diagnostic, Severity
from ...ir.function import Kind
from ...span import NOWHERE, Span
from .scope import Scope, ScopeTable
from .syntax import span_of

_ASYNC_DEF = re.compile(r"async[\s\\]+def\b")
"""What every text with an async function has; a file without costs no more than its parsing."""

_YIELD = re.compile(r"\byield\b")

FunctionNode = ast.FunctionDef | ast.AsyncFunctionDef

_SKIP = re.compile(r"#\s*coro2sm:\s*skip\b")
_FRAME_CALLS = frozenset({"locals", "vars", "dir", "eval", "exec"})
_FRAME_ATTRIBUTES = frozenset({"_getframe", "currentframe"})


@dataclass(slots=True)
class Definition:
    """One ``async def``, or generator function. ``native`` says why it stays as it is, None if it is compiled.

    ``name`` is what the user calls it: the qualified name without ``<locals>``; it is the ``number``-th of that name.
    """

    node: FunctionNode
    qualname: str
    class_name: str | None
    statement: ast.stmt  # the statement of the module that holds it
    kind: Kind
    name: str = ""
    number: int = 1
    native: Diagnostic | None = None
    is_skipped: bool = False

    @property
    def is_compiled(self) -> bool:
        return self.native is None and not self.is_skipped


@dataclass
class Module:
    text: str
    filename: str
    lines: list[str]  # physical lines, with their ends
    tree: ast.Module
    definitions: dict[int, Definition] = field(default_factory=dict)  # by id(node)
    outermost: list[Definition] = field(default_factory=list)
    identifiers: set[str] = field(default_factory=set)
    bound: set[str] = field(default_factory=set)
    binds_unknown: bool = False
    diagnostics: list[Diagnostic] = field(default_factory=list)
    scopes: ScopeTable | None = None
    generators: bool = False  # generator functions are compiled, too

    @cached_property
    def expression_scopes(self) -> dict[int, Scope]:
        """Of the generator expressions, by ``id(node)``."""
        assert self.scopes is not None, "something is compiled"
        return self.scopes.expressions(self.tree)

    @property
    def newline(self) -> str:
        first = self.lines[0] if self.lines else "\n"
        return first[len(first.rstrip("\r\n")) :] or "\n"

    def diagnostic(
        self, code: str, severity: Severity, message: str, span: Span, advice: str | None = None
    ) -> Diagnostic:
        line = self.lines[span.line - 1].rstrip("\r\n") if 0 < span.line <= len(self.lines) else None
        return Diagnostic(code, severity, message, self.filename, span, line, advice)


class Rejected(Exception):
    """The text is no module; carries the diagnostic."""

    def __init__(self, diagnostic: Diagnostic) -> None:
        super().__init__(diagnostic.message)
        self.diagnostic = diagnostic


def decode(data: bytes, filename: str) -> tuple[str, str]:
    """Text and encoding of a source file, by its cookie or byte order mark."""
    try:
        encoding, _ = tokenize.detect_encoding(io.BytesIO(data).readline)
        return data.decode(encoding), encoding
    except (SyntaxError, UnicodeDecodeError, LookupError) as error:
        advice = "Save the file in the encoding that its first lines declare (UTF-8 if they declare none)."
        place = Span(1, 0, 1, 0)
        if isinstance(error, UnicodeDecodeError):
            line = data.count(b"\n", 0, error.start) + 1
            place = Span(line, 0, line, 0)
        raise Rejected(
            Diagnostic(
                "C2S002",
                Severity.ERROR,
                f"the source can't be decoded: {error}",
                filename,
                place,
                None,
                advice,
            )
        ) from None


def split_lines(text: str) -> list[str]:
    """Physical lines as Python counts them, each with its end."""
    return io.StringIO(text, newline="").readlines()


def read_module(text: str, filename: str, only: Collection[str] = (), *, generators: bool = False) -> Module:
    """``only``: the names of the functions to compile (``outer.inner``, ``f#2``); an unknown one is a diagnostic.

    ``generators``: a ``def`` with ``yield`` is compiled, too.
    """
    lines = split_lines(text)
    tree = _parse(text, filename, lines)
    module = Module(text, filename, lines, tree, generators=generators)
    if _ASYNC_DEF.search(text) or (generators and _YIELD.search(text)):
        _find(module, frozenset(only))
    module.diagnostics.extend(_unknown(module, only))
    if any(definition.is_compiled for definition in module.definitions.values()):
        module.scopes = ScopeTable(text, filename)
        _collect_names(module)
    return module


def _parse(text: str, filename: str, lines: list[str]) -> ast.Module:
    try:
        return ast.parse(text, filename)
    except SyntaxError as error:
        line, column = error.lineno or 1, max((error.offset or 1) - 1, 0)
        end_line = error.end_lineno or line
        end_column = (error.end_offset or 0) - 1 if error.end_offset else column + 1
        shown = lines[line - 1].rstrip("\r\n") if 0 < line <= len(lines) else None
        span = Span(line, column, end_line, max(end_column, column + 1) if end_line == line else column + 1)
        raise Rejected(
            Diagnostic(
                "C2S001",
                Severity.ERROR,
                f"syntax error: {error.msg}",
                filename,
                span,
                shown,
                "Python itself rejects this file; mend it first.",
            )
        ) from None
    except ValueError as error:
        raise Rejected(
            Diagnostic(
                "C2S001",
                Severity.ERROR,
                f"syntax error: {error}",
                filename,
                Span(1, 0, 1, 0),
                None,
                "Python itself rejects this file; mend it first.",
            )
        ) from None


# Finding functions.


def _find(module: Module, only: frozenset[str]) -> None:
    skips_file = _skips_file(module)
    for statement in module.tree.body:
        _visit(module, statement, "", None, statement, only, skips_file, False)


def _skips_file(module: Module) -> bool:
    """A skip above the first statement below the docstring is the file's, unless a definition follows directly."""
    statements = module.tree.body
    if ast.get_docstring(module.tree, clean=False) is not None:
        statements = statements[1:]
    if not statements:
        return False
    statement = statements[0]
    first = min([statement.lineno, *(node.lineno for node in getattr(statement, "decorator_list", ()))])
    is_definition = isinstance(statement, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef))
    last = first - 1 if is_definition else first
    return any(
        line.lstrip().startswith("#") and _SKIP.search(line) for line in module.lines[: max(last - 1, 0)]
    )


def _unknown(module: Module, only: Collection[str]) -> Iterator[Diagnostic]:
    """What ``only`` names and the module doesn't have."""
    definitions = module.definitions.values()
    known = {definition.name for definition in definitions}
    numbered = {f"{definition.name}#{definition.number}" for definition in definitions}
    several = {definition.name for definition in definitions if definition.number > 1}
    candidates = [
        f"{definition.name}#{definition.number}" if definition.name in several else definition.name
        for definition in definitions
    ]
    for wanted in dict.fromkeys(only):
        if wanted in known or wanted in numbered:
            continue
        near = difflib.get_close_matches(wanted, candidates, n=1, cutoff=0.5)
        meant = f"Did you mean {near[0]}? " if near else ""
        listed = (
            f"Its async functions are {', '.join(candidates)}." if candidates else "It has no async function."
        )
        message = f"no async function of the file is called {wanted!r}"
        yield Diagnostic("C2S020", Severity.ERROR, message, module.filename, NOWHERE, None, meant + listed)


def _visit(
    module: Module,
    node: ast.AST,
    prefix: str,
    class_name: str | None,
    statement: ast.stmt,
    only: frozenset[str],
    is_skipped: bool,
    inside: bool,
) -> None:
    if isinstance(node, ast.ClassDef):
        prefix, class_name = f"{prefix}{node.name}.", node.name
    elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
        qualname = f"{prefix}{node.name}"
        kind = _kind(node)
        if kind in _COMPILED or (kind is Kind.GENERATOR and module.generators):
            name = qualname.replace(".<locals>", "")
            number = 1 + sum(other.name == name for other in module.definitions.values())
            assert kind is not None, "it is compiled"
            definition = Definition(node, qualname, class_name, statement, kind, name, number)
            is_skipped = is_skipped or _has_skip(module, node)
            definition.is_skipped = is_skipped or not _is_wanted(definition, only)
            if not definition.is_skipped:
                definition.native = _native_reason(module, definition)
            module.definitions[id(node)] = definition
            if definition.is_compiled and not inside:
                module.outermost.append(definition)
            inside = inside or definition.is_compiled
        prefix = f"{qualname}.<locals>."
    for child in ast.iter_child_nodes(node):
        if isinstance(child, (ast.stmt, ast.excepthandler, ast.match_case)):
            _visit(module, child, prefix, class_name, statement, only, is_skipped, inside)


_COMPILED = (Kind.COROUTINE, Kind.ASYNC_GENERATOR)


def _kind(node: FunctionNode) -> Kind | None:
    """None: an ordinary function."""
    is_generator = any(isinstance(inner, (ast.Yield, ast.YieldFrom)) for inner in own_nodes(node))
    if isinstance(node, ast.AsyncFunctionDef):
        return Kind.ASYNC_GENERATOR if is_generator else Kind.COROUTINE
    return Kind.GENERATOR if is_generator else None


def _is_wanted(definition: Definition, only: frozenset[str]) -> bool:
    return not only or definition.name in only or f"{definition.name}#{definition.number}" in only


def _has_skip(module: Module, node: FunctionNode) -> bool:
    first = min([node.lineno, *(decorator.lineno for decorator in node.decorator_list)])
    last = node.body[0].lineno
    candidates = range(max(first - 1, 1), last + 1)
    return any(
        _SKIP.search(module.lines[line - 1])
        and (line >= first or module.lines[line - 1].lstrip().startswith("#"))
        for line in candidates
        if line <= len(module.lines) and (line < last or line == node.lineno)
    )


def own_nodes(node: ast.AST) -> Iterator[ast.AST]:
    """The nodes of a function's own scope: bodies of inner functions and classes are left out."""
    pending: list[ast.AST] = list(getattr(node, "body", ()))
    while pending:
        item = pending.pop()
        yield item
        if isinstance(item, (ast.FunctionDef, ast.AsyncFunctionDef)):
            pending.extend(
                [*item.decorator_list, *item.args.defaults, *(d for d in item.args.kw_defaults if d)]
            )
        elif isinstance(item, ast.Lambda):
            pending.extend([*item.args.defaults, *(d for d in item.args.kw_defaults if d)])
        elif isinstance(item, ast.ClassDef):
            pending.extend([*item.decorator_list, *item.bases, *(k.value for k in item.keywords)])
        else:
            pending.extend(ast.iter_child_nodes(item))


def _native_reason(module: Module, definition: Definition) -> Diagnostic | None:
    name = definition.name
    for node in own_nodes(definition.node):
        reason = _frame_use(node)
        if reason is not None:
            return module.diagnostic(
                "C2S011",
                Severity.WARNING,
                f"{name} stays native: {reason} depends on its frame",
                span_of(node, module.lines),  # type: ignore[arg-type]  # a call or an attribute
                "Pass the values or dictionaries explicitly, and the function can be compiled.",
            )
    return None


def _frame_use(node: ast.AST) -> str | None:
    if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id in _FRAME_CALLS:
        name = node.func.id
        given = len(node.args) + len(node.keywords)
        if name == "locals" or given == 0 or (name in ("eval", "exec") and given == 1):
            return f"{name}()"
    if isinstance(node, ast.Attribute) and node.attr in _FRAME_ATTRIBUTES:
        return node.attr
    return None


def _collect_names(module: Module) -> None:
    """Every identifier of the module, and those that something assigns."""
    identifiers, bound = module.identifiers, module.bound
    for node in ast.walk(module.tree):
        match node:
            case ast.Name():
                identifiers.add(node.id)
                if not isinstance(node.ctx, ast.Load):
                    bound.add(node.id)
            case ast.Attribute():
                identifiers.add(node.attr)
            case ast.arg():
                identifiers.add(node.arg)
                bound.add(node.arg)
            case ast.FunctionDef() | ast.AsyncFunctionDef() | ast.ClassDef():
                identifiers.add(node.name)
                bound.add(node.name)
            case ast.alias():
                if node.name == "*":
                    module.binds_unknown = True
                else:
                    name = node.asname or node.name.split(".")[0]
                    identifiers.add(name)
                    bound.add(name)
            case ast.ExceptHandler() | ast.MatchAs() | ast.MatchStar():
                if node.name:
                    identifiers.add(node.name)
                    bound.add(node.name)
            case ast.MatchMapping():
                if node.rest:
                    identifiers.add(node.rest)
                    bound.add(node.rest)
            case ast.keyword():
                if node.arg:
                    identifiers.add(node.arg)
            case ast.Global() | ast.Nonlocal():
                identifiers.update(node.names)
                bound.update(node.names)
            case _ if type(node).__name__ in _TYPE_PARAMETERS:
                identifiers.add(node.name)  # type: ignore[attr-defined]  # 3.12 and later
                bound.add(node.name)  # type: ignore[attr-defined]


_TYPE_PARAMETERS = frozenset({"TypeVar", "ParamSpec", "TypeVarTuple"})
