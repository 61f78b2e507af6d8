"""Which variables a function has, and who shares them: exact, from CPython's own symbol table.

In: the symbol table of a whole module. Out: a :class:`Scope` for each ``def``, found by name and line (a compound
statement starts its line, so the two name it).

A variable is *captured* if something that may outlive the statement that made it mentions it: an inner function,
a lambda, a class body, a generator expression. List, set and dict comprehensions run at once, in the function's
own frame, so what only they mention stays an ordinary local.
"""

from __future__ import annotations

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
        self.bound: set[str] = set()
        self.has_lost_names = False
        self._collect(symtable.symtable(text, filename, "exec"))

    def _collect(self, table: symtable.SymbolTable) -> None:
        pending = [table]
        while pending:
            table = pending.pop()
            if isinstance(table, symtable.Function):
                self._functions.setdefault((table.get_name(), table.get_lineno()), table)
            pending.extend(table.get_children())

    def function(self, name: str, line: int) -> Scope:
        table = self._functions[name, line]
        local = frozenset(table.get_locals())
        declared = frozenset(
            symbol.get_name() for symbol in table.get_symbols() if symbol.is_declared_global()
        )
        return Scope(
            parameters=tuple(table.get_parameters()),
            locals=local,
            captured=frozenset(name for child in table.get_children() for name in _escaping(child)) & local,
            free=tuple(sorted(table.get_frees())),
            global_names=declared,
        )


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
