"""The steps of a recording: what has happened, each with all that a picture of it needs.

In: events, from whoever sees them. Out: `rows` and `tables` of trace.schema.json.

A machine's suspension and its end are told before the loop says what its task waits for, so such steps are kept back
(`keep`) until something else happens. The step that a turn begins with (`opening`) is kept back until something
happens in the turn.
"""

from __future__ import annotations

import weakref
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from . import narration
from .lesson import Lesson
from .tables import Tables
from .ways import Ways
from .world import Instance, Subject, World


@dataclass(frozen=True, slots=True)
class Limits:
    """``lines``: so many lines may run without a step; ``seconds``: of real time."""

    steps: int = 1_000
    lines: int = 500_000
    output: int = 100_000
    seconds: float = 10.0


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


class Steps:
    """``written``: how many characters the program has written. ``over`` is called with kind and reason when nothing
    more shall be recorded; it may end the process.
    """

    def __init__(
        self, lesson: Lesson, limits: Limits, written: Callable[[], int], over: Callable[[str, str], None]
    ) -> None:
        self.lesson = lesson
        self.limits = limits
        self.tables = Tables()
        self.rows: list[dict[str, Any]] = []
        self.world = World(lesson.known, self.plain)
        self.ways = Ways([known.facts for known in lesson.in_order])
        self.turn = 0
        self.phase = "outside"
        self.opening: dict[str, Any] | None = None
        self.is_over = False
        self._written = written
        self._over = over
        self._late: list[Late] = []
        self._futures: list[weakref.ref[Any]] = []
        self._lines = 0

    def plain(self, text: str) -> str:
        """Without the folder that the program lies in."""
        return text.replace(self.lesson.path, self.lesson.name)

    def count_line(self) -> None:
        """A line of the program runs."""
        self._lines += 1
        if self._lines > self.limits.lines:
            self.over("cut", f"{self.limits.lines:,} lines ran without an await or another step")

    def keep(self, late: Late) -> None:
        """A step for later."""
        self._late.append(late)

    def expect(self, future: Any) -> None:
        """A task waits for the future: when it is done, that is a step."""
        self._futures.append(weakref.ref(future))

    def begin(self, entry: str | None) -> None:
        """The first step."""
        self.emit("begin", None, text=narration.begins(self.lesson.name, entry))

    def end(self, kind: str, text: str) -> None:
        """The last step; nothing is recorded after it."""
        if not self.is_over:
            self.catch_up()
            self.opening = None
            self.rows.append(self.made("end", None, text=narration.ended(kind, text)))
            self.is_over = True

    def over(self, kind: str, text: str) -> None:
        """The program is not recorded any further."""
        if not self.is_over:
            self.end(kind, text)
            self._over(kind, text)

    def catch_up(self) -> None:
        """What was kept back, and futures that are done by now."""
        late, self._late = self._late, []
        for each in late:
            each.instance.row, each.instance.label = each.row, each.label
            each.instance.condition = each.condition
            if each.leaves_chain and each.subject is not None and each.instance in each.subject.chain:
                each.subject.chain.remove(each.instance)
            step = dict(each.step)
            self.emit(step.pop("event"), each.subject, instance=each.instance, **step)
        self.poll()

    def poll(self) -> None:
        """Futures that are done by now are steps."""
        for each in tuple(self._futures):
            future = each()
            if future is None or future.done():
                self._futures.remove(each)
                if future is not None:
                    tasks = self.world.waiters(future)
                    text = narration.future_done(self._condition(future), [task.title for task in tasks])
                    self.emit("future", next(iter(tasks), None), text=text)

    def _condition(self, future: Any) -> str:
        if future.cancelled():
            return "is cancelled"
        error = future._exception
        if error is not None:
            return f"gets an exception, {self.world.values.text(error)}"
        return f"gets its result, {self.world.values.text(future._result)}"

    def emit(self, event: str, subject: Subject | None, **details: Any) -> None:
        """It has happened; `details` as for `made`."""
        if self.is_over:
            return
        if self.opening is not None:
            opening, self.opening = self.opening, None
            self._append(opening)
        self._append(self.made(event, subject, **details))

    def _append(self, step: dict[str, Any]) -> None:
        self._lines = 0
        self.rows.append(step)
        if len(self.rows) >= self.limits.steps - 1:
            self.over("cut", f"it has {self.limits.steps:,} steps")

    def made(
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
        """The row of a step, as everything is now."""
        loop = self.world.loop
        return {
            "event": event,
            "turn": self.turn,
            "time": 0 if loop is None else round(float(loop.clock.time()), 6),
            "phase": self.phase,
            "task": None if subject is None else subject.id,
            "frame": None if instance is None else instance.row,
            "before": before,
            "after": after,
            "line": line,
            "span": span,
            "edge": edge,
            "stacks": self.tables.stacks.put([self.tables.levels.put(each) for each in self.world.levels()]),
            "loop": self.tables.loops.put(self.world.queues()),
            "visits": self.tables.visits.put(self.ways.visits()),
            "output": self._written(),
            "text": text,
        }
