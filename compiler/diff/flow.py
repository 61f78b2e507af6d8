"""What runs before what, and how far two graphs go the same way.

``before[n]`` is a bit set: every node from which some path leads to node n, loop paths and exceptions included, and n.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .operations import Graph

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
    """A way out of an old node whose far ends are no partners."""

    source: int
    old: int | None
    new: int | None


@dataclass(frozen=True, slots=True)
class Alike:
    """``partner``: the new node that does what the old one does, in the same course from the entry."""

    partner: dict[int, int]
    broken: tuple[Edge, ...]


def alike(old: Graph, new: Graph) -> Alike:
    """Walks both graphs at once from their entries, as long as they do the same."""
    partner: dict[int, int] = {}
    edges: list[Edge] = []
    pending: list[tuple[int | None, int | None]] = [(old.entry, new.entry)]
    while pending:
        one, other = pending.pop(0)
        if one is None or other is None or one in partner:
            continue
        if old.nodes[one].same != new.nodes[other].same:
            continue
        partner[one] = other
        for pair in _ways(old, new, one, other):
            edges.append(Edge(one, *pair))
            pending.append(pair)
    return Alike(partner, tuple(e for e in edges if e.old is None or partner.get(e.old) != e.new))


def _ways(old: Graph, new: Graph, one: int, other: int) -> Iterator[tuple[int | None, int | None]]:
    """Where control goes from two nodes that do the same, way by way.

    Where a cleanup goes on was decided by what went into it: those ways are paired there.
    """
    if old.nodes[one].doing != "end":
        yield from _paired(old.next[one], new.next[other])
        if old.pending[one] is not None or new.pending[other] is not None:
            yield old.pending[one], new.pending[other]
    here, there = old.caught[one], new.caught[other]
    for index in range(max(len(here), len(there))):
        clause, target = here[index] if index < len(here) else ("", None)
        new_clause, new_target = there[index] if index < len(there) else ("", None)
        if clause != new_clause:
            # From here on, exceptions may go other ways.
            yield from ((each, None) for _, each in here[index:])
            yield from ((None, each) for _, each in there[index:])
            return
        yield target, new_target


def _paired(
    old: tuple[int | None, ...], new: tuple[int | None, ...]
) -> Iterator[tuple[int | None, int | None]]:
    for index in range(max(len(old), len(new))):
        yield old[index] if index < len(old) else None, new[index] if index < len(new) else None
