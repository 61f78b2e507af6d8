"""What a step shows besides its own machine: every task with its await stack, and the queues of the loop.

Nothing here keeps a task or machine alive: a run that is watched lets go of things when it otherwise would.
"""

from __future__ import annotations

import importlib
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any
from weakref import WeakKeyDictionary, ref

from .lesson import Known
from .values import Values, cut

_LIBRARY = {"shutdown_asyncgens", "shutdown_default_executor"}
"""Coroutines by which asyncio.run ends; no lesson is about them."""


@dataclass(slots=True, eq=False)
class Instance:
    """A machine that has been started; ``row``: its last frame, in the table."""

    number: int
    known: Known
    task: Subject | None = None
    label: int | None = 0
    condition: str = "running"
    row: int | None = None


@dataclass(slots=True, eq=False)
class Subject:
    """A task. ``chain``: the machines of its await stack, outermost first; ``on``: the tasks that it waits for."""

    id: str
    name: str
    coroutine: str
    machine: int | None
    ref: ref[Any]
    condition: str = "ready"
    waits: str | None = None
    on: tuple[str, ...] = ()
    outcome: str = ""
    chain: list[Instance] = field(default_factory=list)

    def row(self) -> dict[str, Any]:
        """As the document has it."""
        return {"id": self.id, "name": self.name, "coroutine": self.coroutine, "machine": self.machine}

    @property
    def title(self) -> str:
        """T2 (worker)"""
        return f"{self.id} ({self.coroutine})"


class World:
    """The machines, tasks and queues that there are; ``plain`` makes texts the same on every machine."""

    def __init__(self, known: dict[str, Known], plain: Callable[[str], str]) -> None:
        self.known = known
        self.loop: Any = None
        self.subjects: list[Subject] = []
        self._by_id: dict[int, Subject] = {}
        self._instances: WeakKeyDictionary[Any, Instance] = WeakKeyDictionary()
        self._made = 0
        self._waits_for = importlib.import_module("coro2sm.runtime.small.deadlock").waits_for
        self._name_of = importlib.import_module("coro2sm.runtime.loop").name_of
        self.values = Values(plain, self.describe)

    # Machines.

    def instance(self, machine: Any) -> Instance | None:
        """The machine as it is known here; None if it is none of the program's."""
        known = self.known.get(type(machine).__qualname__)
        if known is None:
            return None
        found = self._instances.get(machine)
        if found is None:
            self._made += 1
            found = self._instances[machine] = Instance(self._made, known)
        return found

    # Tasks.

    def subject(self, task: Any) -> Subject | None:
        """The task as it is known here."""
        found = self._by_id.get(id(task))
        return found if found is not None and found.ref() is task else None

    @property
    def running(self) -> Subject | None:
        """The task whose coroutine is in a step."""
        return None if self.loop is None else self.subject(self.loop.current)

    def created(self, task: Any) -> Subject | None:
        """A new task; None for those that belong to asyncio's own business."""
        coroutine = task.get_coro()
        name: str = getattr(coroutine, "__qualname__", type(coroutine).__name__)
        if name.rpartition(".")[2] in _LIBRARY:
            return None
        known = self.known.get(type(coroutine).__qualname__)
        machine = None if known is None else known.index
        subject = Subject(f"T{len(self.subjects) + 1}", task.get_name(), name, machine, ref(task))
        self.subjects.append(subject)
        self._by_id[id(task)] = subject
        return subject

    def suspended(self, subject: Subject, task: Any) -> None:
        """Its coroutine has yielded: from now on it waits."""
        subject.name, trap = task.get_name(), task.waiting_on
        if task._fut_waiter is None and not task.done() and task in self.loop.ready:
            subject.condition, subject.waits = "ready", "the next turn"
        else:
            subject.condition, subject.waits = "waiting", self.waiting_text(trap)
        members = (*_members(task._fut_waiter), *_members(getattr(trap, "what", None)))
        found = [self.subject(each) for each in (*self._waits_for(task), *members)]
        subject.on = tuple(each.id for each in self.subjects if each in found)

    def finished(self, subject: Subject, task: Any) -> None:
        """It is done."""
        subject.name, subject.waits, subject.on, subject.chain = task.get_name(), None, (), []
        if task.cancelled():
            subject.condition, subject.outcome = "cancelled", "cancelled"
            return
        error = task._exception
        if error is not None:
            subject.condition, subject.outcome = "failed", self.values.text(error)
        else:
            subject.condition, subject.outcome = "done", self.values.shown("result", task._result)[0]

    def waiting_text(self, trap: Any) -> str:
        """sleep until 2, Task 'first', Queue.get(<Queue …>)"""
        kind = type(trap).__name__
        if kind == "SleepUntil":
            return f"its sleep to end at {trap.deadline:g}"
        if kind == "Park" and not trap.why:
            return self._awaited(trap.on)
        return cut(self.values.text(trap), 80)

    def _awaited(self, future: Any) -> str:
        subject = self.subject(future)
        if subject is not None:
            return f"task {subject.title}"
        members = _members(future)
        if members:
            names = [each.id for child in members if (each := self.subject(child)) is not None]
            return f"{len(members)} gathered awaitables" + (f": {', '.join(names)}" if names else "")
        return "a future" if hasattr(future, "_asyncio_future_blocking") else type(future).__name__

    def describe(self, value: Any) -> str | None:
        """How a step calls a task, a machine or a future."""
        kind = type(value)
        subject = self.subject(value)
        if subject is not None:
            return f"<task {subject.title}>"
        if kind.__qualname__ in self.known and hasattr(kind, "native_kind"):
            found = self._instances.get(value)
            condition = "unstarted" if found is None else found.condition
            return f"<{kind.native_kind} {kind.qualname} {condition}>"
        if getattr(kind, "_asyncio_future_blocking", None) is not None and hasattr(value, "_state"):
            return f"<future {value._state.lower()}>"
        return None

    # Rows.

    def levels(self) -> list[dict[str, Any]]:
        """Every task with its await stack."""
        return [
            {
                "task": each.id,
                "condition": each.condition,
                "frames": [instance.row for instance in each.chain],
                "waits": each.waits if each.condition in ("waiting", "ready") else None,
                "on": list(each.on) if each.condition == "waiting" else [],
            }
            for each in self.subjects
        ]

    def queues(self) -> dict[str, Any]:
        """What is ready, timed, waited for, and done."""
        loop = self.loop
        ready, timers = ([], []) if loop is None else (loop.ready, loop.timers)
        return {
            "ready": [self.entry(each) for each in ready if not each._cancelled and self._shows(each)],
            "timers": [
                [round(float(when), 6), self.entry(each)]
                for when, _, each in sorted(timers, key=lambda timer: timer[:2])
                if not each._cancelled
            ],
            "waiting": self._waiting(),
            "done": [[each.id, each.outcome] for each in self.subjects if each.outcome],
        }

    def _shows(self, entry: Any) -> bool:
        """Whether it is more than asyncio's own end of the run."""
        return not (hasattr(entry, "get_coro") and self.subject(entry) is None)

    def entry(self, entry: Any) -> list[Any]:
        """Whom it wakes, and what it is called."""
        subject = self.subject(entry) or self.subject(getattr(entry, "_task", None))
        if subject is not None:
            return [subject.id, subject.coroutine]
        arguments = getattr(entry, "_args", None) or ()
        for awaited in arguments:
            waiter = next(iter(self.waiters(awaited)), None)
            if waiter is not None:
                return [waiter.id, f"wakes {waiter.coroutine}"]
        return [None, self.values.text_of(self._name_of(getattr(entry, "_callback", entry)))]

    def waiters(self, future: Any) -> Iterable[Subject]:
        """The tasks that wait for it."""
        return [
            each
            for each in self.subjects
            if each.condition == "waiting" and (task := each.ref()) is not None and task._fut_waiter is future
        ]

    def _waiting(self) -> list[list[Any]]:
        found: dict[int, list[Any]] = {}
        for each in self.subjects:
            task = each.ref()
            if each.condition == "waiting" and task is not None:
                row = found.setdefault(id(task._fut_waiter), [each.waits, []])
                row[1].append(each.id)
        return list(found.values())


def _members(awaited: Any) -> list[Any]:
    """The tasks of a gathering or of a group."""
    members: Any = getattr(awaited, "_children", None) or getattr(awaited, "_tasks", ())
    return list(members)
