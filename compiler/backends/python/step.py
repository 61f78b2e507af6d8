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

from ...machine.parts import Block, Region, RegionId, RegionKind
from .blocks import BlockWriter, comment


class StepWriter(BlockWriter):
    """Writes one step function: the regions around its states."""

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

    def _entry(self, region: Region) -> Block:
        assert region.entry is not None
        return self.blocks[region.entry]

    def _protected(self, region: Region) -> None:
        out = self.out
        with out.indented(
            f"if {self._in_range(region)}:{comment(region.span, _describe(region, self.regions))}",
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
        entry = self._entry(handler)
        if handler.id in self.machine.layout.inline_handlers:
            binding = f" as {handler.binding}" if handler.binding is not None else ""
            with out.indented(f"except{star} {match}{binding}:", handler.span):
                self._body(entry)
            return
        binding, held = self.places.names_of(handler)
        with out.indented(f"except{star} {match} as {binding}:", handler.span):
            out.add(f"{self.label}, {held} = {self.labels[entry.id]}, {binding}")

    def _record_exception(self, cleanup: Region) -> None:
        raised, held = self.places.names_of(cleanup)
        names = [self.label, cleanup.after or ""]
        values = [str(self.labels[self._entry(cleanup).id]), self.names.runtime("RAISE")]
        if cleanup.result is not None:
            names.append(cleanup.result)
            values.append("None")
        with self.out.indented(f"except {self.names.builtin('BaseException')} as {raised}:"):
            self.out.add(f"{', '.join([*names, held])} = {', '.join([*values, raised])}")

    def _handler(self, region: Region) -> None:
        out = self.out
        binding, held = self.places.names_of(region)
        with out.indented(
            f"if {self._in_range(region)}:{comment(region.span, _describe(region, self.regions))}",
            region.span,
        ):
            self._release_first(self._entry(region))
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
            f"{head} {self._in_range(region)}:{comment(region.span, region.construct)}", region.span
        ):
            self._release_first(self._entry(region))
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
