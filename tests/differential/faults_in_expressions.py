"""Wrong lowerings of names, groups, expressions and closures: rules 7 to 10."""

from __future__ import annotations

import ast
import copy
from typing import Any

from .rewriting import Inside, awaits, expression, fault, jumps, parse, replaced

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
                return parse(
                    "import sys as sys_now\nraise sys_now.exception().derive(sys_now.exception().exceptions)"
                )

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
        clauses = [
            ast.ExceptHandler(ast.Name("BaseException", ast.Load()), h.name, h.body) for h in node.handlers
        ]
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
        tuples: list[ast.expr] = [ast.Tuple([value, key], ast.Load()) for key, value in pairs]
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
        values: list[ast.expr] = []
        form = ""
        for part in node.values:
            if isinstance(part, ast.Constant):
                form += str(part.value).replace("{", "{{").replace("}", "}}")
                continue
            assert isinstance(part, ast.FormattedValue)
            spec = ast.unparse(part.format_spec)[2:-1] if part.format_spec else ""
            if "{" in spec:
                return node
            conversion = f"!{chr(part.conversion)}" if part.conversion != -1 else ""
            form += f"{{{conversion}:{spec}}}"
            values.append(part.value)
        return ast.Call(expression(f"{form!r}.format"), values, []) if len(values) > 1 else node


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
        node.generators.insert(
            0, ast.comprehension(ast.Name("once", ast.Store()), expression("[0]"), [], first.is_async)
        )
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
