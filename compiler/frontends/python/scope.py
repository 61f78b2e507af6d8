"""Which variables a function has, and who shares them: exact, from CPython's own symbol table.

In: the symbol table of a whole module. Out: a :class:`Scope` for each ``def``, found by name and line (a compound
statement starts its line, so the two name it), and for each generator expression, found by its order among those
that begin on its line.

A variable is *captured* if something that may outlive the statement that made it mentions it: an inner function,
a lambda, a class body, a generator expression. List, set and dict comprehensions run at once, in the function's
own frame, so what only they mention stays an ordinary local.
"""

from __future__ import annotations

import ast
import symtable
from collections.abc import Iterator
from dataclasses import dataclass

_EAGER = frozenset({"listcomp", "setcomp", "dictcomp"})


@dataclass(frozen=True, slots=True)
class Scope:
    """``parameters`` in the order of the signature; ``free`` sorted, ``__class__`` among them where it is used."""

    parameters: tuple[str, ...]
    locals: frozenset[str]
    captured: frozenset[str]
    free: tuple[str, ...]
    global_names: frozenset[str]


class ScopeTable:
    """The scopes of a module by the name and line of their ``def``."""

    def __init__(self, text: str, filename: str) -> None:
        self._functions: dict[tuple[str, int], symtable.Function] = {}
        self._expressions: dict[int, list[symtable.Function]] = {}
        self.bound: set[str] = set()
        self.has_lost_names = False
        self._collect(symtable.symtable(text, filename, "exec"))

    def _collect(self, table: symtable.SymbolTable) -> None:
        if isinstance(table, symtable.Function):
            if table.get_name() == "genexpr":
                self._expressions.setdefault(table.get_lineno(), []).append(table)
            else:
                self._functions.setdefault((table.get_name(), table.get_lineno()), table)
        for child in table.get_children():
            self._collect(child)

    def expressions(self, tree: ast.AST) -> dict[int, Scope]:
        """The scopes of all generator expressions of the module ``tree``, by ``id(node)``; they have no parameters."""
        found: dict[int, list[ast.GeneratorExp]] = {}
        for node in _generator_expressions(tree):
            found.setdefault(node.lineno, []).append(node)
        return {
            id(node): _scope(table, ())
            for line, nodes in found.items()
            for node, table in zip(nodes, self._expressions[line], strict=True)
        }

    def function(self, name: str, line: int) -> Scope:
        table = self._functions[name, line]
        return _scope(table, tuple(table.get_parameters()))


def _scope(table: symtable.Function, parameters: tuple[str, ...]) -> Scope:
    local = frozenset(table.get_locals()) - {".0"}
    return Scope(
        parameters=parameters,
        locals=local,
        captured=frozenset(name for child in table.get_children() for name in _escaping(child)) & local,
        free=tuple(sorted(table.get_frees())),
        global_names=frozenset(
            symbol.get_name() for symbol in table.get_symbols() if symbol.is_declared_global()
        ),
    )


def _generator_expressions(node: ast.AST) -> Iterator[ast.GeneratorExp]:
    """In the order in which the symbol table meets them: the first iterable belongs to what is around."""
    if isinstance(node, ast.GeneratorExp):
        first = node.generators[0]
        yield from _generator_expressions(first.iter)
        yield node
        inside: list[ast.AST] = [first.target, *first.ifs, *node.generators[1:], node.elt]
    elif isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
        inside = [node.args, *node.decorator_list, *([node.returns] if node.returns else []), *node.body]
    else:
        inside = list(ast.iter_child_nodes(node))
    for child in inside:
        yield from _generator_expressions(child)


def _escaping(table: symtable.SymbolTable) -> Iterator[str]:
    """The names that ``table`` takes from around itself in a way that outlives the statement it stands in."""
    if table.get_name() in _EAGER and table.get_type() == "function":
        own = set(table.get_locals())  # type: ignore[attr-defined]  # a function's table has it
        for child in table.get_children():
            for name in _escaping(child):
                if name not in own:
                    yield name
        return
    for symbol in table.get_symbols():
        if symbol.is_free():
            yield symbol.get_name()
    if table.get_type() == "class":
        # What a class binds doesn't hide what its methods see around it.
        for child in table.get_children():
            yield from _escaping(child)


def mangle(name: str, class_name: str | None) -> str:
    """The name as the compiler of ``class_name`` would store it."""
    if class_name is None or not name.startswith("__") or name.endswith("__") or "." in name:
        return name
    stripped = class_name.lstrip("_")
    return f"_{stripped}{name}" if stripped else name
