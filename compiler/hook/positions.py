"""Gives the compiled text the positions of the original, so that tracebacks, pdb and coverage show what was written.

In: both texts as syntax trees, and the source map. Out: the tree of the compiled text, in which every node stands where
the original stands: what the user wrote at its exact place, with columns; what an await became at the await; what the
compiler added for itself nowhere (line -1), so that the interpreter counts it to what ran before it.
"""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator, Sequence
from typing import TypeGuard

from ..backends.python.lines import Line
from ..span import NOWHERE, Span
from .matching import Definition, Function, Original, Pair, expression_made, machine_made

Place = tuple[int, int, int, int]
"""Line, column, end line, end column, as syntax trees have them."""

_NOWHERE: Place = (-1, -1, -1, -1)
_HELD = (ast.stmt, ast.excepthandler, ast.match_case)


def with_original_positions(
    compiled: ast.Module, original: ast.Module, lines: Sequence[Line], source: Sequence[str]
) -> ast.Module:
    """``compiled``, changed in place; ``lines[n - 1]`` says where line n of it came from, in the lines ``source``."""
    places = _Module(compiled, original, lines, source).places()
    for node in ast.walk(compiled):
        if hasattr(node, "lineno"):
            place = places.get(id(node), _NOWHERE)
            node.lineno, node.col_offset, node.end_lineno, node.end_col_offset = place  # type: ignore[attr-defined]
    return compiled


class _Module:
    """The statements of a module; knows the machines, and the functions that they were."""

    def __init__(
        self, compiled: ast.Module, original: ast.Module, lines: Sequence[Line], source: Sequence[str]
    ) -> None:
        self.compiled = compiled
        self.lines = lines
        self.source = source
        self.found: dict[int, Place] = {}
        self.added = {  # classes of machines, and step functions that stand outside them
            node.name: node
            for node in compiled.body
            if isinstance(node, (ast.ClassDef, ast.FunctionDef)) and self.is_added(node)
        }
        self.originals: dict[int, Definition] = {}
        self.managers: dict[Place, Place] = {}
        for node in ast.walk(original):
            if isinstance(node, Definition):
                self.originals[node.lineno] = node
            elif isinstance(node, ast.AsyncWith) and sys.version_info < (3, 13):
                # Up to 3.12 what a manager's methods raise is shown at the whole statement.
                managers = (item.context_expr for item in node.items)
                self.managers.update(
                    (place_of(manager), place_of(node))
                    for manager in managers
                    if not isinstance(manager, ast.Await)
                )

    def places(self) -> dict[int, Place]:
        """By id of node; what isn't listed is nowhere in the original."""
        for statement in self.compiled.body:
            if not self.is_added(statement):
                self._copied(statement)
        return self.found

    def is_added(self, statement: ast.stmt) -> bool:
        """Whether it is the compiler's own; a stub, which alone has a decorator, stands for the user's function."""
        is_stub = isinstance(statement, ast.FunctionDef) and bool(statement.decorator_list)
        return self.lines[statement.lineno - 1].ours and not is_stub

    def exact(self, span: Span) -> Place | None:
        """The place, if the source map knows where it ends; columns of syntax trees count bytes."""
        if not _is_exact(span):
            return None
        place = (
            span.line,
            self._bytes(span.line, span.column),
            span.end_line,
            self._bytes(span.end_line, span.end_column),
        )
        return self.managers.get(place, place)

    def _bytes(self, line: int, column: int) -> int:
        text = self.source[line - 1]
        return column if text.isascii() else len(text[:column].encode())

    def put(self, node: ast.AST, place: Place | None) -> None:
        if place is not None and hasattr(node, "lineno"):
            self.found[id(node)] = place

    def _copied(self, node: ast.AST) -> None:
        """A slice of the source: other lines, same columns."""
        machine = self.machine_of(node)
        if machine is not None and isinstance(node, ast.FunctionDef):
            self.definition(node, machine, self.originals[self.lines[node.lineno - 1].span.line])
            return
        if _has_place(node):
            first, last = self.lines[node.lineno - 1].span, self.lines[node.end_lineno - 1].span
            self.put(node, (first.line, node.col_offset, last.end_line, node.end_col_offset))
        for child in ast.iter_child_nodes(node):
            self._copied(child)

    def machine_of(self, node: ast.AST) -> ast.ClassDef | None:
        """The class that a stub makes machines of; None if it is no stub."""
        name = machine_made(node, self.added)
        machine = None if name is None else self.added[name]
        return machine if isinstance(machine, ast.ClassDef) else None

    def definition(self, stub: ast.FunctionDef, machine: ast.ClassDef, original: Definition) -> None:
        """A stub stands where its function stands, and so do the machine's class and its step."""
        here = place_of(original)
        for node in (machine, *ast.walk(stub)):
            self.put(node, here)
        head = Original(original, frozenset(), self.added)
        for part in (*stub.decorator_list[:-1], *_signature(stub)):
            for node, counterpart in head.pairs(part, NOWHERE):
                self.put(node, place_of(counterpart))
        self._body(machine, original)

    def expression(self, call: ast.AST, machine: ast.stmt, original: ast.GeneratorExp) -> None:
        """What calls for the machine of a generator expression stands where that stands."""
        for node in (machine, *ast.walk(call)):
            self.put(node, place_of(original))
        assert isinstance(machine, ast.ClassDef)
        self._body(machine, original)

    def _body(self, machine: ast.ClassDef, original: Function) -> None:
        here = place_of(original)
        step = self._step(machine)
        inner = step.body[0]
        if isinstance(inner, ast.FunctionDef) and inner.name == "step":  # inside `variables`
            self.put(step, here)
            step = inner
        for node in (step, *ast.walk(step.args)):
            self.put(node, here)
        _Step(self, original, step).place()

    def _step(self, machine: ast.ClassDef) -> ast.FunctionDef:
        """The step function of a class, or ``variables``, which holds it; they may stand outside the class."""
        for statement in machine.body:
            found: ast.AST = statement
            match statement:
                case ast.Assign(targets=[ast.Name(id="step" | "variables")], value=ast.Name(id=name)):
                    found = self.added[name]
            if isinstance(found, ast.FunctionDef):
                return found
        raise AssertionError("every machine has a step")


class _Step:
    """The statements of one step function."""

    def __init__(self, module: _Module, function: Function, step: ast.FunctionDef) -> None:
        self.module = module
        self.step = step
        self.receiver = step.args.args[0].arg
        self.here = place_of(function)
        self.own = frozenset(_assigned(step)) - _identifiers(function)
        self.original = Original(function, self.own, module.added)

    def place(self) -> None:
        for statement in self.step.body:
            self._statement(statement)

    def _statement(self, node: ast.AST) -> None:
        span = self._span(node)
        if self._is_bookkeeping(node) or self._found(node, span):
            return
        if isinstance(node, ast.ExceptHandler) and node.type is not None:
            self._put_all(self.original.handler(node))
            for statement in node.body:
                self._statement(statement)
            return
        twin = self.original.at(type(node), span)
        place = self.module.exact(span) or (None if twin is None else place_of(twin))
        for child in ast.iter_child_nodes(node):
            if isinstance(child, _HELD):
                self._statement(child)
            else:
                self._expression(child, span, place)
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            place = place or self.here
        self.module.put(node, place)
        self._iterated(node)

    def _iterated(self, node: ast.AST) -> None:
        """Since 3.13 what ``iter`` raises is shown at what is iterated, up to then at the whole loop."""
        match node:
            case ast.Assign(targets=[ast.Attribute()], value=ast.Call(args=[iterable])):
                if sys.version_info >= (3, 13):
                    self.module.put(node.value, self.module.found.get(id(iterable)))

    def _expression(self, node: ast.AST, span: Span, place: Place | None) -> Place | None:
        """What isn't found stands where its statement stands, else where what is inside it stands."""
        is_plain = isinstance(node, ast.Constant) or (isinstance(node, ast.Name) and node.id in self.own)
        if not is_plain:
            if self._found(node, span):
                return self.module.found.get(id(node))
            for child in ast.iter_child_nodes(node):
                inner = self._expression(child, span, place)
                place = place or inner
        if isinstance(node, _SCOPES):  # code objects must begin somewhere
            place = place or self.here
        self.module.put(node, place)
        return place

    def _found(self, node: ast.AST, span: Span) -> bool:
        pairs = self.original.pairs(node, span)
        self._put_all(pairs)
        return bool(pairs)

    def _put_all(self, pairs: list[Pair]) -> None:
        for mine, counterpart in pairs:
            machine = self.module.machine_of(mine)
            if machine is not None and isinstance(mine, ast.FunctionDef):
                assert isinstance(counterpart, Definition)
                self.module.definition(mine, machine, counterpart)
            elif isinstance(counterpart, ast.GeneratorExp) and (
                made := expression_made(mine, self.module.added)
            ):
                self.module.expression(mine, self.module.added[made[0]], counterpart)
            else:
                self.module.put(mine, place_of(counterpart))

    def _span(self, node: ast.AST) -> Span:
        """Where a statement comes from, as far as the source map says."""
        if not _has_place(node):
            return NOWHERE
        first, last = self.module.lines[node.lineno - 1].span, self.module.lines[node.end_lineno - 1].span
        holds = any(isinstance(child, _HELD) for child in ast.iter_child_nodes(node))
        if holds or _is_exact(first) or last.end_line <= first.end_line:
            return first
        return Span(first.line, first.column, last.end_line, last.end_column)

    def _is_bookkeeping(self, node: ast.AST) -> bool:
        """Whether the statement only moves variables between the machine's fields and locals."""
        match node:
            case ast.Assign(targets=targets, value=value):
                moved = all(isinstance(part, _MOVED) for part in ast.walk(value))
                return moved and any(self.receiver in _identifiers(part) for part in (*targets, value))
        return False


_SCOPES = (ast.Lambda, ast.ListComp, ast.SetComp, ast.DictComp, ast.GeneratorExp)
_MOVED = (ast.Name, ast.Attribute, ast.Tuple, ast.Constant, ast.expr_context)


class _Placed(ast.AST):
    lineno: int
    col_offset: int
    end_lineno: int
    end_col_offset: int


def _has_place(node: ast.AST) -> TypeGuard[_Placed]:
    return getattr(node, "end_lineno", None) is not None


def place_of(node: ast.AST) -> Place:
    assert _has_place(node), "it is compared with a node that has a place"
    return node.lineno, node.col_offset, node.end_lineno, node.end_col_offset


def _is_exact(span: Span) -> bool:
    return span.line > 0 and (span.end_line, span.end_column) > (span.line, span.column)


def _signature(stub: Definition) -> Iterator[ast.AST]:
    """What is evaluated when the function is defined."""
    arguments = stub.args
    yield from arguments.defaults
    yield from (default for default in arguments.kw_defaults if default is not None)
    named = [
        *arguments.posonlyargs,
        *arguments.args,
        *arguments.kwonlyargs,
        arguments.vararg,
        arguments.kwarg,
    ]
    yield from (arg.annotation for arg in named if arg is not None and arg.annotation is not None)
    if stub.returns is not None:
        yield stub.returns


def _assigned(step: ast.FunctionDef) -> Iterator[str]:
    for node in ast.walk(step):
        if isinstance(node, ast.Name) and isinstance(node.ctx, ast.Store):
            yield node.id


def _identifiers(node: ast.AST) -> set[str]:
    """Every name in ``node``, whatever it names."""
    found: set[str] = set()
    for part in ast.walk(node):
        for _, value in ast.iter_fields(part):
            if isinstance(value, str):
                found.add(value)
            elif isinstance(part, (ast.Global, ast.Nonlocal)) and isinstance(value, list):
                found.update(value)
    return found
