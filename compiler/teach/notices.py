"""What the loop tells of turns, timers and tasks: `notice`, for its `subscribe`, makes steps of it."""

from __future__ import annotations

from typing import Any

from . import narration
from .steps import Steps


class Notices:
    """Puts what it is told into the steps."""

    def __init__(self, steps: Steps) -> None:
        self.steps = steps

    def notice(self, notice: Any) -> None:
        """For a loop's `subscribe`."""
        if self.steps.is_over:
            return
        told = getattr(self, "_on_" + notice.kind.replace(" ", "_"), None)
        if told is not None:
            told(notice)

    def _on_turn_begins(self, notice: Any) -> None:
        self.steps.catch_up()
        self.steps.turn, self.steps.phase, self.steps.opening = self.steps.turn + 1, "waiting", None
        loop = self.steps.world.loop
        queues = self.steps.world.queues()
        ready = [task or text for task, text in queues["ready"]]
        due = queues["timers"][0][0] if queues["timers"] else None
        outside = None if ready else loop.outside()
        text = narration.turn_begins(self.steps.turn, ready, loop.clock.time(), due, outside)
        self.steps.opening = self.steps.made("phase", None, text=text)

    def _on_turn_ends(self, notice: Any) -> None:
        self.steps.catch_up()
        self.steps.opening, self.steps.phase = None, "outside"

    def _on_timer_fired(self, notice: Any) -> None:
        self.steps.catch_up()
        self.steps.phase = "timers"
        task, text = self.steps.world.entry(notice.subject)
        subject = next((each for each in self.steps.world.subjects if each.id == task), None)
        whom = text if subject is None else f"what wakes {subject.title}"
        self.steps.emit("timer", subject, text=narration.timer_fired(notice.time, whom))

    def _on_created(self, notice: Any) -> None:
        self.steps.catch_up()
        maker = self.steps.world.running
        subject = self.steps.world.created(notice.subject)
        if subject is not None:
            text = narration.created(subject.title, None if maker is None else maker.title)
            self.steps.emit("create", subject, text=text)

    def _on_scheduled(self, notice: Any) -> None:
        self.steps.catch_up()
        subject = self.steps.world.subject(notice.subject)
        if subject is not None and subject.condition == "waiting":
            subject.condition, subject.waits = "ready", None
            self.steps.emit("schedule", subject, text=narration.scheduled(subject.title))

    def _on_resumed(self, notice: Any) -> None:
        self.steps.catch_up()
        self.steps.phase = "running"
        subject = self.steps.world.subject(notice.subject)
        if subject is not None:
            subject.condition, subject.waits = "running", None
            if subject.machine is None:
                self.steps.emit(
                    "resume", subject, text=narration.library_resumes(subject.id, subject.coroutine)
                )

    def _on_suspended(self, notice: Any) -> None:
        subject = self.steps.world.subject(notice.subject)
        if subject is None:
            return
        self.steps.world.suspended(subject, notice.subject)
        awaited = notice.subject._fut_waiter
        if getattr(awaited, "_asyncio_future_blocking", None) is not None and not self.steps.world.subject(
            awaited
        ):
            self.steps.expect(awaited)
        self.steps.catch_up()
        if subject.machine is None:
            text = narration.library_waits(subject.id, subject.coroutine, subject.waits or "something")
            self.steps.emit("suspend", subject, text=text)

    def _on_cancelled(self, notice: Any) -> None:
        self.steps.catch_up()
        subject, by = self.steps.world.subject(notice.subject), self.steps.world.running
        if subject is not None:
            text = narration.cancel_asked(subject.title, None if by is None else by.title)
            self.steps.emit("cancel", subject, text=text)

    def _on_finished(self, notice: Any) -> None:
        subject = self.steps.world.subject(notice.subject)
        if subject is None:
            return
        self.steps.world.finished(subject, notice.subject)
        self.steps.catch_up()
        if subject.machine is None:
            text = narration.library_ended(subject.id, subject.condition, subject.outcome)
            self.steps.emit("raise" if subject.condition == "failed" else "return", subject, text=text)
