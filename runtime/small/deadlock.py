"""Who waits for whom, in words: the message of a DeadlockError.

every task waits, and nothing is left that could wake one:
  Task-1 waits for Task 'a'
  a waits for Lock.acquire(<lock 'second', held by b>)
  b waits for Lock.acquire(<lock 'first', held by a>)
in a cycle: a → b → a
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from .tasks import Task
from .traps import Park


def explained(tasks: Sequence[Task[Any]]) -> str:
    """What each of the tasks waits for, and the cycles among them."""
    lines = ["every task waits, and nothing is left that could wake one:"]
    lines += [f"  {task.get_name()} waits for {task.waiting_on!r}" for task in tasks]
    for cycle in cycles(tasks):
        lines.append("in a cycle: " + " → ".join(task.get_name() for task in (*cycle, cycle[0])))
    return "\n".join(lines)


def waits_for(task: Task[Any]) -> list[Task[Any]]:
    """The tasks that it awaits, or that hold what it wants."""
    trap = task.waiting_on
    return [] if not isinstance(trap, Park) else [*_tasks_in(trap.on), *_tasks_in(trap.what)]


def _tasks_in(awaited: Any) -> Iterator[Task[Any]]:
    """`awaited` is a task, a lock that one holds, a gathering of some, a list …"""
    if isinstance(awaited, Task):
        yield awaited
    elif (holder := getattr(awaited, "holder", None)) is not None:
        yield holder
    else:
        for each in awaited if isinstance(awaited, list) else getattr(awaited, "children", ()):
            yield from _tasks_in(each)


def cycles(tasks: Sequence[Task[Any]]) -> list[list[Task[Any]]]:
    """Cycles of waiting, each once, from its first task on: those that a walk along all paths closes."""
    found: list[list[Task[Any]]] = []
    finished: list[Task[Any]] = []
    for start in tasks:
        path: list[Task[Any]] = []
        following = [iter([start])]
        while following:
            task = next(following[-1], None)
            if task is None:
                following.pop()
                if path:
                    finished.append(path.pop())
            elif task in path:
                cycle = path[path.index(task) :]
                first = cycle.index(min(cycle, key=tasks.index))
                found.append(cycle[first:] + cycle[:first])
            elif task not in finished:
                path.append(task)
                following.append(iter(waits_for(task)))
    return found
