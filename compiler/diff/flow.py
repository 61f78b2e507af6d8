"""What runs before what, and how far two graphs go the same way.

``before[n]`` is a bit set: every node from which some path leads to node n, loop paths and exceptions included, and n.
"""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from dataclasses import dataclass

from ..machine.model import Doing
from .operations import Caught, Graph, Node

Bits = int


def successors(graph: Graph, node: int) -> Iterator[int]:
    for target in graph.next[node]:
        if target is not None:
            yield target
    for _, target in graph.caught[node]:
        if target is not None:
            yield target


def before(graph: Graph) -> dict[int, Bits]:
    """For each node that the entry reaches, it and the nodes from which it can be reached."""
    order = _reached(graph)
    found = {node: 1 << node for node in order}
    changed = True
    while changed:
        changed = False
        for node in order:
            bits = found[node]
            for target in successors(graph, node):
                if bits & ~found[target]:
                    found[target] |= bits
                    changed = True
    return found


def _reached(graph: Graph) -> list[int]:
    """What the entry reaches, each node before those that it leads to, loops aside: few rounds settle all."""
    seen: set[int] = set()
    left: list[int] = []
    pending = [] if graph.entry is None else [(graph.entry, False)]
    while pending:
        node, is_done = pending.pop()
        if is_done:
            left.append(node)
        elif node not in seen:
            seen.add(node)
            pending.append((node, True))
            pending.extend((target, False) for target in successors(graph, node))
    return left[::-1]


def members(bits: Bits) -> Iterator[int]:
    return (node for node, bit in enumerate(bin(bits)[:1:-1]) if bit == "1")


@dataclass(frozen=True, slots=True)
class Edge:
    """A way from one old node to another that the new machine doesn't go."""

    source: int
    old: int


@dataclass(frozen=True, slots=True)
class Alike:
    """``partner``: the new node that does what the old one does, in the same course from the entry.

    Where the new machine guards operations in one statement, they have that as their common partner.
    """

    partner: dict[int, int]
    broken: tuple[Edge, ...]


def alike(old: Graph, new: Graph) -> Alike:
    """Walks both graphs at once from their entries, as long as they do the same."""
    partner: dict[int, int] = {}
    ways: list[tuple[int, int | None, int | None]] = []
    pending: list[tuple[int | None, int | None]] = [(old.entry, new.entry)]
    while pending:
        one, other = pending.pop(0)
        if one is None or other is None or one in partner:
            continue
        found = (
            [one] if old.nodes[one].same == new.nodes[other].same else _guarded(old, one, new.nodes[other])
        )
        if not found or not partner.keys().isdisjoint(found):
            continue
        partner.update(dict.fromkeys(found, other))
        for pair in _onward(old, new, found[-1], other):
            ways.append((found[-1], *pair))
            pending.append(pair)
        is_guarded = old.nodes[one].same != new.nodes[other].same
        for node in found:
            for pair in _failing(old.caught[node], () if is_guarded else new.caught[other]):
                ways.append((node, *pair))
                pending.append(pair)
    broken = (Edge(one, old) for one, old, new in ways if old is not None and partner.get(old) != new)
    return Alike(partner, tuple(broken))


def _guarded(old: Graph, one: int, guard: Node) -> list[int]:
    """The old nodes, from ``one`` on, that the new one does as long as nothing fails; none if it does another."""
    found: list[int] = []
    at: int | None = one
    for same in guard.inside:
        if at is None or old.nodes[at].same != same or old.pending[at] is not None or len(old.next[at]) != 1:
            return []
        found.append(at)
        (at,) = old.next[at]
    return found


def _onward(old: Graph, new: Graph, one: int, other: int) -> Iterator[tuple[int | None, int | None]]:
    """Where control goes from two nodes that do the same, way by way, if nothing fails.

    Where a cleanup goes on was decided by what went into it: those ways are paired there.
    """
    if old.nodes[one].doing == Doing.END.value:
        return
    yield from itertools.zip_longest(old.next[one], new.next[other])
    if old.pending[one] is not None or new.pending[other] is not None:
        yield old.pending[one], new.pending[other]


def _failing(here: Caught, there: Caught) -> Iterator[tuple[int | None, int | None]]:
    """Where an exception goes, clause by clause. Behind the first difference, it may go other ways."""
    same = itertools.takewhile(lambda pair: pair[0][0] == pair[1][0], zip(here, there, strict=False))
    pairs = [(old, new) for (_, old), (_, new) in same]
    yield from pairs
    yield from ((old, None) for _, old in here[len(pairs) :])
