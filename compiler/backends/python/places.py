"""Where each variable of a function is while its step runs, and what the step calls its hidden ones.

In: an arranged machine. Out: for a variable the text that reads or binds it: a local of its own name, a field (an
iterator), ``sent`` (a result used up where it is received), or a call that complains if it is unbound (a captured
variable). For a place in the function: the handlers and cleanups around it, and the names of what they handle.
"""

from __future__ import annotations

from ...machine.model import Arranged
from ...machine.parts import (
    BlockId,
    Reference,
    Region,
    RegionId,
    RegionKind,
    Storage,
    Suspend,
    ancestors,
)
from .names import LocalNames, ModuleNames


class Places:
    """The variables of one step function. ``fields`` gives the field of each variable that is ever saved."""

    def __init__(
        self,
        machine: Arranged,
        names: ModuleNames,
        local: LocalNames,
        receiver: str,
        fields: dict[str, str],
    ) -> None:
        self.receiver = receiver
        self.fields = fields
        self.sent = local.fresh("sent")
        self.label = local.fresh("label")
        self._machine = machine
        self._names = names
        function = machine.function
        self._blocks = function.blocks
        self._regions = function.regions_by_id()
        self._variables = function.variables_by_name()
        depths = [len(self.handling(region.id)) for region in function.regions]
        self.handled = [_numbered(local, "handled", depth) for depth in range(max(depths))]
        self.raised = [_numbered(local, "raised", depth) for depth in range(max(depths))]
        self.resumed_by = {
            block.terminator.resume: block
            for block in function.blocks
            if isinstance(block.terminator, Suspend)
        }
        self.aliases = self._values_in_sent()
        self.captured = frozenset(v.name for v in self._variables.values() if v.storage is Storage.CAPTURED)
        self._unsure = self._unsure_reads()
        self._unsure_now: frozenset[str] = frozenset()

    def handling(self, region: RegionId) -> list[Region]:
        """The handlers and cleanups around a place, outermost first, whose exception must be kept."""
        kinds = (RegionKind.HANDLER, RegionKind.CLEANUP)
        around = [
            r
            for r in ancestors(region, self._regions)
            if r.kind in kinds and r.id in self._machine.layout.ranges
        ]
        return around[::-1]

    def names_of(self, region: Region) -> tuple[str, str]:
        """What a handler's or cleanup's exception is called: where it is caught, and where it is held."""
        depth = len(self.handling(region.id)) - 1
        return region.binding or self.raised[depth], self.handled[depth]

    def keeps_pending(self, cleanup: Region) -> bool:
        """Whether something inside a cleanup must save the pending exception."""
        return any(cleanup in self.handling(block.region)[:-1] for block in self.resumed_by.values())

    def is_iterator(self, name: str) -> bool:
        """Whether it holds a loop's iterator, which is a field at all times."""
        return self._variables[name].storage is Storage.ITERATOR

    def place(self, name: str) -> str:
        if self.is_iterator(name):
            return f"{self.receiver}.{self.fields[name]}"
        return self.aliases.get(name, name)

    def show(self, part: Reference) -> str:
        """A variable where host code mentions it."""
        name = part.variable
        if name in self._unsure_now:
            read = f"{self._names.runtime('local')}(lambda: {name})"
            return f"{read}; " if part.guards else read
        return "" if part.guards else self.place(name)

    # Captured variables that may be unbound.

    def come_to(self, block: BlockId, item: int) -> None:
        """From here on :meth:`show` is asked about item ``item`` of a block, its terminator being the last."""
        unsure = self._unsure.get(block)
        self._unsure_now = unsure[item] if unsure else frozenset()

    def leave(self) -> None:
        self._unsure_now = frozenset()

    def unbinds(self, names: frozenset[str]) -> None:
        """Statements written as one unbind these among themselves."""
        self._unsure_now |= names & self.captured

    def _unsure_reads(self) -> dict[BlockId, list[frozenset[str]]]:
        """For each item of a block: captured variables of our own that may be unbound there."""
        facts = self._machine.facts
        captured = facts.variables.bits(self.captured)
        vanishing = facts.variables.bits(v.name for v in self._variables.values() if v.may_vanish)
        result: dict[BlockId, list[frozenset[str]]] = {}
        if not captured:
            return result
        for block in self._blocks:
            bound = facts.bound_before(block, surely=True)
            result[block.id] = [
                frozenset(facts.variables.listed(captured & (~bits | vanishing))) for bits in bound
            ]
        return result

    # Variables without a name of their own, and names without a variable.

    def _values_in_sent(self) -> dict[str, str]:
        """Results of suspensions that are used up in the state that receives them."""
        reads: dict[str, set[BlockId]] = {}
        facts = self._machine.facts
        for block in self._blocks:
            for item in facts.effects[block.id]:
                for name in facts.variables.listed(item.reads | item.may_write):
                    reads.setdefault(name, set()).add(block.id)
        results: dict[str, list[BlockId]] = {}
        for resume, block in self.resumed_by.items():
            assert isinstance(block.terminator, Suspend)
            if block.terminator.result is not None:
                results.setdefault(block.terminator.result, []).append(resume)
        return {
            name: self.sent
            for name, resumes in results.items()
            if self._variables[name].is_temporary and reads.get(name, set()) <= set(resumes)
        }

    def never_bound(self) -> list[str]:
        """Locals that are read and that nothing in the step binds: an annotation must keep them local."""
        facts = self._machine.facts
        written = facts.variables.bits(self._machine.function.parameters)
        read = 0
        for block in self._blocks:
            written |= facts.handler_bindings(block)
            for target in facts.flow.successors[block.id]:
                written |= facts.bound_on_edge(block, target)
            for item in facts.effects[block.id]:
                written |= item.may_write | item.unbinds
                read |= item.reads
        local = [v.name for v in self._variables.values() if v.storage is Storage.LOCAL]
        return [name for name in local if facts.variables.bit(name) & read & ~written]


def _numbered(local: LocalNames, base: str, depth: int) -> str:
    return local.fresh(base if depth == 0 else f"{base}_{depth + 1}")
