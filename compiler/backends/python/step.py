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
    Region,
    RegionId,
    RegionKind,
    Return,
    Suspend,
    Switch,
    Unset,
)
from ...span import NOWHERE, Span
from .fields import FieldWriter
from .lines import Writer
from .names import ModuleNames
from .places import Places

_AWAIT = {
    Origin.AWAIT: "await_",
    Origin.ENTER: "await_enter",
    Origin.EXIT: "await_exit",
    Origin.NEXT: "next_item",
    Origin.DELEGATE: "yield_from",
}


class StepWriter:
    """Writes one step function."""

    def __init__(
        self,
        machine: Arranged,
        names: ModuleNames,
        places: Places,
        writer: Writer,
    ) -> None:
        self.machine = machine
        self.names = names
        self.out = writer
        self.places = places
        self.saved = FieldWriter(machine, names, places, writer)
        self.receiver = places.receiver
        self.sent, self.label = places.sent, places.label
        self.blocks = machine.function.blocks_by_id()
        self.regions = machine.function.regions_by_id()
        self.labels = machine.layout.labels
        self.released: dict[BlockId, int] = {}  # how many instructions of a handler's first block are written

    def text(self, code: HostCode) -> str:
        return self.out.text(code, self.places.show, first=False)

    # The whole.

    def write(self) -> None:
        out = self.out
        for name in self.places.never_bound():
            out.add(f"{name}: object")
        out.add(f"{self.label} = {self.receiver}.label")
        self.saved.restore()
        if 0 in self.machine.layout.loops:
            out.add("")
            with out.indented("while True:"):
                self._sequence(0)
        else:
            self._sequence(0)

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
        binding, held = self.places.names_of(handler)
        with out.indented(f"except{star} {match} as {binding}:", handler.span):
            out.add(f"{self.label}, {held} = {self.labels[handler.entry]}, {binding}")

    def _record_exception(self, cleanup: Region) -> None:
        assert cleanup.entry is not None
        raised, held = self.places.names_of(cleanup)
        names = [self.label, cleanup.after or ""]
        values = [str(self.labels[cleanup.entry]), self.names.runtime("RAISE")]
        if cleanup.result is not None:
            names.append(cleanup.result)
            values.append("None")
        with self.out.indented(f"except {self.names.builtin('BaseException')} as {raised}:"):
            self.out.add(f"{', '.join([*names, held])} = {', '.join([*values, raised])}")

    def _handler(self, region: Region) -> None:
        out = self.out
        binding, held = self.places.names_of(region)
        with out.indented(
            f"if {self._in_range(region)}:{_comment(region.span, _describe(region, self.regions))}",
            region.span,
        ):
            self._release_before(region)
            with out.indented("try:"):
                out.add(f"{self.names.runtime('rethrow')}({held})")
            with out.indented(f"except {self.names.builtin('BaseException')} as {binding}:"):
                out.add(f"{held} = {self.names.runtime('untrace')}({binding})")
                self._looped(region)

    def _cleanup(self, region: Region) -> None:
        out = self.out
        _, held = self.places.names_of(region)
        is_abrupt = region.id in self.machine.layout.abrupt_cleanups
        pending = f"{region.after} == {self.names.runtime('RAISE')}"
        head = "while" if is_abrupt else "if"
        with out.indented(
            f"{head} {self._in_range(region)}:{_comment(region.span, region.construct)}", region.span
        ):
            self._release_before(region)
            with out.indented("try:"), out.indented(f"if {pending}:"):
                out.add(f"{self.names.runtime('rethrow')}({held})")
            with out.indented("finally:"):
                keeps = self.places.keeps_pending(region)
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

    def _release_before(self, region: Region) -> None:
        """The iterator of a loop that an exception left dies before the exception is handled.

        A generator that is closed by that doesn't see it handled.
        """
        assert region.entry is not None
        entry = self.blocks[region.entry]
        dead: list[str] = []
        for instruction in entry.body:
            if not isinstance(instruction, Unset):
                break
            dead.append(instruction.variable)
        if any(self.places.is_iterator(name) for name in dead):
            self.released[entry.id] = len(dead)
            with self.out.indented(f"if {self.label} == {self.labels[entry.id]}:"):
                self._release([self.places.place(name) for name in dead])

    # States.

    def _state(self, block: Block) -> None:
        out = self.out
        label = self.labels[block.id]
        out.state = label
        with out.indented(f"if {self.label} == {label}:{_comment(block.span, block.title)}", block.span):
            resumed = self.places.resumed_by.get(block.id)
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
        elif result not in self.places.aliases:
            self.out.add(f"{result}, {self.sent} = {self.sent}, None", suspended.end)

    def _body(self, block: Block) -> bool:
        """Writes a block; whether control never comes to what is written after it."""
        released: list[str] = []
        for index, instruction in enumerate(block.body):
            if isinstance(instruction, Unset):
                if index >= self.released.get(block.id, 0):
                    released.append(self.places.place(instruction.variable))
                continue
            self._release(released)
            self.places.come_to(block.id, index)
            self._instruction(instruction)
        self._release(released, block.end if block.is_way_out else NOWHERE)
        self.places.come_to(block.id, len(block.body))
        ends = self._terminator(block)
        self.places.leave()
        return ends

    def _release(self, released: list[str], span: Span = NOWHERE) -> None:
        if released:
            self.out.add(f"{' = '.join(dict.fromkeys(released))} = None", span)
            released.clear()

    def _instruction(self, instruction: Instruction) -> None:
        match instruction:
            case Execute(code):
                if any(isinstance(part, LineStart) for part in code.parts):
                    self.places.unbinds(code.unbinds)
                self.out.code(code, self.places.show)
            case Assign(target, value):
                self.out.add(f"{self.places.place(target)} = {self.text(value)}", value.span, value.lines)
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
                    f"for {self.text(target)} in {self.places.place(iterator)}:", block.span, target.lines
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
                out.code(code, self.places.show)
                return True
            case Leave(cleanup, target, value, releases):
                self._leave(self.regions[cleanup], target, value, block.end)
                self._release([self.places.place(name) for name in releases])
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
            self.places.come_to(otherwise, 0)
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
        if suspend.origin is Origin.DELEGATE:
            operand = f"{operand}, {self.receiver}"
        out.add(f"{self.sent} = {awaiting}({operand})", suspend.span, suspend.operand.lines)
        label = self.labels[suspend.resume]
        kind = self.names.builtin("type")
        with out.indented(f"if {kind}({self.sent}) is {self.names.runtime('Suspension')}:"):
            self.saved.save(block)
            handling = self.saved.handling_test(block)
            arguments = [self.sent, str(label), *([handling] if handling else [])]
            out.add(f"return {self.receiver}.suspend({', '.join(arguments)})")
        out.add(f"{self.label} = {label}")

    def _yield(self, block: Block, suspend: Suspend) -> None:
        """The value is evaluated before anything is saved: it may fail."""
        value = self.text(suspend.operand)
        if suspend.operand.may_raise and not self._is_bound(suspend.operand, block):
            self.out.add(f"{self.sent} = {value}", suspend.span)
            value = self.sent
        self.saved.save(block)
        handling = self.saved.handling_test(block)
        arguments = [value, str(self.labels[suspend.resume]), *([handling] if handling else [])]
        self.out.add(f"return {self.receiver}.yields({', '.join(arguments)})", suspend.span)

    def _is_bound(self, code: HostCode, block: Block) -> bool:
        """Whether it only reads a variable, and that has a value."""
        facts = self.machine.facts
        missing = facts.variables.bits(code.reads) & ~facts.bound_before(block, surely=True)[-1]
        return code.is_reference and not missing


def _comment(span: Span, title: str) -> str:
    where = f"line {span.line}" if span.line else ""
    text = ": ".join(filter(None, (where, " ".join(title.split()))))
    text = f"  # {text}" if text else ""
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
