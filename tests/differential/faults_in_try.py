"""Wrong lowerings of `try`, `raise`, `with` and `async for`: rules 1 to 6."""

from __future__ import annotations

import ast
import copy
from typing import Any

from .rewriting import Inside, awaits, expression, fault, jumps, parse, replaced

# 1, 2: the handled exception and its context.


class KeepsOnlyName(ast.NodeTransformer):
    """The handler runs after the native one has ended, with nothing but a variable for the exception."""

    def visit_Try(self, node: ast.Try) -> Any:
        self.generic_visit(node)
        if len(node.handlers) != 1 or node.orelse or not awaits(node):
            return node
        handler = node.handlers[0]
        assigned = parse(f"{handler.name} = kept_error") if handler.name else []
        record = ast.ExceptHandler(handler.type, "error_now", parse("kept_error = error_now"))
        after = parse("if kept_error is not None:\n    BODY", BODY=assigned + handler.body)
        inner = [*parse("kept_error = None"), ast.Try(node.body, [record], [], []), *after]
        return ast.Try(inner, [], [], node.finalbody) if node.finalbody else inner


@fault(1)
class HandlerAfterTheTry(KeepsOnlyName):
    pass


@fault(1)
class FinallyOutsideTheHandler(ast.NodeTransformer):
    """The finally of a pending exception runs when nothing is handled any more, and raises it afterwards."""

    def visit_Try(self, node: ast.Try) -> Any:
        self.generic_visit(node)
        if not node.finalbody or not awaits(ast.Module(node.finalbody, [])) or jumps(node.body):
            return node
        body: list[ast.stmt] = node.body
        if node.handlers:
            body = [ast.Try(node.body, node.handlers, node.orelse, [])]
        return parse(
            "pending_error = None\ntry:\n    BODY\nexcept BaseException as error_now:\n"
            "    pending_error = error_now\nFINALLY\nif pending_error is not None:\n    raise pending_error",
            BODY=body, FINALLY=node.finalbody,
        )  # fmt: skip


@fault(2)
class RaiseForgetsContext(ast.NodeTransformer):
    def visit_Raise(self, node: ast.Raise) -> Any:
        if node.exc is None or node.cause is not None:
            return node
        return parse(
            "raised_now = ERROR\nif isinstance(raised_now, type):\n    raised_now = raised_now()\n"
            "try:\n    raise raised_now\nfinally:\n    raised_now.__context__ = None",
            ERROR=node.exc,
        )  # fmt: skip


@fault(2)
class ContextBecomesCause(ast.NodeTransformer):
    def visit_ExceptHandler(self, node: ast.ExceptHandler) -> Any:
        self.generic_visit(node)
        node.name = node.name or "handled_error"
        name = node.name

        class Chain(Inside):
            def visit_Raise(self, inner: ast.Raise) -> Any:
                if inner.exc is not None and inner.cause is None:
                    inner.cause = ast.Name(name, ast.Load())
                return inner

        node.body = replaced(node.body, Chain())
        return node


# 3: bare raise.


class BareRaise(ast.NodeTransformer):
    """One slot a function for the handled exception; `keeps` says which one stays in it."""

    keeps = "last"

    def visit_ExceptHandler(self, node: ast.ExceptHandler) -> Any:
        self.generic_visit(node)
        record = parse("import sys as sys_now\nlast_error = sys_now.exception()")
        if self.keeps == "first":
            record = parse("import sys as sys_now\nfirst_error = first_error or sys_now.exception()")
        node.body = record + node.body
        return node

    def visit_Raise(self, node: ast.Raise) -> Any:
        if node.exc is None:
            node.exc = ast.Name(f"{self.keeps}_error", ast.Load())
        return node

    def visit_AsyncFunctionDef(self, node: ast.AsyncFunctionDef) -> Any:
        self.generic_visit(node)
        scope = [item for item in node.body if isinstance(item, (ast.Nonlocal, ast.Global))]
        rest = [item for item in node.body if item not in scope]
        node.body = [*scope, *parse("first_error = last_error = None"), *rest]
        return node


@fault(3)
class RaisesTheLastHandled(BareRaise):
    keeps = "last"


@fault(3)
class RaisesTheFirstHandled(BareRaise):
    keeps = "first"


@fault(3)
class RaiseOutsideIsAnError(ast.NodeTransformer):
    """A bare raise knows the handlers of its own function only."""

    depth = 0

    def visit_ExceptHandler(self, node: ast.ExceptHandler) -> Any:
        self.depth += 1
        self.generic_visit(node)
        self.depth -= 1
        return node

    def visit_Raise(self, node: ast.Raise) -> Any:
        if node.exc is None and not self.depth:
            return parse("raise RuntimeError('No active exception to reraise')")
        return node


# 4: finally.


class FinallyRewriting(ast.NodeTransformer):
    def visit_Try(self, node: ast.Try) -> Any:
        self.generic_visit(node)
        return self.with_finally(node) if node.finalbody else node

    def with_finally(self, node: ast.Try) -> Any:
        raise NotImplementedError


@fault(4)
class FinallyAtSuspension(FinallyRewriting):
    def with_finally(self, node: ast.Try) -> Any:
        class Repeat(Inside):
            def visit_Expr(self, inner: ast.Expr) -> Any:
                return [*copy.deepcopy(node.finalbody), inner] if awaits(inner) else inner

            visit_Assign = visit_Expr  # type: ignore[assignment]  # the same for both

        if jumps(node.finalbody):
            return node
        node.body = replaced(node.body, Repeat())
        return node


@fault(4)
class ReturnInFinallyFallsThrough(FinallyRewriting):
    kind: type[ast.stmt] = ast.Return

    def with_finally(self, node: ast.Try) -> Any:
        kind = self.kind

        class Drop(Inside):
            def generic_visit(self, inner: ast.AST) -> ast.AST:
                if isinstance(inner, (ast.For, ast.While, ast.AsyncFor)) and kind is not ast.Return:
                    return inner
                return ast.Pass() if isinstance(inner, kind) else super().generic_visit(inner)

        node.finalbody = replaced(node.finalbody, Drop())
        return node


@fault(4)
class ContinueInFinallyFallsThrough(ReturnInFinallyFallsThrough):
    kind = ast.Continue


@fault(4)
class BreakSkipsFinally(FinallyRewriting):
    kind: type[ast.stmt] = ast.Break

    def with_finally(self, node: ast.Try) -> Any:
        kind = self.kind

        class Mark(Inside):
            def generic_visit(self, inner: ast.AST) -> Any:
                if isinstance(inner, (ast.For, ast.While, ast.AsyncFor)) and kind is not ast.Return:
                    return inner
                if isinstance(inner, kind):
                    return [*parse("skip_now = True"), inner]
                return super().generic_visit(inner)

        node.body = replaced(node.body, Mark())
        node.finalbody = parse("if not skip_now:\n    FINALLY", FINALLY=node.finalbody)
        return [*parse("skip_now = False"), node]


@fault(4)
class ReturnSkipsFinally(BreakSkipsFinally):
    kind = ast.Return


@fault(4)
class ReturnEvaluatedAfterFinally(FinallyRewriting):
    def with_finally(self, node: ast.Try) -> Any:
        if isinstance(node.body[-1], ast.Return) and not node.handlers:
            last = node.body.pop()
            node.body.append(ast.Pass())
            return [node, last]
        return node


# 5: what a try protects.


@fault(5)
class ElseInsideTry(ast.NodeTransformer):
    def visit_Try(self, node: ast.Try) -> Any:
        self.generic_visit(node)
        node.body, node.orelse = node.body + node.orelse, []
        return node


@fault(5)
class BodyEndsAsyncFor(ast.NodeTransformer):
    """StopAsyncIteration ends the loop wherever it comes from."""

    def visit_AsyncFor(self, node: ast.AsyncFor) -> Any:
        self.generic_visit(node)
        loop = ast.AsyncFor(node.target, node.iter, node.body, [], None)
        return parse(
            "try:\n    LOOP\nexcept StopAsyncIteration:\n    pass\nELSE", LOOP=[loop], ELSE=node.orelse or []
        )


@fault(5)
class LaterClausesProtectHandlers(ast.NodeTransformer):
    def visit_Try(self, node: ast.Try) -> Any:
        self.generic_visit(node)
        if len(node.handlers) < 2 or node.orelse:
            return node
        body = node.body
        for handler in node.handlers:
            body = [ast.Try(body, [handler], [], [])]
        return ast.Try(body, [], [], node.finalbody) if node.finalbody else body


@fault(5)
class ItemsEvaluatedTogether(ast.NodeTransformer):
    """All managers are made before the first is entered."""

    def visit_AsyncWith(self, node: ast.AsyncWith) -> Any:
        self.generic_visit(node)
        before: list[ast.stmt] = []
        if len(node.items) > 1:
            for number, item in enumerate(node.items):
                before += parse(f"item_{number} = MADE", MADE=item.context_expr)
                item.context_expr = ast.Name(f"item_{number}", ast.Load())
        return [*before, node]

    visit_With = visit_AsyncWith  # type: ignore[assignment]  # the same for both


# 6: matching.


@fault(6)
class MatchesByIsinstance(ast.NodeTransformer):
    def visit_Try(self, node: ast.Try) -> Any:
        self.generic_visit(node)
        if len(node.handlers) != 1 or node.handlers[0].type is None:
            return node
        handler = node.handlers[0]
        name = handler.name or "matched_error"
        test = expression(f"isinstance({name}, TYPE)", TYPE=handler.type)
        handler.body = [ast.If(test, handler.body, [ast.Raise(None, None)])]
        handler.type, handler.name = ast.Name("BaseException", ast.Load()), name
        return node


@fault(6)
class TypesEvaluatedBefore(ast.NodeTransformer):
    def visit_Try(self, node: ast.Try) -> Any:
        self.generic_visit(node)
        before: list[ast.stmt] = []
        for number, handler in enumerate(node.handlers):
            if handler.type is not None:
                before += parse(f"type_{number} = TYPE", TYPE=handler.type)
                handler.type = ast.Name(f"type_{number}", ast.Load())
        return [*before, node]

    visit_TryStar = visit_Try  # type: ignore[assignment]  # the same for both


@fault(6)
class ClausesBottomUp(ast.NodeTransformer):
    def visit_Try(self, node: ast.Try) -> Any:
        self.generic_visit(node)
        if all(handler.type for handler in node.handlers):
            node.handlers.reverse()
        return node
