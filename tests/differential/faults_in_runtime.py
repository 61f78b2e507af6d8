"""Faults of the runtime and of the generated text."""

from __future__ import annotations

import ast
import sys
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from typing import Any

from .faults import Fault
from .rewriting import expression

BELOW: list[Fault] = []
RUNTIME = "coro2sm.runtime"


def runtime(name: str) -> Any:
    """A module of the runtime; it is imported when a fault is planted, not before."""
    import importlib

    return importlib.import_module(f"{RUNTIME}.{name}")


def replacing(
    module: str, name: str, make: Callable[[Any], Any]
) -> Callable[[], AbstractContextManager[None]]:
    """A patch: wherever the runtime holds `module.name`, it holds `make(original)` for a while."""

    @contextmanager
    def patch() -> Iterator[None]:
        original = getattr(runtime(module), name)
        replacement = make(original)
        if hasattr(replacement, "__code__"):
            runtime("exceptions").hidden(replacement)
        holders = [
            held
            for held_name, held in list(sys.modules.items())
            if held_name.startswith(RUNTIME) and getattr(held, name, None) is original
        ]
        assert holders, f"nobody holds {module}.{name}"
        for holder in holders:
            setattr(holder, name, replacement)
        try:
            yield
        finally:
            for holder in holders:
                setattr(holder, name, original)

    return patch


def planted(entry: int, module: str, name: str) -> Callable[[Callable[[Any], Any]], Callable[[Any], Any]]:
    """Registers a fault that replaces `module.name` by what the decorated function makes of it."""

    def register(make: Callable[[Any], Any]) -> Callable[[Any], Any]:
        BELOW.append(Fault(make.__name__, entry, patch=replacing(module, name, make)))
        return make

    return register


def retouched(entry: int) -> Callable[[type[ast.NodeTransformer]], type[ast.NodeTransformer]]:
    def register(transformer: type[ast.NodeTransformer]) -> type[ast.NodeTransformer]:
        def retouch(module: ast.Module) -> ast.Module:
            changed: ast.Module = transformer().visit(module)
            return changed

        BELOW.append(Fault(transformer.__name__, entry, retouch=retouch))
        return transformer

    return register


# 1, 2: the handled exception and its context.


@planted(1, "links", "link")
def handlers_above_are_not_re_entered(original: Any) -> Any:
    def link(drive: Any, suspension: Any) -> None:
        original(drive, suspension)
        drive.handlers.clear()

    return link


@planted(2, "exceptions", "rethrow")
def rethrow_is_a_raise(original: Any) -> Any:
    def rethrow(exc: BaseException) -> None:
        raise exc

    return rethrow


@planted(2, "exceptions", "chain")
def thrown_takes_no_context(original: Any) -> Any:
    return lambda exc, handled: None


@planted(2, "exceptions", "chain")
def thrown_keeps_an_older_context(original: Any) -> Any:
    def chain(exc: BaseException, handled: BaseException | None) -> None:
        if exc.__context__ is None:
            original(exc, handled)

    return chain


# 12, 13: the protocol.


@planted(13, "exceptions", "leaving")
def stop_iteration_leaks(original: Any) -> Any:
    return lambda exc: exc


@planted(12, "awaiting", "_refuse")
def second_await_gives_none(original: Any) -> Any:
    return lambda operand: None


@planted(12, "throwing", "is_generator_exit")
def throwing_generator_exit_does_not_close(original: Any) -> Any:
    return lambda typ: False


# 15: tracebacks are left to the programs that compare frames. Lifetimes:


@planted(0, "links", "finish")
def finished_machines_keep_their_fields(original: Any) -> Any:
    def finish(machine: Any) -> None:
        machine.label = runtime("outcomes").FINISHED
        machine.awaiting = machine.handled = None

    return finish


@retouched(0)
class UnreadLocalsAreNotSaved(ast.NodeTransformer):
    """A local that no later state reads is dropped at the suspension, and with it a task that it alone
    keeps alive."""

    def visit_FunctionDef(self, node: ast.FunctionDef) -> Any:
        if node.name != "step":
            self.generic_visit(node)
            return node
        moves = [inner for inner in ast.walk(node) if isinstance(inner, ast.Assign) and moves_fields(inner)]
        moved = {id(inner) for move in moves for inner in ast.walk(move)}
        read = {
            inner.id
            for inner in ast.walk(node)
            if isinstance(inner, ast.Name) and isinstance(inner.ctx, ast.Load) and id(inner) not in moved
        }
        for move in moves:
            pairs = [
                (target, value)
                for target, value in zip(items(move.targets[0]), items(move.value), strict=True)
                if not {inner.id for inner in (target, value) if isinstance(inner, ast.Name)} - read
            ]
            move.targets = [ast.Tuple([target for target, _ in pairs], ast.Store())]
            move.value = ast.Tuple([value for _, value in pairs], ast.Load())
        for call in ast.walk(node):
            if (
                isinstance(call, ast.Call)
                and isinstance(call.func, ast.Attribute)
                and call.func.attr == "save"
            ):
                call.args = [
                    given for given in call.args if not isinstance(given, ast.Constant) or given.value in read
                ]
        return node


def items(side: ast.expr) -> list[ast.expr]:
    return side.elts if isinstance(side, ast.Tuple) else [side]


def moves_fields(assign: ast.Assign) -> bool:
    """`machine.a, machine.b = a, b` or the other way round."""
    sides = [items(assign.targets[0]), items(assign.value)]
    names = [all(isinstance(item, ast.Name) for item in side) for side in sides]
    fields = [all(ast.unparse(item).startswith("machine.") for item in side) for side in sides]
    return len(sides[0]) == len(sides[1]) and ((names[0] and fields[1]) or (fields[0] and names[1]))


@retouched(1)
class HandlerOutsideExcept(ast.NodeTransformer):
    """The states of a handler run without the native except block around them."""

    def visit_Try(self, node: ast.Try) -> Any:
        self.generic_visit(node)
        rethrows = (
            len(node.body) == 1
            and isinstance(node.body[0], ast.Expr)
            and ast.unparse(node.body[0]).startswith("_rethrow(handled")
        )
        if not rethrows or len(node.handlers) != 1 or node.handlers[0].name is None:
            return node
        handler = node.handlers[0]
        bound = ast.Assign([ast.Name(str(handler.name), ast.Store())], node.body[0].value.args[0])  # type: ignore[attr-defined]
        return [bound, *handler.body]


@retouched(7)
class UnboundFieldsComeBackAsNone(ast.NodeTransformer):
    """`save` stores None for what is not bound."""

    def visit_Call(self, node: ast.Call) -> Any:
        self.generic_visit(node)
        if isinstance(node.func, ast.Attribute) and node.func.attr == "save":
            names = {given.value for given in node.args[1:] if isinstance(given, ast.Constant)}
            nothing = expression("{" + ", ".join(f"{name!r}: None" for name in sorted(map(str, names))) + "}")
            node.args[0] = ast.BinOp(nothing, ast.BitOr(), node.args[0])
        return node


@retouched(9)
class TemporariesAreNotSaved(ast.NodeTransformer):
    """An operand that was put aside before an await is lost: the field keeps what the last suspension left
    there."""

    def visit_Assign(self, node: ast.Assign) -> Any:
        target = node.targets[0]
        if isinstance(target, ast.Attribute) and target.attr.startswith(("left", "operand", "value")):
            return ast.Assign(node.targets, ast.Constant(0))
        return node
