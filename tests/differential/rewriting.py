"""How wrong lowerings are written as rewritings of the source."""

from __future__ import annotations

import ast
import copy
from collections.abc import Callable
from typing import Any

from .faults import Fault

IN_SOURCE: list[Fault] = []
Statement = ast.stmt | list[ast.stmt]


def fault(entry: int) -> Callable[[type[ast.NodeTransformer]], type[ast.NodeTransformer]]:
    """Registers a transformer under its class name."""

    def register(transformer: type[ast.NodeTransformer]) -> type[ast.NodeTransformer]:
        def rewrite(module: ast.Module) -> ast.Module:
            changed: ast.Module = transformer().visit(module)
            return changed

        IN_SOURCE.append(Fault(transformer.__name__, entry, rewrite=rewrite))
        return transformer

    return register


def parse(text: str, **holes: Any) -> list[ast.stmt]:
    """Statements from text; a name that is a hole becomes the expression, a lone one the statements."""

    class Fill(ast.NodeTransformer):
        def visit_Name(self, node: ast.Name) -> ast.AST:
            return copy.deepcopy(holes[node.id]) if node.id in holes else node

        def visit_Expr(self, node: ast.Expr) -> Any:
            if isinstance(node.value, ast.Name) and isinstance(holes.get(node.value.id), list):
                return copy.deepcopy(holes[node.value.id])
            return self.generic_visit(node)

    module: ast.Module = Fill().visit(ast.parse(text))
    return module.body


def expression(text: str, **holes: Any) -> ast.expr:
    (statement,) = parse(text, **holes)
    assert isinstance(statement, ast.Expr)
    return statement.value


def awaits(node: ast.AST) -> bool:
    return any(isinstance(inner, ast.Await) for inner in ast.walk(node))


class Inside(ast.NodeTransformer):
    """Does not go into inner functions and classes; a base for rewriting one function's own statements."""

    def visit_FunctionDef(self, node: ast.FunctionDef) -> ast.AST:
        return node

    def visit_AsyncFunctionDef(self, node: ast.AsyncFunctionDef) -> ast.AST:
        return node

    def visit_ClassDef(self, node: ast.ClassDef) -> ast.AST:
        return node

    def visit_Lambda(self, node: ast.Lambda) -> ast.AST:
        return node


def replaced(statements: list[ast.stmt], transformer: ast.NodeTransformer) -> list[ast.stmt]:
    module: ast.Module = transformer.visit(ast.Module([copy.deepcopy(item) for item in statements], []))
    return module.body or [ast.Pass()]


def jumps(statements: list[ast.stmt]) -> bool:
    kinds = (ast.Return, ast.Break, ast.Continue)
    return any(isinstance(inner, kinds) for statement in statements for inner in ast.walk(statement))
