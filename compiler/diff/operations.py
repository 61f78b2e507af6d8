"""A machine as a graph of single operations, in which jumps and the partition into blocks don't show.

In: a machine, the reader of its language, names to replace. Out: a :class:`Graph` whose nodes compare by what they do
(``same``), whatever the formatting. An await is two nodes, the operand and the taking of its result: a run that is
parked between them has done the first and not the second.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Protocol

from ..machine.model import Doing, MachineBlock, Operation, StateMachine


class Statement(Protocol):
    """``names``: all that may mean variables; ``line`` counts from 0 where the text begins.

    ``inside``: the statements that it is as long as nothing fails, if it guards some.
    """

    @property
    def text(self) -> str: ...
    @property
    def names(self) -> frozenset[str]: ...
    @property
    def line(self) -> int: ...
    @property
    def inside(self) -> Sequence[Statement]: ...


class Reader(Protocol):
    """Reads the host's code: its statements by syntax, with names replaced."""

    def __call__(self, text: str, renaming: Mapping[str, str] | None = None) -> Sequence[Statement]: ...


Same = tuple[str, str, frozenset[str]]
"""What nodes compare by: what is done, the text, the variables in it."""


@dataclass(frozen=True, slots=True)
class Node:
    """``variables``: those of the function that it names. ``state``: None in a handler that stands in line.

    ``inside``: what it does, node by node, as long as nothing fails; empty if it guards nothing.
    """

    doing: str
    text: str
    variables: frozenset[str]
    region: int
    state: int | None
    line: int
    inside: tuple[Same, ...] = ()

    @property
    def same(self) -> Same:
        return self.doing, self.text, self.variables

    @property
    def shown(self) -> str:
        if self.doing == Doing.SUSPEND.value:
            return f"await {self.text}"
        if self.doing in (Doing.RETURN.value, Doing.LEAVE.value):
            return (
                f"return {self.text}"
                if self.text
                else "return"
                if self.doing == "return"
                else "leave the block"
            )
        return f"{_WORDS.get(self.doing, '')}{self.text}" or self.doing


_WORDS = {"choose": "if ", "advance": "for ", "take": "take the result in "}
TAKE = "take"


Caught = tuple[tuple[str, int | None], ...]
"""The clauses that an exception goes by, and where to."""


@dataclass(slots=True)
class Graph:
    """``next``, ``caught``, ``pending``: by node; None is where there is nothing more.

    ``parked``: the node that suspends, by the label at which it goes on.
    """

    nodes: list[Node] = field(default_factory=list)
    next: list[tuple[int | None, ...]] = field(default_factory=list)
    caught: list[Caught] = field(default_factory=list)
    pending: list[int | None] = field(default_factory=list)
    pending_state: list[int | None] = field(default_factory=list)
    parked: dict[int, int] = field(default_factory=dict)
    entry: int | None = None

    def by_state(self) -> dict[int | None, list[int]]:
        found: dict[int | None, list[int]] = {}
        for index, node in enumerate(self.nodes):
            found.setdefault(node.state, []).append(index)
        return found


def graph_of(machine: StateMachine, reader: Reader, renaming: Mapping[str, str] | None = None) -> Graph:
    """The graph of ``machine`` with the variables of ``renaming`` called otherwise."""
    renaming = renaming or {}
    graph = Graph()
    variables = frozenset(renaming.get(name, name) for name in machine.variables)
    chains: list[list[Node]] = [list(_nodes(block, reader, renaming, variables)) for block in machine.blocks]
    first: list[int | None] = []
    for chain in chains:
        first.append(len(graph.nodes) if chain else None)
        graph.nodes.extend(chain)
    heads = [_head(index, machine.blocks, first) for index in range(len(chains))]
    regions = {region.id: region for region in machine.regions}
    for index, (block, chain) in enumerate(zip(machine.blocks, chains, strict=True)):
        start = first[index]
        if start is None:
            continue
        last = start + len(chain) - 1
        caught = []
        for target in block.caught:
            region = regions[machine.blocks[target].region]
            clause = " ".join(one.text for one in reader(region.match, renaming)) if region.match else ""
            bound = renaming.get(region.binding, region.binding) if region.binding else ""
            caught.append((f"{region.kind.value} {clause} as {bound}", heads[target]))
        for at in range(start, last + 1):
            graph.next.append(tuple(heads[t] for t in block.next) if at == last else (at + 1,))
            graph.caught.append(tuple(caught))
            leaves = at == last and block.pending is not None
            graph.pending.append(heads[block.pending] if leaves and block.pending is not None else None)
            graph.pending_state.append(
                machine.blocks[block.pending].state if leaves and block.pending is not None else None
            )
            if graph.nodes[at].doing == Doing.SUSPEND.value:
                resume = machine.blocks[block.next[0]].state
                assert resume is not None
                graph.parked[resume] = at
    graph.entry = heads[0]
    return graph


def _head(index: int, blocks: Sequence[MachineBlock], first: Sequence[int | None]) -> int | None:
    """The first node of a block, or of what an empty block leads to; None: it goes round without doing anything."""
    seen = set()
    while first[index] is None:
        if index in seen or not blocks[index].next:
            return None
        seen.add(index)
        index = blocks[index].next[0]
    return first[index]


def _nodes(
    block: MachineBlock, reader: Reader, renaming: Mapping[str, str], variables: frozenset[str]
) -> list[Node]:
    nodes: list[Node] = []

    def add(
        doing: str, text: str, names: frozenset[str], line: int, inside: Sequence[Statement] = ()
    ) -> None:
        parts = tuple((doing, part.text, part.names & variables) for part in inside)
        nodes.append(Node(doing, text, names & variables, block.region, block.state, line, parts))

    operations = list(block.operations)
    while operations:
        one = operations.pop(0)
        variable = renaming.get(one.variable, one.variable) if one.variable else ""
        named = frozenset([variable])
        if one.doing is Doing.RUN:
            for statement in reader(one.text, renaming):
                line = one.line + statement.line
                add(one.doing.value, statement.text, statement.names, line, statement.inside)
            continue
        arms: list[Operation] = []
        while operations and operations[0].doing is Doing.ARM:
            arms.append(operations.pop(0))
        texts = [_whole(part.text, reader, renaming) for part in (one, *arms)]
        text = " | ".join(part for part, _ in texts)
        names = frozenset().union(*(found for _, found in texts))
        if one.doing is Doing.SUSPEND:
            add(one.doing.value, text, names, one.line)
            add(TAKE, variable, named if variable else frozenset(), one.line)
        elif one.doing is Doing.ADVANCE:
            add(one.doing.value, f"{text} in {variable}", names | named, one.line)
        else:
            shown = f"{variable} = {text}" if variable else text
            add(one.doing.value, shown, names | named, one.line)
    return nodes


def _whole(text: str, reader: Reader, renaming: Mapping[str, str]) -> tuple[str, frozenset[str]]:
    parts = reader(text, renaming) if text else ()
    return "; ".join(part.text for part in parts), frozenset().union(*(part.names for part in parts))
