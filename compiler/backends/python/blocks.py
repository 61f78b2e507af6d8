"""Writes the states of a step function: what a block does, and where it goes.

A block that has a label is an ``if``; one that has none is written where control comes to it.

    if label == 2:                  # a state
        sent = _await(f())
        if type(sent) is _Suspension:
            machine.a = a
            return machine.suspend(sent, 3)
        label = 3
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


class BlockWriter:
    """Writes the blocks of one step function, whatever regions they stand in."""

    def __init__(self, machine: Arranged, names: ModuleNames, places: Places, writer: Writer) -> None:
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

    def _state(self, block: Block) -> None:
        out = self.out
        label = self.labels[block.id]
        out.state = label
        with out.indented(f"if {self.label} == {label}:{comment(block.span, block.title)}", block.span):
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

    def _release_first(self, block: Block) -> None:
        """What a handler's first block lets go of is written now, if a loop's iterator is among it.

        It dies before the exception is handled: a generator that is closed by that doesn't see it handled.
        """
        dead: list[str] = []
        for instruction in block.body:
            if not isinstance(instruction, Unset):
                break
            dead.append(instruction.variable)
        if any(self.places.is_iterator(name) for name in dead):
            self.released[block.id] = len(dead)
            with self.out.indented(f"if {self.label} == {self.labels[block.id]}:"):
                self._release([self.places.place(name) for name in dead])

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


def comment(span: Span, title: str) -> str:
    where = f"line {span.line}" if span.line else ""
    text = ": ".join(filter(None, (where, " ".join(title.split()))))
    text = f"  # {text}" if text else ""
    return text if len(text) <= 80 else text[:77] + "..."


def _is_bare_tuple(text: str) -> bool:
    return "," in text
