"""The small loop: asyncio's names, over a loop that one can read, trust and step.

    from coro2sm.runtime import small

    async def main():
        async with small.TaskGroup() as group:
            group.create_task(job())
        await small.sleep(1)

    small.run(main(), clock=small.VirtualClock())

Where to read: ../loop.py (ready queue, timers, turns), futures.py, tasks.py (the step of a task), traps.py
(why a task waits), eventloop.py (`run`), outside.py (file descriptors, threads, signals); then what is built
on them: waiting.py, timeouts.py, groups.py, locks.py, queues.py,
streams.py, connections.py.

The names are imported when they are first used.
"""

from __future__ import annotations

import importlib

_NAMES = {
    "..loop": "Clock DeadlockError Handle Timer VirtualClock",
    "asyncio.exceptions": "BrokenBarrierError CancelledError IncompleteReadError InvalidStateError "
    "LimitOverrunError TimeoutError",
    ".choices": "Choices ReplayError",
    ".connections": "Server open_connection start_server",
    ".eventloop": "EventLoop run",
    ".futures": "Future get_running_loop",
    ".groups": "TaskGroup",
    ".locks": "Barrier BoundedSemaphore Condition Event Lock Semaphore",
    ".notices": "Notice",
    ".queues": "LifoQueue PriorityQueue Queue QueueEmpty QueueFull QueueShutDown",
    ".streams": "StreamReader StreamWriter",
    ".tasks": "Task all_tasks create_task current_task iscoroutine spawn",
    ".timeouts": "Timeout timeout timeout_at",
    ".traps": "NextTurn Park SleepUntil WaitReadable WaitWritable",
    ".waiting": "ALL_COMPLETED FIRST_COMPLETED FIRST_EXCEPTION as_completed ensure_future gather shield "
    "sleep to_thread wait wait_for",
}

_HOMES = {name: module for module, names in _NAMES.items() for name in names.split()}

__all__ = sorted(_HOMES)


def __getattr__(name: str) -> object:
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(importlib.import_module(_HOMES[name], __name__), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
