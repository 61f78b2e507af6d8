"""A machine prepared for comparing: its graph, its suspensions by state, what each state is by itself."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from functools import cached_property

from ..machine.model import Doing, MachineRegion, Role, StateMachine, Suspension, Transition, Way
from .operations import TAKE, Graph, Node, Reader, graph_of

Identity = tuple[object, ...]


@dataclass(frozen=True, slots=True)
class Clause:
    """``same`` is what it compares by."""

    same: Identity
    text: str
    line: int


@dataclass
class View:
    """``path``: as people name the file; ``module``: its place in the tree that is compared.

    ``renaming`` has been applied to all that is asked of it, but ``machine`` is as it was.
    """

    machine: StateMachine
    reader: Reader
    path: str = ""
    module: str = ""
    renaming: Mapping[str, str] | None = None
    _renamed: dict[tuple[tuple[str, str], ...], View] = field(default_factory=dict, init=False, repr=False)

    @cached_property
    def graph(self) -> Graph:
        return graph_of(self.machine, self.reader, self.renaming)

    @cached_property
    def suspensions(self) -> dict[int, Suspension]:
        """By the label at which it goes on."""
        return {each.resume: each for each in self.machine.suspensions}

    @cached_property
    def regions(self) -> dict[int, MachineRegion]:
        return {region.id: region for region in self.machine.regions}

    def renamed(self, renaming: Mapping[str, str]) -> View:
        if not renaming:
            return self
        names = tuple(renaming.items())
        if names not in self._renamed:
            self._renamed[names] = View(self.machine, self.reader, self.path, self.module, renaming)
        return self._renamed[names]

    def name(self, variable: str) -> str:
        return (self.renaming or {}).get(variable, variable)

    def operand(self, label: int) -> str:
        """What is awaited there, by syntax."""
        one = self.suspensions[label]
        return "; ".join(part.text for part in self.reader(one.normal or one.operand, self.renaming))

    @cached_property
    def identities(self) -> dict[int, Identity]:
        """What the hash of a state's key is made of, also where a pin stands instead of it."""
        found: dict[int, Identity] = {}
        for state in self.machine.states:
            one = self.suspensions.get(state.label)
            if one is not None:
                found[state.label] = (*self.expressions[state.label], one.path)
            else:
                found[state.label] = state.role.value, state.key.split("/")[0]
        return found

    @cached_property
    def expressions(self) -> dict[int, Identity]:
        """What is awaited, wherever."""
        return {
            label: (one.mode.value, one.origin.value, self.operand(label))
            for label, one in self.suspensions.items()
        }

    @cached_property
    def ways(self) -> list[Transition]:
        """A branch is a jump here: a comment that stands at its beginning makes it one."""
        return [
            replace(each, way=Way.JUMP) if each.way is Way.BRANCH else each
            for each in self.machine.transitions
        ]

    @cached_property
    def counts(self) -> Counter[Identity]:
        return Counter(self.identities.values())

    @cached_property
    def given(self) -> frozenset[str]:
        """Variables that no operation binds: parameters, and what handlers bind."""
        bound = (region.binding for region in self.machine.regions if region.binding)
        return frozenset((*self.machine.parameters, *bound))

    def pin(self, label: int) -> str | None:
        one = self.suspensions.get(label)
        return None if one is None else one.pin

    def role(self, label: int) -> Role:
        return self.machine.states[label].role

    def stack(self, label: int) -> tuple[str, ...]:
        """What is being handled, cleaned up and held by withs while it is suspended there, outermost first."""
        node = self.graph.nodes[self.graph.parked[label]]
        return tuple(
            f"{region.kind.value} {region.construct}"
            for region in reversed(self.around(node.region))
            if region.kind.value in ("handler", "cleanup", "exit") or "with" in region.construct
        )

    def shown(self, label: int) -> str:
        """A state in a message."""
        state = self.machine.states[label]
        one = self.suspensions.get(label)
        if one is None:
            return f"the {state.role.value} at line {state.span.line}"
        words = {"enter": "enter ", "exit": "leave ", "next": "next of "}
        return f"{words.get(one.origin.value, f'{one.mode.value} ')}{self.operand(label)}"

    def place(self, label: int) -> str:
        """A state in a message about ways."""
        if self.role(label) is Role.START:
            return "the start"
        one = self.suspensions.get(label)
        return self.shown(label) if one is None else f"'{self.shown(label)}'"

    @cached_property
    def texts(self) -> object:
        """As it is written: what formatting changes."""
        return (
            [state.title for state in self.machine.states],
            [(each.doing, each.text) for block in self.machine.blocks for each in block.operations],
            [region.match for region in self.machine.regions],
        )

    @cached_property
    def own(self) -> list[Node]:
        """The operations between suspensions, in document order; suspensions are states, and compared as those."""
        return [
            node
            for node in self.graph.nodes
            if node.doing not in (Doing.SUSPEND.value, Doing.END.value) and (node.doing != TAKE or node.text)
        ]

    @cached_property
    def clauses(self) -> list[Clause]:
        """Tries, clauses, cleanups and withs in document order."""
        return [self._clause(region) for region in self.machine.regions if region.parent is not None]

    def _clause(self, region: MachineRegion) -> Clause:
        match = (
            "; ".join(one.text for one in self.reader(region.match, self.renaming)) if region.match else ""
        )
        bound = self.name(region.binding) if region.binding else ""
        text = f"{region.construct} {match}{f' as {bound}' if bound and match else ''}".strip()
        depth = len(self.around(region.id))
        same = (region.kind.value, region.construct, match, bound, region.group, depth)
        words = {"protected": "the body of", "cleanup": "the cleanup of", "exit": "the exit of"}
        return Clause(same, f"{words.get(region.kind.value, 'the handler')} '{text}'", region.span.line)

    def around(self, region: int | None) -> list[MachineRegion]:
        found = []
        while region is not None:
            found.append(self.regions[region])
            region = self.regions[region].parent
        return found


def same_machine(old: View, new: View) -> bool:
    """Whether they are equal up to formatting and places."""
    return _essence(old) == _essence(new)


def _essence(view: View) -> object:
    machine, graph = view.machine, view.graph
    return (
        machine.language,
        machine.parameters,
        machine.variables,
        machine.completions,
        [
            (state.label, state.label in view.suspensions and state.key, state.role)
            for state in machine.states
        ],
        {(t.source, t.target, t.way) for t in view.ways},
        machine.fields,
        [
            (s.state, s.resume, s.path, s.pin, s.saved, s.saved_if_bound, s.restored)
            for s in machine.suspensions
        ],
        [
            (r.id, r.parent, r.kind, r.construct, r.first, r.last, r.handlers, r.cleanup, r.binding, r.group)
            for r in machine.regions
        ],
        [(node.same, node.region, node.state) for node in graph.nodes],
        graph.next,
        graph.caught,
        graph.pending,
        view.expressions,
    )
