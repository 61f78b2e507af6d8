"""The text of operations by syntax, for those who compare machines: quotes, spaces and comments don't matter.

In: host code as it stands in a machine. Out: its statements, each as canonical text with the variables it names.

    log( "a" ); total=1          →  ("log('a')", {log}), ("total = 1", {total})
"""

from __future__ import annotations

import ast
import textwrap
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache


@dataclass(frozen=True, slots=True)
class Statement:
    """``names`` are all names in it that may mean variables; ``line`` counts from 0 where the text begins.

    ``inside``: the statements that a ``try`` is as long as nothing fails.
    """

    text: str
    names: frozenset[str]
    line: int = 0
    inside: tuple[Statement, ...] = ()


def statements(text: str, renaming: Mapping[str, str] | None = None) -> tuple[Statement, ...]:
    """The statements of ``text`` with the names of ``renaming`` replaced. What is no statement is taken as it is."""
    return _statements(text, tuple(sorted((renaming or {}).items())))


@lru_cache(maxsize=65536)
def _statements(text: str, renaming: tuple[tuple[str, str], ...]) -> tuple[Statement, ...]:
    tree, lines_before = _parsed(text)
    if tree is None:
        return (Statement(" ".join(text.split()), frozenset()),)
    renamer = _Names(dict(renaming))
    return tuple(_statement(node, renamer, lines_before) for node in tree)


def _statement(node: ast.AST, renamer: _Names, lines_before: int) -> Statement:
    inside: tuple[Statement, ...] = ()
    if isinstance(node, ast.Try | ast.TryStar) and not node.finalbody:
        inside = tuple(_statement(each, renamer, lines_before) for each in (*node.body, *node.orelse))
    renamer.names = set()
    renamed = renamer.visit(node)
    line = max(getattr(node, "lineno", 1) - 1 - lines_before, 0)
    return Statement(ast.unparse(renamed), frozenset(renamer.names), line, inside)


def _parsed(text: str) -> tuple[Sequence[ast.AST] | None, int]:
    """Statements, an expression over several lines, or the pattern of a ``case``."""
    try:
        return ast.parse(text).body, 0
    except (SyntaxError, ValueError, RecursionError):
        pass
    for before, after, inside in (("(\n", "\n)", False), ("match _:\n  case ", ":\n    pass", True)):
        try:
            body = ast.parse(before + textwrap.dedent(text) + after).body
        except (SyntaxError, ValueError, RecursionError):
            continue
        return body[0].cases if inside and isinstance(body[0], ast.Match) else body, 1
    return None, 0


_NAMED = ("name", "rest", "asname", "id", "arg")
_NOT_VARIABLES = (ast.keyword, ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)


class _Names(ast.NodeTransformer):
    """Renames, and collects what the names are afterwards."""

    def __init__(self, renaming: Mapping[str, str]) -> None:
        self.renaming = renaming
        self.names: set[str] = set()

    def visit(self, node: ast.AST) -> ast.AST:
        if not isinstance(node, _NOT_VARIABLES):
            for attribute in _NAMED:
                value = getattr(node, attribute, None)
                if isinstance(value, str):
                    if isinstance(node, ast.alias) and attribute == "name":
                        self.names.add(value)
                    else:
                        setattr(node, attribute, self._new(value))
        else:
            self.names.add(getattr(node, "name", ""))
        if isinstance(node, (ast.Global, ast.Nonlocal)):
            node.names = [self._new(name) for name in node.names]
        self.generic_visit(node)
        return node

    def _new(self, name: str) -> str:
        name = self.renaming.get(name, name)
        self.names.add(name)
        return name
