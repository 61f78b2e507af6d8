"""Finds the generator expressions of a function that are asynchronous generators.

They become machines as functions do. In: the function's tree and the facts about it. Out: each with the name that its
function bears natively, and the class whose private names it sees.

    async def f(rows, k):
        return (row + k async for row in rows)      f.<locals>.<genexpr>
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace

import libcst as cst

from .syntax import Facts, but_first_iterable, children

_COMPREHENSIONS: dict[type[cst.CSTNode], str] = {cst.GeneratorExp: "<genexpr>"}
if sys.version_info < (3, 12):
    _COMPREHENSIONS |= {cst.ListComp: "<listcomp>", cst.SetComp: "<setcomp>", cst.DictComp: "<dictcomp>"}
"""Those that are functions, by name."""


@dataclass(frozen=True, slots=True)
class Place:
    """``prefix`` is what stands before the name of a function that is defined there."""

    prefix: str
    class_name: str | None

    def inside(self, name: str) -> Place:
        return replace(self, prefix=f"{self.prefix}{name}.<locals>.")


@dataclass(frozen=True, slots=True)
class Expression:
    tree: cst.GeneratorExp
    qualname: str
    class_name: str | None


def expressions_in(
    node: cst.CSTNode, place: Place, facts: Facts, is_replaced: Callable[[cst.CSTNode], bool]
) -> Iterator[Expression]:
    """Those in ``node``, but for what is inside another one (save its first iterable) or ``is_replaced``."""
    if is_replaced(node):
        return
    if id(node) in facts.expressions:
        assert isinstance(node, cst.GeneratorExp), "only these are listed"
        yield from expressions_in(node.for_in.iter, place, facts, is_replaced)
        yield Expression(node, f"{place.prefix}<genexpr>", place.class_name)
        return
    for child, inside in _parts(node, place):
        yield from expressions_in(child, inside, facts, is_replaced)


def expressions_inside(
    node: cst.GeneratorExp, place: Place, facts: Facts, is_replaced: Callable[[cst.CSTNode], bool]
) -> Iterator[Expression]:
    """Those in a generator expression, but for its first iterable."""
    for child in but_first_iterable(node):
        yield from expressions_in(child, place.inside("<genexpr>"), facts, is_replaced)


def _parts(node: cst.CSTNode, place: Place) -> Iterator[tuple[cst.CSTNode, Place]]:
    """What is inside a node, each part with the place where it is."""
    own: tuple[cst.CSTNode, ...] = ()
    inside = place
    match node:
        case cst.FunctionDef():
            inside, own = place.inside(node.name.value), (node.body,)
        case cst.Lambda():
            inside, own = place.inside("<lambda>"), (node.body,)
        case cst.ClassDef():
            inside, own = Place(f"{place.prefix}{node.name.value}.", node.name.value), (node.body,)
        case cst.GeneratorExp() | cst.ListComp() | cst.SetComp() | cst.DictComp():
            yield node.for_in.iter, place
            name = _COMPREHENSIONS.get(type(node))
            inside = place if name is None else place.inside(name)
            yield from ((child, inside) for child in but_first_iterable(node))
            return
    for child in children(node):
        yield child, inside if child in own else place
