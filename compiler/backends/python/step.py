"""Writes the step function of a machine.

Regions are real ``try`` statements around ranges of labels; inside them every state is an ``if label == N:``, in
document order. A forward jump sets the label and falls through to the state that has it; where a region holds a
backward jump it loops. An exception that is handled across a suspension is re-entered by raising it anew, exactly
as it was, in front of the handler's states; a ``finally`` that may suspend keeps a completion record: where to go
on, what to return, what to raise.

    if 2 <= label <= 3:             # the region
        try:
            if label == 2:          # a state
                sent = _await(f())
                if type(sent) is _Suspension:
                    machine.a = a
                    return machine.suspend(sent, 3)
                label = 3
            if label == 3: ...
        except LookupError as error:
            label, handled = 4, error
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from ...machine.model import Arranged
from ...machine.parts import (
    Advance,
    Assign,
    Bind,
    Block,
    BlockId,
    Branch,
    EndCleanup,
    Execute,
    HostCode,
    Instruction,
    Jump,
    Leave,
    LineStart,
    Origin,
    Raise,
    Reference,
    Region,
    RegionId,
    RegionKind,
    Return,
    Spill,
    Storage,
    Suspend,
    Switch,
    Unset,
    ancestors,
)
from ...span import NOWHERE, Span
from .lines import Writer
from .names import LocalNames, ModuleNames

WIDTH = 100
_AWAIT = {
    Origin.AWAIT: "await_",
    Origin.ENTER: "await_enter",
    Origin.EXIT: "await_exit",
    Origin.NEXT: "await_next",
}


class StepWriter:
    """Writes one step function. ``fields`` gives the field of each variable that is ever saved."""

    def __init__(
        self,
        machine: Arranged,
        names: ModuleNames,
        local: LocalNames,
        receiver: str,
        fields: dict[str, str],
        writer: Writer,
    ) -> None:
        self.machine = machine
        self.names = names
        self.fields = fields
        self.out = writer
        self.receiver = receiver
        self.sent = local.fresh("sent")
        self.label = local.fresh("label")
        function = machine.function
        self.blocks = function.blocks_by_id()
        self.regions = function.regions_by_id()
        self.variables = function.variables_by_name()
        self.labels = machine.layout.labels
        depths = [self._handling_depth(region.id) for region in function.regions]
        self.handled = [_numbered(local, "handled", depth) for depth in range(max(depths))]
        self.raised = [_numbered(local, "raised", depth) for depth in range(max(depths))]
        self.resumed_by = {
            block.terminator.resume: block
            for block in function.blocks
            if isinstance(block.terminator, Suspend)
        }
        self.aliases = self._values_in_sent()
        self.captured = frozenset(v.name for v in self.variables.values() if v.storage is Storage.CAPTURED)
        self._unsure = self._unsure_reads()
        self._unsure_now: frozenset[str] = frozenset()

    # Names.

    def _handling(self, region: RegionId) -> list[Region]:
        """The handlers and cleanups around a place, outermost first, whose exception must be kept."""
        kinds = (RegionKind.HANDLER, RegionKind.CLEANUP)
        around = [
            r
            for r in ancestors(region, self.regions)
            if r.kind in kinds and r.id in self.machine.layout.ranges
        ]
        return around[::-1]

    def _handling_depth(self, region: RegionId) -> int:
        return len(self._handling(region))

    def _values_in_sent(self) -> dict[str, str]:
        """Results of suspensions that are used up in the state that receives them: they need no name of their own."""
        reads: dict[str, set[BlockId]] = {}
        facts = self.machine.facts
        for block in self.blocks.values():
            for item in facts.effects[block.id]:
                for name in facts.variables.listed(item.reads | item.writes):
                    reads.setdefault(name, set()).add(block.id)
        results: dict[str, list[BlockId]] = {}
        for resume, block in self.resumed_by.items():
            assert isinstance(block.terminator, Suspend)
            if block.terminator.result is not None:
                results.setdefault(block.terminator.result, []).append(resume)
        return {
            name: self.sent
            for name, resumes in results.items()
            if self.variables[name].is_temporary and reads.get(name, set()) <= set(resumes)
        }

    def _unsure_reads(self) -> dict[BlockId, list[frozenset[str]]]:
        """For each item of a block: captured variables of our own that may be unbound there."""
        facts = self.machine.facts
        captured = facts.variables.bits(self.captured)
        vanishing = facts.variables.bits(v.name for v in self.variables.values() if v.may_vanish)
        result: dict[BlockId, list[frozenset[str]]] = {}
        if not captured:
            return result
        for block in self.blocks.values():
            bound = facts.bound_before(block, surely=True)
            result[block.id] = [
                frozenset(facts.variables.listed(captured & (~bits | vanishing))) for bits in bound
            ]
        return result

    def show(self, part: Reference) -> str:
        name = part.variable
        if name in self._unsure_now:
            read = f"{self.names.runtime('local')}(lambda: {name})"
            return f"{read}; " if part.guards else read
        return "" if part.guards else self.place(name)

    def place(self, name: str) -> str:
        """Where a variable is while the step runs."""
        if self.variables[name].storage is Storage.ITERATOR:
            return f"{self.receiver}.{self.fields[name]}"
        return self.aliases.get(name, name)

    def text(self, code: HostCode) -> str:
        return self.out.text(code, self.show, first=False)

    # The whole.

    def write(self) -> None:
        out = self.out
        for name in self._never_bound():
            out.add(f"{name}: object")
        out.add(f"{self.label} = {self.receiver}.label")
        self._restore()
        if 0 in self.machine.layout.loops:
            out.add("")
            with out.indented("while True:"):
                self._sequence(0)
        else:
            self._sequence(0)

    def _never_bound(self) -> list[str]:
        """Locals that nothing in the step binds: an annotation keeps them local."""
        facts = self.machine.facts
        written = facts.variables.bits(self.machine.function.parameters)
        for block in self.blocks.values():
            written |= facts.handler_bindings(block)
            for target in facts.flow.successors[block.id]:
                written |= facts.bound_on_edge(block, target)
            for item in facts.effects[block.id]:
                written |= item.writes | item.unbinds
        return [
            v.name
            for v in self.variables.values()
            if v.storage is Storage.LOCAL
            and not facts.variables.bit(v.name) & written
            and self._is_read(v.name)
        ]

    def _is_read(self, name: str) -> bool:
        bit = self.machine.facts.variables.bit(name)
        return any(item.reads & bit for items in self.machine.facts.effects.values() for item in items)

    # Regions.

    def _sequence(self, region: RegionId) -> None:
        """The states and regions inside a region, in document order."""
        ranges = self.machine.layout.ranges
        items: list[tuple[int, Block | Region]] = [
            (self.labels[block.id], block)
            for block in self.machine.function.blocks
            if block.region == region and block.id in self.labels
        ]
        items += [
            (ranges[child.id][0], child)
            for child in self.machine.function.regions
            if child.parent == region and child.id in ranges
        ]
        first = True
        for _, item in sorted(items, key=lambda pair: pair[0]):
            if not first or (region == 0 and 0 not in self.machine.layout.loops):
                self.out.add("")
            first = False
            if isinstance(item, Block):
                self._state(item)
            else:
                self._region(item)

    def _region(self, region: Region) -> None:
        match region.kind:
            case RegionKind.PROTECTED:
                self._protected(region)
            case RegionKind.HANDLER:
                self._handler(region)
            case RegionKind.CLEANUP:
                self._cleanup(region)
            case RegionKind.EXIT:
                self._sequence(region.id)
            case RegionKind.FUNCTION:
                raise AssertionError("a function has no function inside")

    def _in_range(self, region: Region) -> str:
        low, high = self.machine.layout.ranges[region.id]
        return f"{self.label} == {low}" if low == high else f"{low} <= {self.label} <= {high}"

    def _looped(self, region: Region) -> None:
        if region.id in self.machine.layout.loops:
            with self.out.indented(f"while {self._in_range(region)}:"):
                self._sequence(region.id)
        else:
            self._sequence(region.id)

    def _protected(self, region: Region) -> None:
        out = self.out
        with out.indented(
            f"if {self._in_range(region)}:{_comment(region.span, _describe(region, self.regions))}",
            region.span,
        ):
            with out.indented("try:"):
                self._looped(region)
            for handler in region.handlers:
                self._clause(self.regions[handler])
            if region.cleanup is not None and self.regions[region.cleanup].kind is RegionKind.CLEANUP:
                self._record_exception(self.regions[region.cleanup])

    def _clause(self, handler: Region) -> None:
        out = self.out
        star = "*" if handler.group else ""
        match = self.text(handler.match) if handler.match is not None else self.names.builtin("BaseException")
        assert handler.entry is not None
        if handler.id in self.machine.layout.inline_handlers:
            binding = f" as {handler.binding}" if handler.binding is not None else ""
            with out.indented(f"except{star} {match}{binding}:", handler.span):
                self._body(self.blocks[handler.entry])
            return
        depth = self._handling_depth(handler.id) - 1
        binding, held = handler.binding or self.raised[depth], self.handled[depth]
        with out.indented(f"except{star} {match} as {binding}:", handler.span):
            out.add(f"{self.label}, {held} = {self.labels[handler.entry]}, {binding}")

    def _record_exception(self, cleanup: Region) -> None:
        assert cleanup.entry is not None
        depth = self._handling_depth(cleanup.id) - 1
        held, raised = self.handled[depth], self.raised[depth]
        names = [self.label, cleanup.after or ""]
        values = [str(self.labels[cleanup.entry]), self.names.runtime("RAISE")]
        if cleanup.result is not None:
            names.append(cleanup.result)
            values.append("None")
        with self.out.indented(f"except {self.names.builtin('BaseException')} as {raised}:"):
            self.out.add(f"{', '.join([*names, held])} = {', '.join([*values, raised])}")

    def _handler(self, region: Region) -> None:
        out = self.out
        depth = self._handling_depth(region.id) - 1
        binding, held = region.binding or self.raised[depth], self.handled[depth]
        with out.indented(
            f"if {self._in_range(region)}:{_comment(region.span, _describe(region, self.regions))}",
            region.span,
        ):
            with out.indented("try:"):
                out.add(f"{self.names.runtime('rethrow')}({held})")
            with out.indented(f"except {self.names.builtin('BaseException')} as {binding}:"):
                out.add(f"{held} = {self.names.runtime('untrace')}({binding})")
                self._looped(region)

    def _cleanup(self, region: Region) -> None:
        out = self.out
        held = self.handled[self._handling_depth(region.id) - 1]
        is_abrupt = region.id in self.machine.layout.abrupt_cleanups
        pending = f"{region.after} == {self.names.runtime('RAISE')}"
        head = "while" if is_abrupt else "if"
        with out.indented(
            f"{head} {self._in_range(region)}:{_comment(region.span, region.construct)}", region.span
        ):
            with out.indented("try:"), out.indented(f"if {pending}:"):
                out.add(f"{self.names.runtime('rethrow')}({held})")
            with out.indented("finally:"):
                keeps = self._keeps_pending(region)
                with out.indented(f"if {pending}:"):
                    out.add(f"{'' if keeps else held + ' = '}{self.names.runtime('untrace')}({held})")
                if keeps:
                    # However it ends: the pending exception may be the one that ends it, and would hold itself.
                    with out.indented("try:"):
                        self._looped(region)
                    with out.indented("finally:"):
                        out.add(f"{held} = None")
                else:
                    self._looped(region)
                if is_abrupt:
                    with out.indented(f"if {self.label} != {self.names.runtime('RAISE')}:"):
                        out.add("continue")

    def _keeps_pending(self, cleanup: Region) -> bool:
        """Whether something inside must save the pending exception."""
        return any(cleanup in self._handling(block.region)[:-1] for block in self.resumed_by.values())

    # States.

    def _state(self, block: Block) -> None:
        out = self.out
        label = self.labels[block.id]
        out.state = label
        with out.indented(f"if {self.label} == {label}:{_comment(block.span, block.title)}", block.span):
            resumed = self.resumed_by.get(block.id)
            if resumed is not None:
                self._resume(resumed)
            self._body(block)
        out.state = None

    def _resume(self, suspended: Block) -> None:
        suspend = suspended.terminator
        assert isinstance(suspend, Suspend)
        kind = self.names.builtin("type")
        with self.out.indented(f"if {kind}({self.sent}) is {self.names.runtime('Thrown')}:"):
            self.out.add(f"{self.names.runtime('rethrow')}({self.sent}.take())", suspend.span)
        result = suspend.result
        if result is None:
            self.out.add(f"{self.sent} = None", suspended.end)
        elif result not in self.aliases:
            self.out.add(f"{result}, {self.sent} = {self.sent}, None", suspended.end)

    def _body(self, block: Block) -> bool:
        """Writes a block; whether control never comes to what is written after it."""
        unsure = self._unsure.get(block.id)
        released: list[str] = []
        for index, instruction in enumerate(block.body):
            if isinstance(instruction, Unset):
                released.append(self.place(instruction.variable))
                continue
            self._release(released)
            self._unsure_now = unsure[index] if unsure else frozenset()
            self._instruction(instruction)
        self._release(released, block.end if block.is_way_out else NOWHERE)
        self._unsure_now = unsure[len(block.body)] if unsure else frozenset()
        ends = self._terminator(block)
        self._unsure_now = frozenset()
        return ends

    def _release(self, released: list[str], span: Span = NOWHERE) -> None:
        if released:
            self.out.add(f"{' = '.join(dict.fromkeys(released))} = None", span)
            released.clear()

    def _instruction(self, instruction: Instruction) -> None:
        match instruction:
            case Execute(code):
                if any(isinstance(part, LineStart) for part in code.parts):
                    self._unsure_now |= code.unbinds & self.captured
                self.out.code(code, self.show)
            case Assign(target, value):
                self.out.add(f"{self.place(target)} = {self.text(value)}", value.span, value.lines)
            case Unset() | Bind():
                raise AssertionError("an Unset is written with its neighbours; Python has no fresh bindings")

    def _terminator(self, block: Block) -> bool:
        out = self.out
        match block.terminator:
            case Jump(target):
                return self._go(target, block.end)
            case Branch(test, then, otherwise):
                return self._branch(block, test, then, otherwise)
            case Switch(subject, arms, otherwise):
                with out.indented(f"match {self.text(subject)}:", block.end, subject.lines):
                    for arm in arms:
                        with out.indented(f"{self.text(arm.match)}:", arm.match.span, arm.match.lines):
                            self._go(arm.target)
                    if not arms[-1].always:
                        with out.indented("case _:"):
                            self._go(otherwise)
                return False
            case Advance(iterator, target, body, done):
                with out.indented(
                    f"for {self.text(target)} in {self.place(iterator)}:", block.span, target.lines
                ):
                    self._go(body)
                    out.add("break")
                with out.indented("else:"):
                    self._go(done)
                return False
            case Suspend():
                self._suspend(block, block.terminator)
                return False
            case Return(value, _):
                text = "return None" if value is None else f"return {self.text(value)}"
                out.add(text, block.end, value.lines if value else ())
                return True
            case Raise(code, _):
                out.code(code, self.show)
                return True
            case Leave(cleanup, target, value, releases):
                self._leave(self.regions[cleanup], target, value, block.end)
                self._release([self.place(name) for name in releases])
                return False
            case EndCleanup(cleanup):
                out.add(f"{self.label} = {self.regions[cleanup].after}")
                return False

    def _go(self, target: BlockId, span: Span = NOWHERE) -> bool:
        if target in self.labels:
            self.out.add(f"{self.label} = {self.labels[target]}", span)
            return False
        self.out.at = span if span.line else self.out.at
        return self._body(self.blocks[target])

    def _branch(
        self, block: Block, test: HostCode, then: BlockId, otherwise: BlockId, head: str = "if"
    ) -> bool:
        out = self.out
        with out.indented(f"{head} {self.text(test)}:", block.end, test.lines):
            then_ends = self._go(then)
        if then_ends:
            return self._go(otherwise)
        following = self.blocks[otherwise]
        nested = following.terminator
        if otherwise not in self.labels and not following.body and isinstance(nested, Branch):
            unsure = self._unsure.get(otherwise)
            self._unsure_now = unsure[0] if unsure else frozenset()
            self._branch(following, nested.test, nested.then, nested.otherwise, "elif")
            return False
        with out.indented("else:"):
            self._go(otherwise)
        return False

    def _leave(self, cleanup: Region, target: BlockId, value: HostCode | None, span: Span) -> None:
        assert cleanup.entry is not None and cleanup.after is not None
        names = [self.label, cleanup.after]
        values = [str(self.labels[cleanup.entry]), str(self.labels[target])]
        if cleanup.result is not None and not (
            value is not None and value.is_reference and value.reads == {cleanup.result}
        ):
            names.append(cleanup.result)
            values.append("None" if value is None else self.text(value))
            if value is not None and _is_bare_tuple(values[-1]):
                values[-1] = f"({values[-1]})"
        self.out.add(
            f"{', '.join(names)} = {', '.join(values)}", span, value.lines if value is not None else ()
        )

    # Suspensions.

    def _suspend(self, block: Block, suspend: Suspend) -> None:
        if suspend.origin is Origin.YIELD:
            self._yield(block, suspend)
            return
        out = self.out
        awaiting = self.names.runtime(_AWAIT[suspend.origin])
        operand = self.text(suspend.operand)
        if suspend.origin is Origin.NEXT:
            operand = f"{self.names.runtime('next_')}({operand})"
        out.add(f"{self.sent} = {awaiting}({operand})", suspend.span, suspend.operand.lines)
        label = self.labels[suspend.resume]
        kind = self.names.builtin("type")
        with out.indented(f"if {kind}({self.sent}) is {self.names.runtime('Suspension')}:"):
            self._save(self.machine.spills[block.id], block)
            handling = self._handling_test(block)
            arguments = [self.sent, str(label), *([handling] if handling else [])]
            out.add(f"return {self.receiver}.suspend({', '.join(arguments)})")
        out.add(f"{self.label} = {label}")

    def _yield(self, block: Block, suspend: Suspend) -> None:
        """The value is evaluated before anything is saved: it may fail."""
        value = self.text(suspend.operand)
        if suspend.operand.may_raise:
            self.out.add(f"{self.sent} = {value}", suspend.span)
            value = self.sent
        self._save(self.machine.spills[block.id], block)
        handling = self._handling_test(block)
        arguments = [value, str(self.labels[suspend.resume]), *([handling] if handling else [])]
        self.out.add(f"return {self.receiver}.yields({', '.join(arguments)})", suspend.span)

    def _handling_test(self, block: Block) -> str | None:
        """Whether an exception is being handled at a suspension."""
        around = self._handling(block.region)
        if any(region.kind is RegionKind.HANDLER for region in around):
            return "True"
        raising = self.names.runtime("RAISE") if around else ""
        return " or ".join(f"{region.after} == {raising}" for region in around) or None

    def _save(self, spill: Spill, block: Block) -> None:
        outer = self._handling(block.region)[:-1]
        pairs = [(self.fields[name], name) for name in spill.save]
        pairs += [
            (f"handled_{depth + 1}", self._handled_by(region, depth)) for depth, region in enumerate(outer)
        ]
        for chunk in _chunks(pairs, self.out.depth * 4, len(self.receiver)):
            left = ", ".join(f"{self.receiver}.{field}" for field, _ in chunk)
            self.out.add(f"{left} = {', '.join(name for _, name in chunk)}")
        if spill.save_bound:
            plain = [f'"{name}"' for name in spill.save_bound if self.fields[name] == name]
            renamed = [
                f'{self.fields[name]}="{name}"' for name in spill.save_bound if self.fields[name] != name
            ]
            self.out.add(f"{self.receiver}.save(locals(), {', '.join([*plain, *renamed])})")

    def _handled_by(self, region: Region, depth: int) -> str:
        """The name of the exception that a region handles while it runs."""
        if region.kind is RegionKind.HANDLER:
            return region.binding or self.raised[depth]
        return self.handled[depth]

    def _restore(self) -> None:
        """What is taken back on resume, before any region is entered: grouped by the labels that need it."""
        entries: dict[int, tuple[Spill, Block]] = {}
        for resume, block in self.resumed_by.items():
            entries[self.labels[resume]] = (self.machine.spills[block.id], block)
        everywhere = frozenset({0, *entries})
        plain: dict[str, set[int]] = {}
        unsure: dict[str, set[int]] = {}
        cleared: set[str] = set()
        for name in self.machine.function.parameters:
            if self.variables[name].storage is Storage.PARAMETER:
                plain.setdefault(name, set()).add(0)
                cleared.add(name)
        for label, (spill, _) in sorted(entries.items()):
            for name in spill.restore:
                plain.setdefault(name, set()).add(label)
            for name in spill.restore_bound:
                unsure.setdefault(name, set()).add(label)
            cleared |= spill.cleared
        groups: dict[frozenset[int], list[str]] = {}
        for name, labels in plain.items():
            groups.setdefault(frozenset(labels), []).append(name)
        unsure_groups: dict[frozenset[int], list[str]] = {}
        for name, labels in unsure.items():
            unsure_groups.setdefault(frozenset(labels), []).append(name)
        for group in dict.fromkeys((*groups, *unsure_groups)):
            with self._guarded(group, everywhere):
                self._take(groups.get(group, []), cleared)
                for name in unsure_groups.get(group, []):
                    self._take_if_bound(name)
        if self.handled:
            self._restore_handled(entries)

    @contextmanager
    def _guarded(self, labels: frozenset[int], everywhere: frozenset[int]) -> Iterator[None]:
        """Lines that run on entry at these labels only."""
        if labels == everywhere:
            yield
            return
        ordered = sorted(labels)
        if len(ordered) == 1:
            test = f"{self.label} == {ordered[0]}"
        elif labels == everywhere - {0}:
            test = f"{self.label} != 0"
        else:
            test = f"{self.label} in ({', '.join(map(str, ordered))})"
        with self.out.indented(f"if {test}:"):
            yield

    def _take(self, names: list[str], cleared: set[str]) -> None:
        pairs = [(self.fields[name], name) for name in names]
        for chunk in _chunks(pairs, self.out.depth * 4, len(self.receiver)):
            fields = [f"{self.receiver}.{field}" for field, _ in chunk]
            self.out.add(f"{', '.join(name for _, name in chunk)} = {', '.join(fields)}")
        emptied = [(self.fields[name], name) for name in names if name in cleared]
        for chunk in _chunks(emptied, self.out.depth * 4, len(self.receiver)):
            self.out.add(" = ".join(f"{self.receiver}.{field}" for field, _ in chunk) + " = None")

    def _take_if_bound(self, name: str) -> None:
        field = self.fields[name]
        with self.out.indented(f'if {self.receiver}.has("{field}"):'):
            self.out.add(f"{name} = {self.receiver}.{field}")
            self.out.add(f"del {self.receiver}.{field}")

    def _restore_handled(self, entries: dict[int, tuple[Spill, Block]]) -> None:
        if len(self.handled) > 1:
            self.out.add(f"{' = '.join(self.handled)} = None")
        by_depth: dict[int, set[int]] = {}
        for label, (_, block) in entries.items():
            depth = self._handling_depth(block.region)
            if depth:
                by_depth.setdefault(depth, set()).add(label)
        for depth, labels in sorted(by_depth.items()):
            with self._guarded(frozenset(labels), frozenset({0, *entries})):
                self._take_handled(depth)

    def _take_handled(self, depth: int) -> None:
        fields = [f"{self.receiver}.handled_{outer + 1}" for outer in range(depth - 1)]
        fields.append(f"{self.receiver}.handled")
        self.out.add(f"{', '.join(self.handled[:depth])} = {', '.join(fields)}")
        self.out.add(f"{' = '.join(fields)} = None")


def _numbered(local: LocalNames, base: str, depth: int) -> str:
    return local.fresh(base if depth == 0 else f"{base}_{depth + 1}")


def _chunks(pairs: list[tuple[str, str]], indent: int, receiver: int) -> list[list[tuple[str, str]]]:
    """Assignments of several variables, none too wide."""
    chunks: list[list[tuple[str, str]]] = []
    width = WIDTH
    for field, name in pairs:
        cost = len(field) + len(name) + receiver + 6
        if width + cost > WIDTH:
            chunks.append([])
            width = indent
        chunks[-1].append((field, name))
        width += cost
    return chunks


def _comment(span: Span, title: str) -> str:
    title = " ".join(title.split())
    if not span.line:
        return f"  # {title}" if title else ""
    text = f"  # line {span.line}: {title}" if title else f"  # line {span.line}"
    return text if len(text) <= 80 else text[:77] + "..."


def _describe(region: Region, regions: dict[RegionId, Region]) -> str:
    if region.kind is RegionKind.HANDLER:
        if region.construct in ("with", "async with"):
            return f"exception in {region.construct}"
        match = f" {region.match.text}" if region.match is not None else ""
        return f"except{match}" + (f" as {region.binding}" if region.binding else "")
    if region.cleanup is not None and regions[region.cleanup].kind is RegionKind.CLEANUP:
        return "try ... finally" if region.construct == "finally" else region.construct
    if region.construct == "try":
        return "try ... except"
    return region.construct


def _is_bare_tuple(text: str) -> bool:
    return "," in text
