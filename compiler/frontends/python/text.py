"""Prints syntax as host code: the text as it was written, with the facts that passes need.

In: libcst nodes, and what stands in for some of them (*substitutes*: an awaited value's temporary, the stub of an
inner async function). Out: :class:`HostCode`. Line starts become parts of their own, so that the text can move to
another indentation without touching the lines inside string literals.

Names that a class mangles are written mangled, since the text leaves its class.
"""

from __future__ import annotations

import sys
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import Any

import libcst as cst
from libcst._nodes.internal import CodegenState

from ...ir.function import HostCode, LineStart, Part, Reference
from ...span import NOWHERE, Span
from .origins import Origins, line_ends
from .syntax import Facts

Substitute = tuple[Part, ...] | Callable[[str], tuple[Part, ...]]
"""What is printed instead of a node; a function takes the indentation of the line that the node stands in."""


def mangle(name: str, class_name: str | None) -> str:
    """The name as the compiler of ``class_name`` would store it."""
    if class_name is None or not name.startswith("__") or name.endswith("__") or "." in name:
        return name
    stripped = class_name.lstrip("_")
    return f"_{stripped}{name}" if stripped else name


@dataclass(slots=True)
class Context:
    """What printing needs to know of the function whose text it prints (one for each function)."""

    facts: Facts
    known: frozenset[str]  # every variable of the function, of whatever storage
    shared: frozenset[str]  # those that live in cells
    class_name: str | None
    newline: str
    indent: str
    renamed: dict[str, str] = field(default_factory=dict)
    substitutes: dict[int, Substitute] = field(default_factory=dict)
    super_argument: str | None = None  # the first parameter, where the function is a method that uses super()


def print_code(context: Context, nodes: Iterable[cst.CSTNode], span: Span = NOWHERE) -> HostCode:
    """The host code of ``nodes``, one after the other."""
    printer = _Printer(context)
    for node in nodes:
        node._codegen(printer)
    return printer.code(span)


def print_target(context: Context, node: cst.CSTNode, span: Span = NOWHERE) -> HostCode:
    """The host code of an assignment target, with what it binds."""
    printer = _Printer(context)
    printer.store(node)
    node._codegen(printer)
    return printer.code(span)


class _Printer(CodegenState):
    """libcst's own code generator, watched: what it prints for a node is recorded or replaced."""

    def __init__(self, context: Context) -> None:
        super().__init__(default_indent=context.indent, default_newline="\n")
        self.parts: list[Part] = []
        self.tokens = self.parts  # type: ignore[assignment]  # libcst appends its tokens here
        self.context = context
        self.reads: set[str] = set()
        self.writes: set[str] = set()
        self.binds: set[str] = set()
        self.unbinds: set[str] = set()
        self.captures: set[str] = set()
        self.exits = False
        self._starts: list[int] = []
        self._origins = Origins()
        self._labels: set[int] = set()  # names that are no variables: attributes, keywords
        self._keywords: set[int] = set()  # labels that no class mangles
        self._stores: set[int] = set()
        self._bodies: set[int] = set()  # bodies of inner scopes that wait to be entered
        self._class_bodies: set[int] = set()
        self._inner = 0  # depth inside inner scopes, whose names are not ours
        self._classes = 0  # depth inside inner classes, which mangle by themselves
        self._conditional = 0  # depth inside what may not run
        self._comprehensions = 0  # depth inside comprehensions that are functions of their own
        self._first_iterables: set[int] = set()  # theirs, which the function around them evaluates

    # What libcst calls.

    def add_indent_tokens(self) -> None:
        self.parts.append(LineStart("".join(self.indent_tokens)))

    @contextmanager
    def record_syntactic_position(
        self,
        node: cst.CSTNode,
        *,
        start_node: cst.CSTNode | None = None,
        end_node: cst.CSTNode | None = None,
    ) -> Iterator[None]:
        if isinstance(node, (cst.BaseSmallStatement, cst.BaseCompoundStatement)):
            self._origins.begin(len(self.parts), self.context.facts.span(node))
        yield

    def before_codegen(self, node: cst.CSTNode) -> None:
        identity = id(node)
        if identity in self._bodies:
            self._inner += 1
            if identity in self._class_bodies:
                self._classes += 1
        kind = type(node)
        enter = _ENTER.get(kind)
        if enter is not None and not self._inner:
            enter(self, node)
        elif enter is not None:
            _enter_inner(self, node)
        if identity in self.context.substitutes:
            self._starts.append(len(self.parts))
        if kind in _CONDITIONAL:
            self._conditional += 1
        if identity in self._first_iterables:
            self._comprehensions -= 1
        if isinstance(node, _COMPREHENSION_FUNCTIONS):
            self._comprehensions += 1
            self._first_iterables.add(id(node.for_in.iter))

    def after_codegen(self, node: cst.CSTNode) -> None:
        identity = id(node)
        kind = type(node)
        if kind in _CONDITIONAL:
            self._conditional -= 1
        if isinstance(node, _COMPREHENSION_FUNCTIONS):
            self._comprehensions -= 1
        if identity in self._first_iterables:
            self._comprehensions += 1
        if kind is cst.Name:
            self._name(node)  # type: ignore[arg-type]  # its type was just looked at
        if identity in self._bodies:
            self._inner -= 1
            if identity in self._class_bodies:
                self._classes -= 1
        substitute = self.context.substitutes.get(identity)
        if substitute is not None:
            start = self._starts.pop()
            replaced = line_ends(self.parts[start:])
            del self.parts[start:]
            if callable(substitute):
                substitute = substitute("".join(self.indent_tokens))
            for part in substitute:
                self.parts.append(part)
                if isinstance(part, Reference):
                    self.reads.add(part.variable)
            self._origins.replace(start, len(self.parts), replaced - line_ends(self.parts[start:]))

    # Names.

    def _name(self, node: cst.Name) -> None:
        written = value = node.value
        identity = id(node)
        if not value.isascii():
            value = unicodedata.normalize("NFKC", value)
        if not self._classes and value.startswith("__") and identity not in self._keywords:
            value = mangle(value, self.context.class_name)
        is_label = identity in self._labels
        if not is_label:
            value = self.context.renamed.get(value, value)
        part: Part = value
        if value in self.context.known and not is_label:
            if self._inner:
                self.captures.add(value)
            elif identity not in self._stores:
                self.reads.add(value)
                if not (self._comprehensions and value in self.context.shared):
                    part = Reference(value)
        if part != written:
            index = len(self.parts) - 1
            while self.parts[index] != written:
                index -= 1
            self.parts[index] = part

    def store(self, target: cst.CSTNode) -> None:
        """Notes what an assignment to ``target`` binds."""
        if isinstance(target, cst.Name):
            self._stores.add(id(target))
            self.bound(target)
        elif isinstance(target, (cst.Tuple, cst.List)):
            for element in target.elements:
                self.store(element.value)
        elif isinstance(target, cst.StarredElement):
            self.store(target.value)

    def bound(self, name: cst.Name) -> None:
        self._stores.add(id(name))
        value = mangle(unicodedata.normalize("NFKC", name.value), self.context.class_name)
        value = self.context.renamed.get(value, value)
        if value in self.context.known:
            self.writes.add(value)
            if not self._conditional:
                self.binds.add(value)

    def guard(self, name: str) -> tuple[Part, ...]:
        """What complains if a captured ``name`` is unbound, before a statement that would do so in other words."""
        return (Reference(name, guards=True),) if name in self.context.shared else ()

    def scope(self, body: cst.CSTNode, *, is_class: bool = False) -> None:
        self._bodies.add(id(body))
        if is_class:
            self._class_bodies.add(id(body))

    def label(self, node: cst.CSTNode | None) -> None:
        """The names in ``node`` are no variables."""
        if isinstance(node, cst.Name):
            self._labels.add(id(node))
        elif isinstance(node, cst.Attribute):
            self.label(node.value)
            self.label(node.attr)

    def keyword(self, node: cst.CSTNode | None) -> None:
        self.label(node)
        self._keywords.add(id(node))

    def code(self, span: Span) -> HostCode:
        parts = _joined(self.parts)
        return HostCode(
            parts=parts,
            reads=frozenset(self.reads),
            writes=frozenset(self.writes),
            binds=frozenset(self.binds),
            unbinds=frozenset(self.unbinds),
            captures=frozenset(self.captures),
            exits=self.exits,
            span=span,
            lines=self._origins.lines(self.parts, span)[: line_ends(parts) + 1],
        )


def _joined(tokens: list[Part]) -> tuple[Part, ...]:
    """Tokens as parts: text in one piece, no line start before the first, no line end after the last."""
    parts: list[Part] = []
    text: list[str] = []
    for token in tokens:
        if isinstance(token, str):
            text.append(token)
            continue
        if text:
            parts.append("".join(text))
            text.clear()
        if parts or not isinstance(token, LineStart):
            parts.append(token)
    if text:
        last = "".join(text).rstrip("\r\n")
        if last:
            parts.append(last)
    while parts and isinstance(parts[-1], LineStart):
        parts.pop()
    return tuple(parts)


# What each kind of node says about names, on the way in.


def _enter_inner(printer: _Printer, node: cst.CSTNode) -> None:
    """Inside an inner scope only what is no variable matters."""
    if isinstance(node, cst.Attribute):
        printer.label(node.attr)
    elif isinstance(node, cst.Arg):
        printer.keyword(node.keyword)
    elif isinstance(node, cst.ClassDef):
        printer.scope(node.body, is_class=True)


def _attribute(printer: _Printer, node: cst.Attribute) -> None:
    printer.label(node.attr)


def _arg(printer: _Printer, node: cst.Arg) -> None:
    printer.keyword(node.keyword)


def _assign_target(printer: _Printer, node: cst.AssignTarget) -> None:
    printer.store(node.target)


def _aug_assign(printer: _Printer, node: cst.AugAssign) -> None:
    if isinstance(node.target, cst.Name):
        printer.parts.extend(printer.guard(mangle(node.target.value, printer.context.class_name)))
        printer.bound(node.target)
        printer.reads.update({mangle(node.target.value, printer.context.class_name)} & printer.context.known)


def _ann_assign(printer: _Printer, node: cst.AnnAssign) -> None:
    simple = isinstance(node.target, cst.Name) and not node.target.lpar
    if isinstance(node.target, cst.Name) and node.value is None:
        printer._stores.add(id(node.target))
    else:
        printer.store(node.target)
    if simple:
        # Such an annotation is never evaluated, and not allowed on a nonlocal name, which a shared one becomes.
        name = mangle(cst.ensure_type(node.target, cst.Name).value, printer.context.class_name)
        if name in printer.context.shared:
            substitutes = printer.context.substitutes
            if node.value is None:
                substitutes[id(node)] = ("pass",)
            else:
                substitutes[id(node.annotation)] = ()
    if printer.context.facts.suspends(node.annotation):
        # In a function no annotation of a variable is ever evaluated.
        printer.context.substitutes[id(node.annotation.annotation)] = ("None",)


def _for(printer: _Printer, node: cst.For) -> None:
    printer._conditional += 1
    printer.store(node.target)
    printer._conditional -= 1


def _comp_for(printer: _Printer, node: cst.CompFor) -> None:
    _comprehension_target(printer, node.target)


def _comprehension_target(printer: _Printer, target: cst.CSTNode) -> None:
    if isinstance(target, cst.Name):
        printer._stores.add(id(target))
    elif isinstance(target, (cst.Tuple, cst.List)):
        for element in target.elements:
            _comprehension_target(printer, element.value)


def _as_name(printer: _Printer, node: cst.AsName) -> None:
    printer.store(node.name)


def _handler(printer: _Printer, node: cst.ExceptHandler | cst.ExceptStarHandler) -> None:
    if node.name is not None and isinstance(node.name.name, cst.Name):
        value = mangle(node.name.name.value, printer.context.class_name)
        if value in printer.context.known:
            printer.unbinds.add(value)


def _import_alias(printer: _Printer, node: cst.ImportAlias) -> None:
    printer.label(node.name)
    if node.asname is None:
        root = node.name
        while isinstance(root, cst.Attribute):
            root = cst.ensure_type(root.value, cst.Name) if isinstance(root.value, cst.Name) else root.value  # type: ignore[assignment]  # a dotted name
        printer.bound(cst.ensure_type(root, cst.Name))


def _import_from(printer: _Printer, node: cst.ImportFrom) -> None:
    printer.label(node.module)


def _function(printer: _Printer, node: cst.FunctionDef) -> None:
    printer.bound(node.name)
    printer.scope(node.body)
    _parameters(printer, node.params)
    if node.type_parameters is not None:
        printer.scope(node.type_parameters)


def _parameters(printer: _Printer, node: cst.Parameters) -> None:
    for name in ("posonly_params", "params", "kwonly_params"):
        for param in getattr(node, name):
            printer._stores.add(id(param.name))
    for param in (node.star_arg, node.star_kwarg):
        if isinstance(param, cst.Param):
            printer._stores.add(id(param.name))


def _lambda(printer: _Printer, node: cst.Lambda) -> None:
    printer.scope(node.body)
    _parameters(printer, node.params)


def _class(printer: _Printer, node: cst.ClassDef) -> None:
    printer.bound(node.name)
    printer.scope(node.body, is_class=True)
    if node.type_parameters is not None:
        printer.scope(node.type_parameters)


def _generator(printer: _Printer, node: cst.GeneratorExp) -> None:
    printer.scope(node.elt)


def _named(printer: _Printer, node: cst.NamedExpr) -> None:
    if isinstance(node.target, cst.Name):
        printer.bound(node.target)


def _del(printer: _Printer, node: cst.Del) -> None:
    targets: list[cst.BaseExpression] = [node.target]
    names: list[str] = []
    only_names = True
    while targets:
        target = targets.pop()
        if isinstance(target, cst.Name):
            printer._stores.add(id(target))
            value = mangle(target.value, printer.context.class_name)
            names.insert(0, value)
            if value in printer.context.known:
                printer.unbinds.add(value)
                printer.reads.add(value)
        elif isinstance(target, (cst.Tuple, cst.List)):
            targets.extend(element.value for element in target.elements)
        else:
            only_names = False
    if only_names and printer.context.shared.intersection(names):
        parts = [part for name in names for part in ("; ", *printer.guard(name), f"del {name}")]
        printer.context.substitutes[id(node)] = tuple(parts[1:])


def _match_as(printer: _Printer, node: cst.MatchAs | cst.MatchStar) -> None:
    if node.name is not None:
        printer.bound(node.name)


def _match_mapping(printer: _Printer, node: cst.MatchMapping) -> None:
    if node.rest is not None:
        printer.bound(node.rest)


def _match_keyword(printer: _Printer, node: cst.MatchKeywordElement) -> None:
    printer.keyword(node.key)


def _type_alias(printer: _Printer, node: cst.TypeAlias) -> None:
    printer.bound(node.name)
    printer.scope(node.value)
    if node.type_parameters is not None:
        printer.scope(node.type_parameters)


def _return(printer: _Printer, node: cst.Return) -> None:
    printer.exits = True


def _call(printer: _Printer, node: cst.Call) -> None:
    """``super()`` finds its arguments in the frame of the method; elsewhere they must be written out."""
    context = printer.context
    bare_super = isinstance(node.func, cst.Name) and node.func.value == "super" and not node.args
    if context.super_argument and bare_super:
        context.substitutes[id(node)] = (
            "super(",
            Reference("__class__"),
            ", ",
            Reference(context.super_argument),
            ")",
        )


def _scope_statement(printer: _Printer, node: cst.Global | cst.Nonlocal) -> None:
    """The step function declares its names once, on top."""
    printer.context.substitutes[id(node)] = ("pass",)


# Each takes its own kind of node.
_ENTER: dict[type[cst.CSTNode], Callable[[_Printer, Any], None]] = {
    cst.Attribute: _attribute,
    cst.Arg: _arg,
    cst.AssignTarget: _assign_target,
    cst.AugAssign: _aug_assign,
    cst.AnnAssign: _ann_assign,
    cst.For: _for,
    cst.CompFor: _comp_for,
    cst.AsName: _as_name,
    cst.ExceptHandler: _handler,
    cst.ExceptStarHandler: _handler,
    cst.ImportAlias: _import_alias,
    cst.ImportFrom: _import_from,
    cst.FunctionDef: _function,
    cst.Lambda: _lambda,
    cst.ClassDef: _class,
    cst.GeneratorExp: _generator,
    cst.NamedExpr: _named,
    cst.Del: _del,
    cst.MatchAs: _match_as,
    cst.MatchStar: _match_as,
    cst.MatchMapping: _match_mapping,
    cst.MatchKeywordElement: _match_keyword,
    cst.TypeAlias: _type_alias,
    cst.Return: _return,
    cst.Call: _call,
    cst.Global: _scope_statement,
    cst.Nonlocal: _scope_statement,
}
_COMPREHENSION_FUNCTIONS = (cst.ListComp, cst.SetComp, cst.DictComp) if sys.version_info < (3, 12) else ()
"""Up to 3.11 these are functions, and say of an unbound name that it is free."""
_CONDITIONAL = frozenset(
    {
        cst.If,
        cst.For,
        cst.While,
        cst.Try,
        cst.TryStar,
        cst.With,
        cst.Match,
        cst.BooleanOperation,
        cst.IfExp,
        cst.Comparison,
        cst.ListComp,
        cst.SetComp,
        cst.DictComp,
        cst.GeneratorExp,
    }
)
