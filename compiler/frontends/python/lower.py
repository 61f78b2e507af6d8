"""Lowers one async function, or generator expression, from syntax to ``ir.Function``.

In: the libcst tree of the function, its scope and the facts about its syntax. Out: blocks and regions in document
order, every suspension a terminator. Statements without a suspension, a way out of a loop or a return through a
cleanup become leaves, as they were written.

:class:`Lowering` is the state that the lowering of statements, expressions and comprehensions shares.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import libcst as cst

from ...ir.function import (
    Advance,
    Assign,
    BlockId,
    Execute,
    Function,
    HostCode,
    Jump,
    Kind,
    Mode,
    Origin,
    RegionKind,
    Storage,
    Suspend,
    Variable,
)
from ...span import Span
from . import comprehensions, expressions, statements
from .aside import code
from .assignments import assign
from .build import RETURN, Builder, reference
from .pieces import joined, with_normal
from .scope import Scope, mangle
from .suspensions import Unsupported
from .syntax import Facts, Root, children, normal_text
from .text import Context, print_code, print_target


class Lowering:
    """What lowering one function needs at hand.

    ``builtin`` gives the name by which a builtin or a helper of the runtime is called in this module;
    ``inner`` makes the stub of an async function inside this one.
    """

    def __init__(
        self,
        function: Root,
        scope: Scope,
        facts: Facts,
        *,
        class_name: str | None,
        indent: str,
        builtin: Callable[[str], str],
        lines: Sequence[str],
        identifiers: frozenset[str],
        outer_names: frozenset[str],
    ) -> None:
        self.function = function
        self.scope = scope
        self.facts = facts
        self.builtin = builtin
        self.lines = lines
        self.identifiers = identifiers
        self.outer_names = outer_names
        shared = scope.captured | frozenset(scope.free)
        self._never_steady = frozenset(facts.deleted) | _handler_names(function)
        variables = {
            name: Variable(
                name, storage, may_vanish=storage is Storage.CAPTURED and name in self._never_steady
            )
            for name, storage in _storages(scope)
        }
        self.context = Context(
            facts=facts,
            known=frozenset(variables),
            shared=shared,
            class_name=class_name,
            newline="\n",
            indent=indent,
        )
        if "__class__" in scope.free and isinstance(function, cst.FunctionDef) and _uses_super(function):
            self.context.super_argument = self._super_argument(function.params)
        self.builder = Builder(identifiers, variables)
        self._iterables: dict[str, str] = {}  # what each asynchronous iterator goes over, by syntax
        self._statement: cst.CSTNode = function

    @property
    def statement(self) -> cst.CSTNode:
        """The statement that is being lowered."""
        return self._statement

    @statement.setter
    def statement(self, node: cst.CSTNode) -> None:
        self._statement = node
        self.builder.at = self.facts.span(node)

    def lower(self, name: str, qualname: str, kind: Kind, span: Span) -> Function:
        builder = self.builder
        builder.at = span
        entry = builder.new_block()
        builder.bound.update(name for name in self.scope.parameters if name not in self._never_steady)
        builder.place(entry, "start", span)
        parameters = self.scope.parameters
        if isinstance(self.function, cst.GeneratorExp):
            parameters = (comprehensions.lower_generator_expression(self, self.function),)
        else:
            statements.lower_body(self, self.function.body)
        builder.leave_for(RETURN)
        return Function(
            name=name,
            qualname=qualname,
            parameters=parameters,
            variables=tuple(builder.variables.values()),
            blocks=tuple(builder.blocks),
            regions=tuple(builder.regions.values()),
            entry=entry,
            globals=self.scope.global_names,
            kind=kind,
            span=span,
        )

    def _super_argument(self, params: cst.Parameters) -> str:
        """Zero-argument ``super()`` takes the first parameter, as it is bound at that moment."""
        for param in (*params.posonly_params, *params.params):
            name = mangle(param.name.value, self.context.class_name)
            if name not in self._never_steady:
                return name
            break
        raise Unsupported("super() without a first parameter", self.facts.span(self.function))

    # Questions.

    def is_steady(self, node: cst.Name) -> bool:
        """Whether a name can be read later instead of now: a local, surely bound, that nothing rebinds meanwhile."""
        name = mangle(node.value, self.context.class_name)
        name = self.context.renamed.get(name, name)
        variable = self.builder.variables.get(name)
        return (
            variable is not None
            and variable.spillable
            and name in self.builder.bound
            and name not in self.facts.walrus.get(id(self.statement), frozenset())
        )

    def can_be_steady(self, name: str) -> bool:
        return name not in self._never_steady

    def title(self) -> str:
        """The first source line of the statement at hand."""
        return self.line_at(self.facts.span(self.statement))

    def line_at(self, span: Span) -> str:
        if not 0 < span.line <= len(self.lines):
            return ""
        return self.lines[span.line - 1].strip().rstrip(":")

    def expression(self, node: cst.BaseExpression) -> HostCode:
        """Evaluates ``node`` as far as it suspends; what is left."""
        if self.facts.suspends(node):
            self.evaluate(node)
        return code(self, node)

    def evaluate(self, node: cst.BaseExpression) -> None:
        """Does everything in ``node`` up to and with its last suspension (there is one)."""
        expressions.lower(self, node)

    def suite(self, suite: cst.BaseSuite) -> None:
        """A block of statements."""
        statements.lower_suite(self, suite)

    def rest(self, node: cst.CSTNode) -> None:
        """What is left of a statement once its suspensions are dealt with."""
        self.execute(print_code(self.context, (node,), self.facts.span(node)))

    def comments(self, lines: Sequence[cst.EmptyLine]) -> None:
        """Comments stay where they were."""
        statements.comments(self, lines)

    def jump(self, block: BlockId) -> None:
        self.builder.end(Jump(block))

    # Pieces that statements and comprehensions share.

    def target(self, node: cst.BaseExpression) -> HostCode:
        """An assignment target, with what it binds."""
        return print_target(self.context, node, self.facts.span(node))

    def iterator(self, iterable: cst.BaseExpression, *, is_async: bool) -> str:
        """Evaluates what a loop goes over, and makes its iterator."""
        name = self.builder.temporary("each", keep=True, storage=Storage.ITERATOR)
        if is_async:
            self.note_iterable(name, iterable)
        before, after = iterating(iterable, self.builtin, is_async=is_async)
        self.builder.emit(Assign(name, joined(before, self.expression(iterable), after)))
        return name

    def note_iterable(self, iterator: str, iterable: cst.BaseExpression) -> None:
        """What an asynchronous iterator goes over is part of the keys of its states."""
        self._iterables[iterator] = normal_text(cst.Module([]).code_for_node(iterable))[0]

    def open_loop(
        self, iterator: str, target: cst.BaseExpression, *, is_async: bool, span: Span
    ) -> tuple[BlockId, BlockId]:
        """Begins a loop and binds its target; returns where it goes on and where it is done."""
        builder = self.builder
        again, done, body = builder.new_block(), builder.new_block(), builder.new_block()
        title = self.title()
        builder.flow_into(again, title, span)
        builder.path.append("loop")
        simple = isinstance(target, cst.Name) and not self.facts.suspends(target)
        bound = self.target(target) if not self.facts.suspends(target) else None
        name = next(iter(bound.writes)) if simple and bound is not None and bound.writes else None
        item = name or builder.temporary("item")
        if is_async:
            self._next_item(iterator, item, again, body, done, span, title)
        elif bound is not None:
            builder.end(Advance(iterator, bound, body, done))
        else:
            builder.end(Advance(iterator, self.assignable(item), body, done))
        builder.place(body, title, span)
        if name is not None:
            self.bind(name)
        elif is_async or bound is None:
            self.assign_to(target, reference(item))
            builder.unset(item)
        return again, done

    def _next_item(
        self, iterator: str, item: str, again: BlockId, body: BlockId, done: BlockId, span: Span, title: str
    ) -> None:
        """Only the await of the next item is protected from StopAsyncIteration."""
        builder = self.builder
        outer = builder.region
        region = builder.new_region(RegionKind.PROTECTED, "async for", outer, span)
        handler = builder.new_region(RegionKind.HANDLER, "exhausted", outer, span)
        builder.amend(region, handlers=(handler,))
        entry, resume, caught = builder.new_block(), builder.new_block(), builder.new_block()
        builder.end(Jump(entry))
        with builder.inside(region):
            builder.place(entry, title, span)
            builder.end(
                Suspend(
                    Mode.AWAIT,
                    Origin.NEXT,
                    with_normal(reference(iterator), self._iterables[iterator]),
                    item,
                    resume,
                    path=tuple(builder.path),
                    span=span,
                )
            )
            builder.place(resume, title, span)
            builder.end(Jump(body))
        match = HostCode((self.builtin("StopAsyncIteration"),), may_raise=False)
        builder.amend(handler, match=match, entry=caught)
        with builder.inside(handler):
            builder.place(caught, "exhausted", span)
            builder.end(Jump(done))

    def assignable(self, name: str) -> HostCode:
        return HostCode((name,), writes=frozenset({name}), binds=frozenset({name}), may_raise=False)

    def bind(self, name: str) -> None:
        if self.can_be_steady(name):
            self.builder.bound.add(name)

    def assign_to(self, target: cst.BaseExpression, value: HostCode) -> None:
        """One assignment of a value that has been evaluated."""
        assign(self, target, value)

    def execute(self, code: HostCode) -> None:
        self.builder.emit(Execute(code))
        for name in code.binds:
            self.bind(name)
        self.builder.bound -= code.unbinds


def iterating(
    iterable: cst.BaseExpression, builtin: Callable[[str], str], *, is_async: bool
) -> tuple[str, str]:
    """What stands around an iterable where its iterator is made."""
    if not is_async:
        return f"{builtin('iter')}(", ")"
    helper = builtin("async_iterator")
    # CPython goes over a list display as over a tuple, and its complaint says so.
    return (f"{helper}((*", ",))") if isinstance(iterable, cst.List) else (f"{helper}(", ")")


def _storages(scope: Scope) -> list[tuple[str, Storage]]:
    parameters = set(scope.parameters)
    storages = [
        (
            name,
            Storage.CAPTURED
            if name in scope.captured
            else Storage.PARAMETER
            if name in parameters
            else Storage.LOCAL,
        )
        for name in (*scope.parameters, *sorted(scope.locals - parameters))
    ]
    return [*storages, *((name, Storage.ENVIRONMENT) for name in scope.free)]


def _uses_super(function: cst.FunctionDef) -> bool:
    """Whether the function itself (no function inside it) calls ``super()``."""
    pending: list[cst.CSTNode] = [function.body]
    while pending:
        node = pending.pop()
        if (
            isinstance(node, cst.Call)
            and not node.args
            and isinstance(node.func, cst.Name)
            and node.func.value == "super"
        ):
            return True
        if not isinstance(node, (cst.FunctionDef, cst.ClassDef, cst.Lambda)):
            pending.extend(children(node))
    return False


def _handler_names(function: Root) -> frozenset[str]:
    """Names bound by ``except … as``, which unbinds them."""
    found: set[str] = set()
    pending: list[cst.CSTNode] = [function.body] if isinstance(function, cst.FunctionDef) else []
    while pending:
        node = pending.pop()
        if isinstance(node, (cst.ExceptHandler, cst.ExceptStarHandler)) and node.name is not None:
            found.add(cst.ensure_type(node.name.name, cst.Name).value)
        if isinstance(
            node,
            (
                cst.BaseSuite,
                cst.BaseCompoundStatement,
                cst.ExceptHandler,
                cst.ExceptStarHandler,
                cst.Else,
                cst.Finally,
                cst.MatchCase,
            ),
        ):
            pending.extend(children(node))
    return frozenset(found)
