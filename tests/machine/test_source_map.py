"""Every line of the output knows where it comes from."""

from __future__ import annotations

import ast

import pytest
from coro2sm.compiler.api import CompiledModule, compile_source

from .corpus import EXAMPLES, TEXTS

EVERYTHING = {**TEXTS, **EXAMPLES}


def mapped(text: str) -> tuple[CompiledModule, list[str]]:
    return compile_source(text), text.splitlines()


@pytest.mark.parametrize("name", EVERYTHING)
def test_an_entry_for_each_line(name: str) -> None:
    module, source = mapped(EVERYTHING[name])
    if not module.source_map:
        assert module.code == EVERYTHING[name]
        return
    assert [line.text for line in module.source_map] == module.code.split("\n")[:-1]
    labels = {state.label for machine in module.machines for state in machine.states}
    for line in module.source_map:
        assert 0 <= line.span.line <= len(source)
        assert line.state is None or line.state in labels


def statements(tree: ast.AST) -> list[ast.stmt]:
    """The statements that stay what they are: no suspension, no jump, reachable as far as one sees."""
    kinds = (
        ast.Assign,
        ast.AugAssign,
        ast.Expr,
        ast.Assert,
        ast.Delete,
        ast.Import,
        ast.ImportFrom,
        ast.Raise,
    )
    found: list[ast.stmt] = []
    for node in ast.walk(tree):
        for part in ("body", "orelse", "finalbody"):
            suite = getattr(node, part, None)
            if not isinstance(suite, list):
                continue
            for statement in suite:
                if isinstance(statement, (ast.Return, ast.Raise, ast.Break, ast.Continue)):
                    break
                is_text = isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)
                if isinstance(statement, kinds) and not is_text:
                    found.append(statement)
                if not isinstance(statement, kinds):
                    break  # it may never end
    return found


@pytest.mark.parametrize("name", EVERYTHING)
def test_every_statement_of_the_users_is_somewhere(name: str) -> None:
    module, source = mapped(EVERYTHING[name])
    if not module.source_map:
        return
    places = {line.span.line for line in module.source_map}
    spans = {
        number
        for span in (line.span for line in module.source_map)
        for number in range(span.line, span.end_line + 1)
    }
    for statement in statements(ast.parse(EVERYTHING[name])):
        assert statement.lineno in places | spans, source[statement.lineno - 1]
