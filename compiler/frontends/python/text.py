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

import libcst as cst
from libcst._nodes.internal import CodegenState

from ...ir.function import HostCode, LineStart, Part, Reference
from ...span import NOWHERE, Span
from .mentions import ENTER, enter_inner
from .origins import Origins, line_ends
from .scope import mangle
from .syntax import Facts

Substitute = tuple[Part, ...] | Callable[[str], tuple[Part, ...]]
"""What is printed instead of a node; a function takes the indentation of the line that the node stands in."""


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
    printer = Printer(context)
    for node in nodes:
        node._codegen(printer)
    return printer.code(span)


def print_target(context: Context, node: cst.CSTNode, span: Span = NOWHERE) -> HostCode:
    """The host code of an assignment target, with what it binds."""
    printer = Printer(context)
    printer.store(node)
    node._codegen(printer)
    return printer.code(span)


class Printer(CodegenState):
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
        self._starts: list[tuple[int, tuple[set[str], ...]]] = []  # of nodes that something stands in for
        self._origins = Origins()
        self._labels: set[int] = set()  # names that are no variables: attributes, keywords
        self._keywords: set[int] = set()  # labels that no class mangles
        self.stores: set[int] = set()
        self._bodies: set[int] = set()  # bodies of inner scopes that wait to be entered
        self._class_bodies: set[int] = set()
        self._inner = 0  # depth inside inner scopes, whose names are not ours
        self._classes = 0  # depth inside inner classes, which mangle by themselves
        self.conditional = 0  # depth inside what may not run
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
        enter = ENTER.get(kind)
        if enter is not None and not self._inner:
            enter(self, node)
        elif enter is not None:
            enter_inner(self, node)
        if identity in self.context.substitutes:
            self._starts.append((len(self.parts), tuple(map(set, self._mentioned()))))
        if kind in _CONDITIONAL:
            self.conditional += 1
        if identity in self._first_iterables:
            self._comprehensions -= 1
        if isinstance(node, _COMPREHENSION_FUNCTIONS):
            self._comprehensions += 1
            self._first_iterables.add(id(node.for_in.iter))

    def after_codegen(self, node: cst.CSTNode) -> None:
        identity = id(node)
        kind = type(node)
        if kind in _CONDITIONAL:
            self.conditional -= 1
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
            start, mentioned = self._starts.pop()
            replaced = line_ends(self.parts[start:])
            del self.parts[start:]
            if callable(substitute):
                substitute = substitute("".join(self.indent_tokens))
            else:  # what the node itself mentions is done, and not printed here
                self.reads, self.writes, self.binds, self.unbinds, self.captures = mentioned
            for part in substitute:
                self.parts.append(part)
                if isinstance(part, Reference):
                    self.reads.add(part.variable)
            self._origins.replace(start, len(self.parts), replaced - line_ends(self.parts[start:]))

    # Names.

    def _mentioned(self) -> tuple[set[str], ...]:
        return self.reads, self.writes, self.binds, self.unbinds, self.captures

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
            elif identity not in self.stores:
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
            self.stores.add(id(target))
            self.bound(target)
        elif isinstance(target, (cst.Tuple, cst.List)):
            for element in target.elements:
                self.store(element.value)
        elif isinstance(target, cst.StarredElement):
            self.store(target.value)

    def bound(self, name: cst.Name) -> None:
        self.stores.add(id(name))
        value = mangle(unicodedata.normalize("NFKC", name.value), self.context.class_name)
        value = self.context.renamed.get(value, value)
        if value in self.context.known:
            self.writes.add(value)
            if not self.conditional:
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
