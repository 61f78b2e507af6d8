"""Finds what a piece of compiled syntax was in the original function, by its shape.

    original    y = self.f(await self.g(x), 1 / x)
    compiled    y = callee(value, 1 / x)

``callee`` and ``value`` are the compiler's own variables: each stands for any expression. So the assignment, the call
and the division have counterparts, whose columns are theirs.
"""

from __future__ import annotations

import ast
from collections.abc import Collection, Iterator

from ..span import NOWHERE, Span

Pair = tuple[ast.AST, ast.AST]
Definition = ast.FunctionDef | ast.AsyncFunctionDef
Function = Definition | ast.GeneratorExp
"""What was compiled to a machine."""

_SKIPPED = frozenset({"ctx", "kind", "type_comment", "type_ignores"})


class Original:
    """The nodes of one original function.

    ``own``: the variables that the compiler added to it. ``added``: the classes that it added to the module.
    """

    def __init__(self, function: Function, own: frozenset[str], added: Collection[str]) -> None:
        self._own = own
        self._added = added
        self._by_type: dict[type, list[ast.AST]] = {}
        self._by_place: dict[tuple[type, int], list[ast.AST]] = {}
        self._claimed: set[int] = set()
        for node in in_order(function):
            if node is not function and hasattr(node, "lineno"):
                self._by_type.setdefault(type(node), []).append(node)
                self._by_place.setdefault((type(node), node.lineno), []).append(node)

    def pairs(self, compiled: ast.AST, span: Span) -> list[Pair]:
        """``compiled`` and all inside it with their counterparts, empty if there are none. ``span``: where to look."""
        kind: type[ast.AST] = type(compiled)
        if machine_made(compiled, self._added) is not None:
            kind = ast.AsyncFunctionDef
        elif self._made(compiled) is not None:
            kind = ast.GeneratorExp
        if isinstance(compiled, ast.FunctionDef):
            span = NOWHERE  # its name is enough
        for candidates in self._candidates((type(compiled), kind), span):
            spare: list[Pair] = []
            for candidate in candidates:
                found: list[Pair] = []
                if self._match(compiled, candidate, found):
                    if id(candidate) not in self._claimed:
                        self._claimed.update(id(node) for _, node in found)
                        return found
                    spare = spare or found
            if spare and span.line:
                return spare
        return []

    def handler(self, compiled: ast.ExceptHandler) -> list[Pair]:
        """The next ``except`` clause that matches the same, and its type; empty if there is none."""
        assert compiled.type is not None, "a bare except keeps what it handles"
        for node in self._by_type.get(ast.ExceptHandler, []):
            assert isinstance(node, ast.ExceptHandler), "they are listed by type"
            found: list[Pair] = [(compiled, node)]
            if id(node) in self._claimed or node.type is None:
                continue
            if self._match(compiled.type, node.type, found):
                self._claimed.update(id(counterpart) for _, counterpart in found)
                return found
        return []

    def at(self, kind: type, span: Span) -> ast.AST | None:
        """The outermost node of that kind that begins in the line where ``span`` begins."""
        return next(iter(self._by_place.get((kind, span.line), [])), None)

    def _candidates(self, kinds: tuple[type, type], span: Span) -> Iterator[list[ast.AST]]:
        for kind in dict.fromkeys(kinds):
            if span.line:
                for line in range(span.line, max(span.line, span.end_line) + 1):
                    yield self._by_place.get((kind, line), [])
            else:
                yield self._by_type.get(kind, [])

    def _match(self, compiled: ast.AST, original: ast.AST, found: list[Pair]) -> bool:
        if isinstance(compiled, ast.Name) and compiled.id in self._own:
            found.append((compiled, original))
            return isinstance(original, ast.expr)
        if isinstance(original, Definition) and machine_made(compiled, self._added) is not None:
            found.append((compiled, original))
            return isinstance(compiled, ast.FunctionDef) and compiled.name == original.name
        if isinstance(compiled, ast.Pass) and isinstance(original, (ast.Global, ast.Nonlocal)):
            found.append((compiled, original))
            return True
        if isinstance(original, ast.GeneratorExp) and (made := self._made(compiled)) is not None:
            found.append((compiled, original))
            return self._match(made[1], original.generators[0].iter, found)
        if type(compiled) is not type(original):
            return False
        if hasattr(compiled, "lineno"):
            found.append((compiled, original))
        if isinstance(compiled, ast.Call) and isinstance(original, ast.Call) and _is_bare_super(original):
            return isinstance(compiled.func, ast.Name) and compiled.func.id == "super"
        return all(
            self._match_field(getattr(compiled, name, None), getattr(original, name, None), found)
            for name in compiled._fields
            if name not in _SKIPPED
        )

    def _made(self, compiled: ast.AST) -> tuple[str, ast.AST] | None:
        return expression_made(compiled, self._added)

    def _match_field(self, compiled: object, original: object, found: list[Pair]) -> bool:
        if isinstance(compiled, ast.AST):
            return isinstance(original, ast.AST) and self._match(compiled, original, found)
        if isinstance(compiled, list):
            return (
                isinstance(original, list)
                and len(compiled) == len(original)
                and all(self._match_field(*both, found) for both in zip(compiled, original, strict=True))
            )
        if isinstance(compiled, str) and isinstance(original, str):
            return compiled == original or _is_mangled(compiled, original)
        return type(compiled) is type(original) and compiled == original


def machine_made(node: ast.AST, added: Collection[str]) -> str | None:
    """The class that a stub makes machines of; None if ``node`` is no stub."""
    match node:
        case ast.FunctionDef(decorator_list=[*_, ast.Call(args=[ast.Name(id=name)])]) if name in added:
            return name
    return None


def expression_made(node: ast.AST, added: Collection[str]) -> tuple[str, ast.AST] | None:
    """The class and the first iterable, if ``node`` is what became of a generator expression."""
    match node:
        case ast.Call(args=[ast.Name(id=name), ast.Call(args=[iterable]), *_]) if name in added:
            match iterable:
                case ast.Tuple(elts=[ast.Starred(value=ast.List() as display)]):
                    return name, display
            return name, iterable
    return None


def in_order(node: ast.AST) -> Iterator[ast.AST]:
    """The node and all inside it, as the text has them, an outer before its inner."""
    pending = [node]
    while pending:
        node = pending.pop()
        yield node
        pending.extend(reversed(list(ast.iter_child_nodes(node))))


def _is_bare_super(node: ast.Call) -> bool:
    return isinstance(node.func, ast.Name) and node.func.id == "super" and not node.args


def _is_mangled(compiled: str, original: str) -> bool:
    return original.startswith("__") and compiled.startswith("_") and compiled.endswith(original)
