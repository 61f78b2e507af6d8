"""What the views say of a machine beyond its plain data: regions as a tree with the loops, what is held and why.

In: a ``StateMachine``, from whatever language. Nothing here knows one, but for what its cancellation is
(``_CANCELLED``).

    facts = Facts(machine)
    facts.nests          the tree of regions and loops:  loop 1..7 [ try 2..5 [ … ], finally 6..7 ]
    facts.reason(3, "b") ("read", 14): ``b`` is read at line 14, from label 3 on
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from ..machine.model import (
    START,
    Doing,
    Kept,
    MachineRegion,
    Operation,
    State,
    StateMachine,
    Suspension,
    Transition,
    Way,
)
from ..machine.parts import Origin, RegionKind

_CANCELLED = {"python": re.compile(r"\b(BaseException|CancelledError|GeneratorExit)\b")}
"""The named clauses that a cancellation enters; in every language it enters cleanups and clauses that take all."""

Done = tuple[Operation, Suspension | None]
"""An operation; if it suspends, with all that is known about that."""


@dataclass(slots=True)
class Nest:
    """A region or a loop that states stand in. ``region`` is None for a loop; ``handlers`` stand in line."""

    title: str
    kind: str
    first: int
    last: int
    line: int
    region: MachineRegion | None = None
    inner: list[Nest] = field(default_factory=list)

    def __contains__(self, label: int) -> bool:
        return self.first <= label <= self.last


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a name is kept: ``why`` is a phrase, ``line`` where it is read next (0: nowhere)."""

    why: str
    line: int = 0


class Facts:
    """The derived facts of one machine, each worked out when it is first asked for."""

    def __init__(self, machine: StateMachine) -> None:
        self.machine = machine
        self.suspension_at = {each.resume: each for each in machine.suspensions}
        self.kinds = {each.name: each.kind for each in machine.fields}
        self._regions = {region.id: region for region in machine.regions}

    def operations(self, label: int) -> tuple[Done, ...]:
        """What the state does, in order."""
        return self._operations.get(label, ())

    @cached_property
    def _operations(self) -> dict[int, tuple[Done, ...]]:
        """By label. Suspensions stand in the order of the operations that suspend."""
        suspensions = iter(self.machine.suspensions)
        result: dict[int, tuple[Done, ...]] = {}
        for block in self.machine.blocks:
            done = tuple(
                (one, next(suspensions, None) if one.doing is Doing.SUSPEND else None)
                for one in block.operations
            )
            if block.state is not None:
                result[block.state] = result.get(block.state, ()) + done
        return result

    def handled_in_line(self, region: MachineRegion) -> Iterator[tuple[MachineRegion, list[Operation]]]:
        """The handlers of a region that have no state of their own, with what they do."""
        for handler in (self._regions[each] for each in region.handlers):
            if handler.first is None:
                inside = self._below(handler.id)
                blocks = (block for block in self.machine.blocks if block.region in inside)
                yield handler, [one for block in blocks for one in block.operations]

    def leaving(self, label: int) -> list[Transition]:
        return [each for each in self.machine.transitions if each.source == label]

    def leading(self, label: int) -> list[Transition]:
        return [each for each in self.machine.transitions if each.target == label]

    @cached_property
    def unreachable(self) -> frozenset[int]:
        """The states that no transition leads to from the start."""
        reached, pending = {START}, [START]
        while pending:
            source = pending.pop()
            for each in self.leaving(source):
                if each.target is not None and each.target not in reached:
                    reached.add(each.target)
                    pending.append(each.target)
        return frozenset(state.label for state in self.machine.states) - reached

    # Regions and loops.

    @cached_property
    def nests(self) -> list[Nest]:
        """The outermost regions and loops; those inside hang below them."""
        return _nested([*self._loops(), *self._region_nests()])

    def around(self, label: int) -> list[Nest]:
        """The regions and loops around a state, outermost first."""
        found: list[Nest] = []
        level = self.nests
        while inner := next((nest for nest in level if label in nest), None):
            found.append(inner)
            level = inner.inner
        return found

    def _region_nests(self) -> list[Nest]:
        nests = []
        for region in sorted(self.machine.regions, key=lambda each: self._depth(each)):
            if region.kind is not RegionKind.FUNCTION and region.first is not None:
                assert region.last is not None
                title, line = title_of(region), region.span.line
                nests.append(Nest(title, region.kind.value, region.first, region.last, line, region))
        return nests

    def _loops(self) -> list[Nest]:
        """From the target of each way back to its last source; a region that begins inside ends inside."""
        ends: dict[int, int] = {}
        for each in self.machine.transitions:
            if is_back(each):
                assert each.target is not None
                ends[each.target] = max(ends.get(each.target, 0), each.source)
        ranges = [
            (r.first, r.last) for r in self.machine.regions if r.first is not None and r.last is not None
        ]
        changed = True
        while changed:
            changed = False
            for head, last in ends.items():
                crossing = [end for first, end in [*ranges, *ends.items()] if head < first <= last < end]
                if crossing:
                    ends[head], changed = max(crossing), True
        states = self.machine.states
        return [
            Nest(f"loop: {states[head].title}", "loop", head, last, states[head].span.line)
            for head, last in ends.items()
        ]

    def _depth(self, region: MachineRegion) -> int:
        return 0 if region.parent is None else 1 + self._depth(self._regions[region.parent])

    def _below(self, region: int) -> set[int]:
        inside = {region}
        for each in self.machine.regions:
            if each.parent in inside:
                inside.add(each.id)
        return inside

    # What is held.

    def held(self, label: int) -> tuple[str, ...]:
        """The fields that are live at a state: what the suspension before it keeps, perhaps or surely."""
        suspension = self.suspension_at.get(label)
        return () if suspension is None else (*suspension.saved, *suspension.saved_if_bound)

    def reasons(self, suspension: Suspension) -> dict[str, Reason]:
        """Why each field is kept, by name: surely kept ones first."""
        return {
            name: self.reason(suspension.resume, name)
            for name in (*suspension.saved, *suspension.saved_if_bound)
        }

    def reason(self, label: int, name: str) -> Reason:
        """Why a name is kept at a state."""
        kind = self.kinds.get(name, Kept.LOCAL)
        if kind is Kept.HANDLED:
            return Reason("the exception that is being handled")
        if kind is Kept.PENDING:
            goes_on = name in self.machine.completions
            return Reason(
                "where to go on after the cleanup" if goes_on else "to be returned after the cleanup"
            )
        if kind is Kept.CAPTURED:
            return Reason("shared with a function inside or around")
        if kind is Kept.ITERATOR:
            return Reason("the items still to come")
        if kind is Kept.EXIT:
            return Reason("leaves the with block")
        line = self._next_read(label, name)
        if line is not None:
            return Reason("read", line)
        return Reason("not read again, but it lives until the function ends")

    def dropped(self, suspension: Suspension) -> tuple[str, ...]:
        """What a suspension before this one kept, and this one no longer does."""
        before: dict[str, None] = {}
        for each in self.machine.suspensions:
            if suspension.state in self._before_next(each.resume):
                before |= dict.fromkeys((*each.saved, *each.saved_if_bound))
        kept = {*suspension.saved, *suspension.saved_if_bound}
        return tuple(name for name in before if name not in kept)

    def _before_next(self, label: int) -> set[int]:
        """The states that may run after a resume at ``label`` before the next suspension."""
        seen, pending = {label}, [label]
        while pending:
            for each in self.leaving(pending.pop()):
                if each.way is not Way.RESUME and each.target is not None and each.target not in seen:
                    seen.add(each.target)
                    pending.append(each.target)
        return seen

    def _next_read(self, label: int, name: str) -> int | None:
        """The line of the first operation after a resume at ``label`` that reads the variable."""
        blocks = self.machine.blocks
        first = next((index for index, block in enumerate(blocks) if block.state == label), None)
        pending = [] if first is None else [first]
        seen = set(pending)
        while pending:
            block = blocks[pending.pop(0)]
            rebound = False
            for one in block.operations:
                if name in one.reads:
                    return one.line
                if one.doing is Doing.ADVANCE:
                    if one.variable == name:
                        return one.line
                elif one.variable == name or name in one.binds:
                    rebound = True
                    break
            following = block.caught if rebound else (*block.next, *block.caught)
            for target in following:
                if target not in seen:
                    seen.add(target)
                    pending.append(target)
        return None

    # Cancellation.

    def cancellation(self) -> list[tuple[int, int | None]]:
        """Where a cancellation goes from each suspension: to a state, or None: out of the machine."""
        return [(each.resume, self._cancelled_at(each.resume)) for each in self.machine.suspensions]

    def _cancelled_at(self, label: int) -> int | None:
        clause = _CANCELLED.get(self.machine.language)
        for nest in reversed(self.around(label)):
            region = nest.region
            if region is None or region.kind is not RegionKind.PROTECTED:
                continue
            cleanup = None if region.cleanup is None else self._regions[region.cleanup]
            handlers = (self._regions[each] for each in region.handlers)
            taking = (h for h in handlers if h.match is None or (clause and clause.search(h.match)))
            if (handler := next(taking, None)) is not None:
                target = handler.first
                # The exit of a with lets it go on; a clause in line may end it.
                if target is None and (cleanup is None or cleanup.kind is not RegionKind.EXIT):
                    target = self._caught_in_line(label, handler)
                if target is not None:
                    return target
            if cleanup is not None and cleanup.kind is RegionKind.CLEANUP:
                return cleanup.first
        return None

    def _caught_in_line(self, label: int, handler: MachineRegion) -> int | None:
        """Where a state goes on after an exception that a clause in line took; None: that doesn't go on here."""
        ways = (each for each in self.leaving(label) if each.way is Way.EXCEPTION)
        return next((each.target for each in ways if each.text == (handler.match or "")), None)


_NOT_IN_XML = re.compile("[^\\t\\n\\x20-\\ud7ff\\ue000-\\ufffd\\U00010000-\\U0010ffff]")


def in_xml(text: str) -> str:
    """The text; what XML can't hold, as control characters, is a question mark."""
    return _NOT_IN_XML.sub("?", text)


def names_apart(machines: Sequence[StateMachine]) -> list[str]:
    """The qualified names; a second machine of a name is ``fetch#2``."""
    taken: Counter[str] = Counter()
    names = []
    for machine in machines:
        taken[machine.qualname] += 1
        number = taken[machine.qualname]
        names.append(machine.qualname + (f"#{number}" if number > 1 else ""))
    return names


def is_back(transition: Transition) -> bool:
    """Whether it leads to its own state or one before it."""
    return transition.target is not None and transition.target <= transition.source


def title_of(region: MachineRegion) -> str:
    """try, try … finally, except LookupError as error, finally, with: leaving."""
    match region.kind:
        case RegionKind.PROTECTED:
            return (
                f"try … {region.construct}"
                if region.cleanup is not None and not region.handlers
                else region.construct
            )
        case RegionKind.HANDLER:
            match = f"{'*' * region.group} {region.match}" if region.match is not None else ""
            return region.construct + match + (f" as {region.binding}" if region.binding and match else "")
        case RegionKind.EXIT:
            return f"{region.construct}: leaving"
        case RegionKind.CLEANUP | RegionKind.FUNCTION:
            return region.construct


def suspension_text(suspension: Suspension) -> str:
    """await sleep(n); of a construct that awaits by itself: enter pool.get(), exit pool.get(), next rows"""
    if suspension.origin is Origin.AWAIT:
        return f"{suspension.mode.value} {suspension.operand}"
    return f"{suspension.origin.value} {suspension.normal}"


def kept_text(suspension: Suspension) -> str:
    """a, b; if bound: c"""
    perhaps = ", ".join(suspension.saved_if_bound)
    parts = ", ".join(suspension.saved), f"if bound: {perhaps}" if perhaps else ""
    return "; ".join(filter(None, parts)) or "nothing"


def state_named(machine: StateMachine, text: str) -> State | None:
    """The state with that label or key; of a key, its beginning is enough if it is the only one."""
    if text.isdigit() and int(text) < len(machine.states):
        return machine.states[int(text)]
    found = [state for state in machine.states if state.key == text]
    found = found or [state for state in machine.states if state.key.startswith(text)]
    return found[0] if len(found) == 1 else None


def _nested(nests: list[Nest]) -> list[Nest]:
    """As a tree. Of two with the same states the one that comes first in the list is the outer."""
    order = sorted(range(len(nests)), key=lambda i: (nests[i].first, -nests[i].last, i))
    top: list[Nest] = []
    open_nests: list[Nest] = []
    for nest in (nests[index] for index in order):
        while open_nests and nest.first not in open_nests[-1]:
            open_nests.pop()
        (open_nests[-1].inner if open_nests else top).append(nest)
        open_nests.append(nest)
    return top
