"""Wrong lowerings, written as rewritings of the source."""

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

    return Fill().visit(ast.parse(text)).body  # type: ignore[no-any-return]  # a transformer's result is Any


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
    module = transformer.visit(ast.Module([copy.deepcopy(item) for item in statements], []))
    return module.body or [ast.Pass()]  # type: ignore[no-any-return]  # a transformer's result is Any


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


def jumps(statements: list[ast.stmt]) -> bool:
    kinds = (ast.Return, ast.Break, ast.Continue)
    return any(isinstance(inner, kinds) for statement in statements for inner in ast.walk(statement))


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
        return parse("try:\n    LOOP\nexcept StopAsyncIteration:\n    pass\nELSE", LOOP=[loop], ELSE=node.orelse or [])


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


# 7: unbinding.


@fault(7)
class ExceptNameStays(ast.NodeTransformer):
    def visit_ExceptHandler(self, node: ast.ExceptHandler) -> Any:
        self.generic_visit(node)
        if node.name:
            node.body = parse(f"{node.name} = bound_error") + node.body
            node.name = "bound_error"
        return node


@fault(7)
class DelBindsNone(ast.NodeTransformer):
    def visit_Delete(self, node: ast.Delete) -> Any:
        if all(isinstance(target, ast.Name) for target in node.targets):
            return [parse(f"{ast.unparse(target)} = None")[0] for target in node.targets]
        return node


@fault(7)
class AllBoundAtStart(ast.NodeTransformer):
    """Locals begin as None instead of unbound."""

    def visit_AsyncFunctionDef(self, node: ast.AsyncFunctionDef) -> Any:
        self.generic_visit(node)
        given = {argument.arg for argument in ast.walk(node.args) if isinstance(argument, ast.arg)}
        scope = [item for item in node.body if isinstance(item, (ast.Nonlocal, ast.Global))]
        outside = {name for item in scope for name in item.names}
        own = Names()
        for item in node.body:
            own.visit(item)
        names = sorted(own.found - given - outside)
        rest = [item for item in node.body if item not in scope]
        node.body = [*scope, *(parse(f"{name} = None")[0] for name in names), *rest]
        return node


class Names(ast.NodeVisitor):
    """The names that a function's own statements bind by assignment."""

    def __init__(self) -> None:
        self.found: set[str] = set()

    def visit_Assign(self, node: ast.Assign) -> None:
        for target in node.targets:
            for inner in ast.walk(target):
                if isinstance(inner, ast.Name) and isinstance(inner.ctx, ast.Store):
                    self.found.add(inner.id)

    def visit_FunctionDef(self, node: ast.FunctionDef) -> None:
        pass

    visit_AsyncFunctionDef = visit_ClassDef = visit_Lambda = visit_FunctionDef  # type: ignore[assignment]


# 8: except*.


@fault(8)
class FirstClauseTakesAll(ast.NodeTransformer):
    def visit_TryStar(self, node: Any) -> Any:
        self.generic_visit(node)
        node.handlers = node.handlers[:1]
        return node


@fault(8)
class UnmatchedRestIsLost(ast.NodeTransformer):
    def visit_TryStar(self, node: Any) -> Any:
        self.generic_visit(node)
        node.handlers.append(ast.ExceptHandler(ast.Name("BaseException", ast.Load()), None, [ast.Pass()]))
        return node


@fault(8)
class ReraiseInClauseMakesANewGroup(ast.NodeTransformer):
    """What a clause re-raises is not merged with the rest, since it lost what tells it from a new group."""

    def visit_TryStar(self, node: Any) -> Any:
        class Again(Inside):
            def visit_Raise(self, inner: ast.Raise) -> Any:
                if inner.exc is not None:
                    return inner
                return parse("import sys as sys_now\nraise sys_now.exception().derive(sys_now.exception().exceptions)")

        self.generic_visit(node)
        for handler in node.handlers:
            handler.body = replaced(handler.body, Again())
        return node


@fault(8)
class ClauseSeesTheWholeGroup(ast.NodeTransformer):
    """The clauses of `except*` are compiled like those of `except`."""

    def visit_TryStar(self, node: Any) -> Any:
        self.generic_visit(node)
        if jumps(node.body):
            return node
        clauses = [ast.ExceptHandler(ast.Name("BaseException", ast.Load()), h.name, h.body) for h in node.handlers]
        return ast.Try(node.body, clauses[:1], node.orelse, node.finalbody)


# 9: order of evaluation.


@fault(9)
class AugmentedTargetReadLate(ast.NodeTransformer):
    def visit_AugAssign(self, node: ast.AugAssign) -> Any:
        if not awaits(node.value):
            return node
        late = ast.AugAssign(node.target, node.op, ast.Name("value_now", ast.Load()))
        return [*parse("value_now = VALUE", VALUE=node.value), late]


@fault(9)
class RightOperandFirst(ast.NodeTransformer):
    def visit_BinOp(self, node: ast.BinOp) -> Any:
        self.generic_visit(node)
        if not awaits(node.right):
            return node
        right = ast.NamedExpr(ast.Name("right_now", ast.Store()), node.right)
        both = ast.BinOp(node.left, node.op, ast.Name("right_now", ast.Load()))
        return ast.Subscript(ast.Tuple([right, both], ast.Load()), ast.Constant(1), ast.Load())

    def visit_ListComp(self, node: ast.ListComp) -> Any:
        return node

    visit_SetComp = visit_DictComp = visit_GeneratorExp = visit_Lambda = visit_ListComp  # type: ignore[assignment]
    visit_ClassDef = visit_arguments = visit_ListComp  # type: ignore[assignment]


@fault(9)
class ValueBeforeKey(ast.NodeTransformer):
    """A dict display's value is evaluated before its key."""

    def visit_Dict(self, node: ast.Dict) -> Any:
        self.generic_visit(node)
        pairs = [(key, value) for key, value in zip(node.keys, node.values, strict=True) if key is not None]
        if len(pairs) != len(node.keys) or not pairs:
            return node
        tuples = [ast.Tuple([value, key], ast.Load()) for key, value in pairs]
        flipped = "dict((*(pair[::-1] for pair in PAIRS),))"
        return expression(flipped, PAIRS=ast.List(tuples, ast.Load()))


@fault(9)
class MiddleEvaluatedTwice(ast.NodeTransformer):
    def visit_Compare(self, node: ast.Compare) -> Any:
        self.generic_visit(node)
        operands = [node.left, *node.comparators]
        tests = [
            ast.Compare(copy.deepcopy(left), [sign], [right])
            for left, sign, right in zip(operands, node.ops, operands[1:], strict=False)
        ]
        return ast.BoolOp(ast.And(), list(tests)) if len(tests) > 1 else node


@fault(9)
class FormattedTogether(ast.NodeTransformer):
    """All parts of an f-string are evaluated before the first is formatted."""

    def visit_JoinedStr(self, node: ast.JoinedStr) -> Any:
        parts = [part for part in node.values if isinstance(part, ast.FormattedValue)]
        if len(parts) < 2 or any(part.format_spec or part.conversion != -1 for part in parts):
            return node
        values = [part.value for part in parts]
        form = "".join(
            "{}" if isinstance(part, ast.FormattedValue) else str(part.value).replace("{", "{{").replace("}", "}}")
            for part in node.values if isinstance(part, (ast.FormattedValue, ast.Constant))
        )  # fmt: skip
        return ast.Call(expression(f"{form!r}.format"), values, [])


@fault(9)
class OperandsNotKept(ast.NodeTransformer):
    """In a display, what stands before an await is evaluated after it."""

    def visit_List(self, node: ast.List) -> Any:
        self.generic_visit(node)
        if isinstance(node.ctx, ast.Store) or len(node.elts) < 2 or not awaits(node.elts[-1]):
            return node
        if any(isinstance(item, ast.Starred) for item in node.elts):
            return node
        rotated = ast.List([node.elts[-1], *node.elts[:-1]], ast.Load())
        return expression("(lambda items: [*items[1:], items[0]])(ROTATED)", ROTATED=rotated)


# 10: closures.


@fault(10)
class LambdaCapturesByValue(ast.NodeTransformer):
    def visit_Lambda(self, node: ast.Lambda) -> Any:
        given = {argument.arg for argument in ast.walk(node.args) if isinstance(argument, ast.arg)}
        free = {inner.id for inner in ast.walk(node.body) if isinstance(inner, ast.Name)} - given
        for name in sorted(free & {"a", "b", "c", "x", "y", "n", "t", "late"}):
            node.args.kwonlyargs.append(ast.arg(name))
            node.args.kw_defaults.append(ast.Name(name, ast.Load()))
        return node


@fault(10)
class InnerRebindingIsLost(ast.NodeTransformer):
    """An inner function works on a copy of the variable."""

    def visit_FunctionDef(self, node: Any) -> Any:
        self.generic_visit(node)
        names = [name for item in node.body if isinstance(item, ast.Nonlocal) for name in item.names]
        node.body = [item for item in node.body if not isinstance(item, ast.Nonlocal)] or [ast.Pass()]
        for name in names:
            node.args.kwonlyargs.append(ast.arg(name))
            node.args.kw_defaults.append(ast.Name(name, ast.Load()))
        return node

    visit_AsyncFunctionDef = visit_FunctionDef


@fault(10)
class FirstIterableLate(ast.NodeTransformer):
    """A generator expression evaluates its first iterable when it is first asked."""

    def visit_GeneratorExp(self, node: ast.GeneratorExp) -> Any:
        first = node.generators[0]
        if awaits(node):
            return node
        node.generators.insert(0, ast.comprehension(ast.Name("once", ast.Store()), expression("[0]"), [], first.is_async))
        return node


@fault(10)
class ComprehensionTargetLeaks(ast.NodeTransformer):
    def visit_ListComp(self, node: ast.ListComp) -> Any:
        self.generic_visit(node)
        target = node.generators[0].target
        if isinstance(target, ast.Name) and len(node.generators) == 1 and target.id in ("n", "x", "a"):
            name, target.id = target.id, "leaking"
            leak = ast.NamedExpr(ast.Name(name, ast.Store()), ast.Name("leaking", ast.Load()))
            node.elt = ast.Subscript(ast.Tuple([leak, node.elt], ast.Load()), ast.Constant(1), ast.Load())
        return node
