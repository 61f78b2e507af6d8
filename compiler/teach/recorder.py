"""The machines of a program as the interpreter sees them run: `trace`, for sys.settrace, makes steps of it.

Machines start, reach lines, raise, suspend and end; what else runs in the file only counts lines.
"""

from __future__ import annotations

import dis
import importlib
from collections.abc import Callable
from dataclasses import dataclass, field
from types import CodeType, FrameType
from typing import Any

from . import narration
from .fields import Fields
from .lesson import Known
from .machines import placed
from .notes import lines_of
from .steps import Late, Steps
from .world import Instance

Tracer = Callable[[FrameType, str, Any], Any]
_RETURNS = {"RETURN_VALUE", "RETURN_CONST"}
_ENDS_LOOPS = (StopIteration, StopAsyncIteration)


@dataclass(slots=True)
class Active:
    """A machine in a step. ``last``: line and label of what was shown last; ``raised``: the id of what it raised.

    ``is_restoring``: a resume takes fields back first, and no line of the source stands for that.
    """

    instance: Instance
    label: int
    last: tuple[int | None, int]
    raised: int | None = None
    is_restoring: bool = False
    bound: dict[str, int] = field(default_factory=dict)
    error: str = "an exception"


class Recorder:
    """Puts what it sees into the steps."""

    def __init__(self, steps: Steps) -> None:
        self.steps = steps
        self.lesson = steps.lesson
        self._fields = Fields(steps.world, steps.tables)
        self._active: list[Active] = []
        self._steps_of: dict[CodeType, bool] = {}
        self._source = lines_of(steps.lesson.text)
        self._yielded = importlib.import_module("coro2sm.runtime.outcomes").YIELDED

    def trace(self, frame: FrameType, event: str, arg: Any) -> Tracer | None:
        """For sys.settrace."""
        if frame.f_code.co_filename != self.lesson.path or self.steps.is_over:
            return None
        machine = self._machine_of(frame)
        if machine is None:
            return self._elsewhere
        self._enter(frame, machine)
        return self._inside

    def _machine_of(self, frame: FrameType) -> Any:
        """The machine whose step the frame is."""
        code = frame.f_code
        if self._steps_of.get(code) is False or code.co_argcount != 2:
            return None
        machine = frame.f_locals[code.co_varnames[0]]
        self._steps_of[code] = type(machine).__qualname__ in self.lesson.known
        return machine if self._steps_of[code] else None

    def _elsewhere(self, frame: FrameType, event: str, arg: Any) -> Tracer:
        if event == "line":
            self.steps.count_line()
        return self._elsewhere

    def _inside(self, frame: FrameType, event: str, arg: Any) -> Tracer | None:
        if self.steps.is_over:
            return None
        if event == "line":
            self.steps.count_line()
            self._line(self._active[-1], frame)
        elif event == "exception":
            self._exception(self._active[-1], frame, arg[1])
        elif event == "return":
            self._leave(self._active.pop(), frame, arg)
        return self._inside

    def _enter(self, frame: FrameType, machine: Any) -> None:
        self.steps.catch_up()
        instance = self.steps.world.instance(machine)
        assert instance is not None
        known, label, subject = instance.known, int(machine.label), self.steps.world.running
        is_new = instance.row is None
        instance.task = subject or instance.task
        if subject is not None:
            subject.condition, subject.waits, self.steps.phase = "running", None, "running"
            _join(subject.chain, instance)
        caller = self._active[-1].instance.known.machine.qualname if self._active else None
        sent = frame.f_locals[frame.f_code.co_varnames[1]]
        thrown = sent.exc if type(sent).__name__ == "Thrown" else None
        suspension = known.facts.suspension_at.get(label)
        line = known.line(label)
        raised = None if thrown is None else id(thrown)
        active = Active(instance, label, (line, label), raised, is_restoring=suspension is not None)
        instance.label, instance.condition = label, "running"
        instance.row = self._fields.entering(active.bound, instance, machine, frame, label)
        edge: str | None = None
        span: list[int] | None
        name = known.machine.qualname
        if is_new and label == 0:
            self.steps.ways.visit(known.index, 0)
            line, span = known.machine.span.line, self._head(known)
            active.last = (line, 0)
            text = narration.started(name, caller)
        else:
            assert suspension is not None
            edge = self.steps.ways.resumed(known.index, label)
            span = placed(known.awaited(label))
            outcome = self.steps.world.values.text(sent if thrown is None else thrown)
            active.error = outcome
            awaited = known.awaited_text(label)
            text = narration.resumed(name, label, outcome, awaited=awaited, thrown=thrown is not None)
        self._active.append(active)
        self.steps.emit(
            "start" if is_new else "resume",
            subject,
            instance=instance,
            before=None if is_new else label,
            after=label,
            line=line,
            span=span,
            edge=edge,
            text=text,
        )

    def _line(self, active: Active, frame: FrameType) -> None:
        known, line = active.instance.known, frame.f_lineno
        label = frame.f_locals.get(known.label, active.label)
        active.is_restoring &= line != active.last[0] and label == active.label
        is_suspending = type(frame.f_locals[frame.f_code.co_varnames[1]]).__name__ == "Suspension"
        if active.is_restoring or is_suspending or label < 0:
            return
        if (line, label) == active.last or not known.belongs(line, label):
            return
        self.steps.catch_up()
        before, instance = active.label, active.instance
        edge = self.steps.ways.moved(known.index, before, label)
        active.label, active.last = label, (line, label)
        instance.label = label
        instance.row = self._fields.running(active.bound, instance, frame, label, moved=before != label)
        text = narration.line_reached(
            known.machine.qualname, line, self._source[line - 1].strip(), before, label
        )
        self.steps.emit(
            "line",
            instance.task,
            instance=instance,
            before=before,
            after=label,
            line=line,
            span=known.span(line, label),
            edge=edge,
            text=text,
        )

    def _exception(self, active: Active, frame: FrameType, error: BaseException) -> None:
        if isinstance(error, _ENDS_LOOPS) or active.raised == id(error):
            return
        active.raised = id(error)
        self.steps.catch_up()
        instance, line = active.instance, frame.f_lineno
        known = instance.known
        instance.row = self._fields.running(active.bound, instance, frame, active.label, moved=False)
        active.error = told = self.steps.world.values.text(error)
        self.steps.emit(
            "raise",
            instance.task,
            instance=instance,
            before=active.label,
            after=active.label,
            line=line,
            span=known.span(line, active.label),
            text=narration.raised(known.machine.qualname, told, line),
        )

    def _leave(self, active: Active, frame: FrameType, result: Any) -> None:
        self.steps.poll()
        instance = active.instance
        known, name = instance.known, instance.known.machine.qualname
        machine = frame.f_locals[frame.f_code.co_varnames[0]]
        is_suspension = type(result).__name__ == "Suspension"
        line: int | None = active.last[0]
        after: int | None = None
        span, edge, condition = None, None, "finished"
        yields = not is_suspension and getattr(machine, "awaiting", None) is self._yielded
        returns = dis.opname[frame.f_code.co_code[frame.f_lasti]] in _RETURNS
        if returns and (is_suspension or yields):
            event, condition, after = "suspend", "suspended", int(machine.label)
            line, span = known.awaited(after).line, placed(known.awaited(after))
            row = self._fields.suspended(active.bound, instance, frame, after)
            if yields:
                text = narration.yielded(name, after, self.steps.world.values.text(result))
            else:
                kept = self._fields.kept(row)
                text = narration.suspended(name, after, known.awaited_text(after), kept)
        else:
            row = self._fields.finished(active.bound, instance, frame)
            event = "return" if returns else "raise"
            edge = self.steps.ways.ended(known.index, active.label, event, line)
            span = None if line is None else known.span(line, active.label)
            text = self._ending(active, result, returns=returns, is_generator=hasattr(machine, "ag_left"))
        step = {
            "event": event,
            "before": active.label,
            "after": after,
            "line": line,
            "span": span,
            "edge": edge,
            "text": text,
        }
        leaves = yields or condition == "finished"
        self.steps.keep(Late(instance, instance.task, row, step, leaves, after, condition))

    def _ending(self, active: Active, result: Any, *, returns: bool, is_generator: bool) -> str:
        name = active.instance.known.machine.qualname
        if not returns:
            outer = self._active[-1].instance.known.machine.qualname if self._active else None
            return narration.left_by(name, active.error, outer)
        if is_generator:
            return narration.generator_ended(name)
        return narration.returned(name, self.steps.world.values.text(result))

    def _head(self, known: Known) -> list[int]:
        line = known.machine.span.line
        return [line, known.machine.span.column, line, len(self._source[line - 1].rstrip())]


def _join(chain: list[Instance], instance: Instance) -> None:
    """The innermost of the chain is now that machine."""
    if instance in chain:
        del chain[chain.index(instance) + 1 :]
    else:
        chain.append(instance)
