"""The recorder: what the interpreter and the loop tell becomes steps.

In: `trace`, for sys.settrace, sees machines start, reach lines, raise, suspend and end; `notice` is told by the loop
of turns, timers and tasks. Out: `steps` and `tables` of trace.schema.json.

A machine's suspension and its end are told before the loop says what its task waits for, so such steps are kept back
until then (`_late`). The step that a turn begins with is kept back until something happens in the turn.
"""

from __future__ import annotations

import dis
import importlib
import weakref
from collections.abc import Callable
from dataclasses import dataclass, field
from types import CodeType, FrameType
from typing import Any

from . import narration
from .fields import Fields
from .lesson import Known, Lesson
from .machines import placed
from .notes import lines_of
from .tables import Tables
from .ways import Ways
from .world import Instance, Subject, World

Tracer = Callable[[FrameType, str, Any], Any]
_RETURNS = {"RETURN_VALUE", "RETURN_CONST"}
_ENDS_LOOPS = (StopIteration, StopAsyncIteration)


@dataclass(frozen=True, slots=True)
class Limits:
    """``lines``: so many lines may run without a step; ``seconds``: of real time."""

    steps: int = 1_000
    lines: int = 500_000
    output: int = 100_000
    seconds: float = 10.0


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


@dataclass(frozen=True, slots=True)
class Late:
    """A step of a machine that is kept back."""

    instance: Instance
    subject: Subject | None
    row: int
    step: dict[str, Any]
    leaves_chain: bool
    label: int | None
    condition: str


class Cut(BaseException):
    """The recording is over, and with it the program."""


class Recorder:
    """``over`` is called when nothing more shall be recorded, with the reason; it may end the process."""

    def __init__(
        self, lesson: Lesson, limits: Limits, written: Callable[[], int], over: Callable[[str, str], None]
    ) -> None:
        self.lesson = lesson
        self.limits = limits
        self.tables = Tables()
        self.steps: list[dict[str, Any]] = []
        self.world = World(lesson.known, self.plain)
        self.turn = 0
        self.is_over = False
        self._phase = "outside"
        self._written = written
        self._over = over
        self._fields = Fields(self.world, self.tables)
        self._ways = Ways([known.machine for known in _in_order(lesson.known)])
        self._active: list[Active] = []
        self._late: list[Late] = []
        self._opening: dict[str, Any] | None = None
        self._futures: list[weakref.ref[Any]] = []
        self._lines = 0
        self._steps_of: dict[CodeType, bool] = {}
        self._source = lines_of(lesson.text)
        self._yielded = importlib.import_module("coro2sm.runtime.outcomes").YIELDED

    def plain(self, text: str) -> str:
        """Without the folder that the program lies in."""
        return text.replace(self.lesson.path, self.lesson.name)

    # What the interpreter tells.

    def trace(self, frame: FrameType, event: str, arg: Any) -> Tracer | None:
        """For sys.settrace."""
        if frame.f_code.co_filename != self.lesson.path or self.is_over:
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
            self._count()
        return self._elsewhere

    def _inside(self, frame: FrameType, event: str, arg: Any) -> Tracer | None:
        if self.is_over:
            return None
        if event == "line":
            self._count()
            self._line(self._active[-1], frame)
        elif event == "exception":
            self._exception(self._active[-1], frame, arg[1])
        elif event == "return":
            self._leave(self._active.pop(), frame, arg)
        return self._inside

    def _count(self) -> None:
        self._lines += 1
        if self._lines > self.limits.lines:
            self.over("cut", f"{self.limits.lines:,} lines ran without an await or another step")

    def _enter(self, frame: FrameType, machine: Any) -> None:
        self._catch_up()
        instance = self.world.instance(machine)
        assert instance is not None
        known, label, subject = instance.known, int(machine.label), self.world.running
        is_new = instance.row is None
        instance.task = subject or instance.task
        if subject is not None:
            subject.condition, subject.waits, self._phase = "running", None, "running"
            _join(subject.chain, instance)
        caller = self._active[-1].instance.known.machine.qualname if self._active else None
        sent = frame.f_locals[frame.f_code.co_varnames[1]]
        thrown = sent.exc if type(sent).__name__ == "Thrown" else None
        state = known.machine.states[label]
        suspension = known.facts.suspension_at.get(label)
        line = state.span.line if suspension is None else suspension.span.line
        raised = None if thrown is None else id(thrown)
        active = Active(instance, label, (line, label), raised, is_restoring=suspension is not None)
        instance.label, instance.condition = label, "running"
        instance.row = self._fields.entering(active.bound, instance, machine, frame, label)
        edge: str | None = None
        span: list[int] | None
        name = known.machine.qualname
        if is_new and label == 0:
            self._ways.visit(known.index, 0)
            line, span = known.machine.span.line, self._head(known)
            active.last = (line, 0)
            text = narration.started(name, caller)
        else:
            assert suspension is not None
            edge = self._ways.resumed(known.index, label)
            span = placed(known.awaited(label))
            outcome = self.world.values.text(sent if thrown is None else thrown)
            active.error = outcome
            awaited = known.awaited_text(label)
            text = narration.resumed(name, label, outcome, awaited=awaited, thrown=thrown is not None)
        self._active.append(active)
        self._emit(
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
        self._catch_up()
        before, instance = active.label, active.instance
        edge = self._ways.moved(known.index, before, label)
        active.label, active.last = label, (line, label)
        instance.label = label
        instance.row = self._fields.running(active.bound, instance, frame, label, moved=before != label)
        text = narration.line_reached(
            known.machine.qualname, line, self._source[line - 1].strip(), before, label
        )
        self._emit(
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
        self._catch_up()
        instance, line = active.instance, frame.f_lineno
        known = instance.known
        instance.row = self._fields.running(active.bound, instance, frame, active.label, moved=False)
        active.error = told = self.world.values.text(error)
        self._emit(
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
        self._poll()
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
                text = narration.yielded(name, after, self.world.values.text(result))
            else:
                kept = self._fields.kept(row)
                text = narration.suspended(name, after, known.awaited_text(after), kept)
        else:
            row = self._fields.finished(active.bound, instance, frame)
            event = "return" if returns else "raise"
            edge = self._ways.ended(known.index, active.label, event, line)
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
        self._late.append(Late(instance, instance.task, row, step, leaves, after, condition))

    def _ending(self, active: Active, result: Any, *, returns: bool, is_generator: bool) -> str:
        name = active.instance.known.machine.qualname
        if not returns:
            outer = self._active[-1].instance.known.machine.qualname if self._active else None
            return narration.left_by(name, active.error, outer)
        if is_generator:
            return narration.generator_ended(name)
        return narration.returned(name, self.world.values.text(result))

    def _head(self, known: Known) -> list[int]:
        line = known.machine.span.line
        return [line, known.machine.span.column, line, len(self._source[line - 1].rstrip())]

    # What the loop tells.

    def notice(self, notice: Any) -> None:
        """For a loop's `subscribe`."""
        if self.is_over:
            return
        told = getattr(self, "_on_" + notice.kind.replace(" ", "_"), None)
        if told is not None:
            told(notice)

    def _on_turn_begins(self, notice: Any) -> None:
        self._catch_up()
        self.turn, self._phase, self._opening = self.turn + 1, "waiting", None
        loop = self.world.loop
        queues = self.world.queues()
        ready = [task or text for task, text in queues["ready"]]
        due = queues["timers"][0][0] if queues["timers"] else None
        outside = None if ready else loop.outside()
        text = narration.turn_begins(self.turn, ready, loop.clock.time(), due, outside)
        self._opening = self._made("phase", None, text=text)

    def _on_turn_ends(self, notice: Any) -> None:
        self._catch_up()
        self._opening, self._phase = None, "outside"

    def _on_timer_fired(self, notice: Any) -> None:
        self._catch_up()
        self._phase = "timers"
        task, text = self.world.entry(notice.subject)
        subject = next((each for each in self.world.subjects if each.id == task), None)
        whom = text if subject is None else f"what wakes {subject.title}"
        self._emit("timer", subject, text=narration.timer_fired(notice.time, whom))

    def _on_created(self, notice: Any) -> None:
        self._catch_up()
        maker = self.world.running
        subject = self.world.created(notice.subject)
        if subject is not None:
            text = narration.created(subject.title, None if maker is None else maker.title)
            self._emit("create", subject, text=text)

    def _on_scheduled(self, notice: Any) -> None:
        self._catch_up()
        subject = self.world.subject(notice.subject)
        if subject is not None and subject.condition == "waiting":
            subject.condition, subject.waits = "ready", None
            self._emit("schedule", subject, text=narration.scheduled(subject.title))

    def _on_resumed(self, notice: Any) -> None:
        self._catch_up()
        self._phase = "running"
        subject = self.world.subject(notice.subject)
        if subject is not None:
            subject.condition, subject.waits = "running", None
            if subject.machine is None:
                self._emit("resume", subject, text=narration.library_resumes(subject.id, subject.coroutine))

    def _on_suspended(self, notice: Any) -> None:
        subject = self.world.subject(notice.subject)
        if subject is None:
            return
        self.world.suspended(subject, notice.subject)
        awaited = notice.subject._fut_waiter
        if getattr(awaited, "_asyncio_future_blocking", None) is not None and not self.world.subject(awaited):
            self._futures.append(weakref.ref(awaited))
        self._catch_up()
        if subject.machine is None:
            text = narration.library_waits(subject.id, subject.coroutine, subject.waits or "something")
            self._emit("suspend", subject, text=text)

    def _on_cancelled(self, notice: Any) -> None:
        self._catch_up()
        subject, by = self.world.subject(notice.subject), self.world.running
        if subject is not None:
            text = narration.cancel_asked(subject.title, None if by is None else by.title)
            self._emit("cancel", subject, text=text)

    def _on_finished(self, notice: Any) -> None:
        subject = self.world.subject(notice.subject)
        if subject is None:
            return
        self.world.finished(subject, notice.subject)
        self._catch_up()
        if subject.machine is None:
            text = narration.library_ended(subject.id, subject.condition, subject.outcome)
            self._emit("raise" if subject.condition == "failed" else "return", subject, text=text)

    # Steps.

    def begin(self, entry: str | None) -> None:
        """The first step."""
        self._emit("begin", None, text=narration.begins(self.lesson.name, entry))

    def end(self, kind: str, text: str) -> None:
        """The last step; nothing is recorded after it."""
        if not self.is_over:
            self._catch_up()
            self._opening = None
            self.steps.append(self._made("end", None, text=narration.ended(kind, text)))
            self.is_over = True

    def over(self, kind: str, text: str) -> None:
        """The program is not recorded any further."""
        if not self.is_over:
            self.end(kind, text)
            self._over(kind, text)

    def _catch_up(self) -> None:
        """What was kept back, and futures that are done by now."""
        late, self._late = self._late, []
        for each in late:
            each.instance.row, each.instance.label = each.row, each.label
            each.instance.condition = each.condition
            if each.leaves_chain and each.subject is not None and each.instance in each.subject.chain:
                each.subject.chain.remove(each.instance)
            step = dict(each.step)
            self._emit(step.pop("event"), each.subject, instance=each.instance, **step)
        self._poll()

    def _poll(self) -> None:
        for each in tuple(self._futures):
            future = each()
            if future is None or future.done():
                self._futures.remove(each)
                if future is not None:
                    tasks = self.world.waiters(future)
                    text = narration.future_done(self._condition(future), [task.title for task in tasks])
                    self._emit("future", next(iter(tasks), None), text=text)

    def _condition(self, future: Any) -> str:
        if future.cancelled():
            return "is cancelled"
        error = future._exception
        if error is not None:
            return f"gets an exception, {self.world.values.text(error)}"
        return f"gets its result, {self.world.values.text(future._result)}"

    def _emit(self, event: str, subject: Subject | None, **details: Any) -> None:
        if self.is_over:
            return
        if self._opening is not None:
            opening, self._opening = self._opening, None
            self._append(opening)
        self._append(self._made(event, subject, **details))

    def _append(self, step: dict[str, Any]) -> None:
        self._lines = 0
        self.steps.append(step)
        if len(self.steps) >= self.limits.steps - 1:
            self.over("cut", f"it has {self.limits.steps:,} steps")

    def _made(
        self,
        event: str,
        subject: Subject | None,
        *,
        text: str,
        instance: Instance | None = None,
        before: int | None = None,
        after: int | None = None,
        line: int | None = None,
        span: list[int] | None = None,
        edge: str | None = None,
    ) -> dict[str, Any]:
        loop = self.world.loop
        return {
            "event": event,
            "turn": self.turn,
            "time": 0 if loop is None else round(float(loop.clock.time()), 6),
            "phase": self._phase,
            "task": None if subject is None else subject.id,
            "frame": None if instance is None else instance.row,
            "before": before,
            "after": after,
            "line": line,
            "span": span,
            "edge": edge,
            "stacks": self.tables.stacks.put([self.tables.levels.put(each) for each in self.world.levels()]),
            "loop": self.tables.loops.put(self.world.queues()),
            "visits": self.tables.visits.put(self._ways.visits()),
            "output": self._written(),
            "text": text,
        }


def _join(chain: list[Instance], instance: Instance) -> None:
    """The innermost of the chain is now that machine."""
    if instance in chain:
        del chain[chain.index(instance) + 1 :]
    else:
        chain.append(instance)


def _in_order(known: dict[str, Known]) -> list[Known]:
    return sorted(known.values(), key=lambda each: each.index)
