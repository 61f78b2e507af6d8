"""The kernel, the virtual clock, notices, choices, deadlocks, misuse: what asyncio has no counterpart of."""

from __future__ import annotations

import asyncio
import gc
import io
import logging
import os
import subprocess
import sys
import time
import types
from collections.abc import Callable, Generator
from pathlib import Path
from typing import Any

import coro2sm
import pytest
from coro2sm.compiler.api import compile_source
from coro2sm.runtime import print_stack, small, stack
from coro2sm.runtime.loop import Kernel

ROOT = Path(__file__).parents[2]


def compiled(text: str) -> dict[str, Any]:
    """The names of a compiled module, whose `small` is the small loop."""
    code = compile_source(f"from coro2sm.runtime import small\n{text}", "program.py").code
    namespace: dict[str, Any] = {"__name__": "program"}
    exec(compile(code, "program_machines.py", "exec"), namespace)
    return namespace


# Turns and timers.


def test_a_turn_runs_what_was_ready_at_its_start() -> None:
    kernel, seen = Kernel(clock=small.VirtualClock()), []

    def again(name: str) -> None:
        seen.append((kernel.turns, name))
        if len(name) < 3:
            kernel.call_soon(again, name * 2)

    for name in "ab":
        kernel.call_soon(again, name)
    for _ in range(3):
        kernel.turn()
    assert seen == [(1, "a"), (1, "b"), (2, "aa"), (2, "bb"), (3, "aaaa"), (3, "bbbb")]


def test_timers_go_by_deadline_then_sequence() -> None:
    kernel, seen = Kernel(clock=small.VirtualClock()), []
    for when, name in ((2, "a"), (1, "b"), (2, "c"), (1, "d"), (0, "e")):
        kernel.call_at(when, seen.append, name)
    while kernel.timers:
        kernel.turn()
    assert "".join(seen) == "ebdac"
    assert kernel.time() == 2


def test_cancelled_timers_are_thrown_away() -> None:
    kernel = Kernel(clock=small.VirtualClock())
    timers = [kernel.call_later(60, print) for _ in range(1000)]
    for timer in timers[1:]:
        timer.cancel()
    assert len(kernel.timers) < 300
    timers[0].cancel()
    assert all(entry._cancelled for _when, _sequence, entry in kernel.timers)


def test_real_time() -> None:
    async def main() -> float:
        began = small.get_running_loop().time()
        await small.sleep(0.05)
        return float(small.get_running_loop().time() - began)

    assert 0.05 <= small.run(main()) < 30


def test_sleeping_takes_no_time() -> None:
    async def main() -> float:
        await small.gather(*[small.sleep(number) for number in range(1000)])
        await small.sleep(1e6)
        return float(small.get_running_loop().time())

    began = time.monotonic()
    assert small.run(main(), clock=small.VirtualClock(5)) == 5 + 999 + 1e6
    assert time.monotonic() - began < 60


def test_the_virtual_clock_waits_for_a_thread() -> None:
    clock = small.VirtualClock()

    async def main() -> float:
        await small.gather(small.to_thread(time.sleep, 0.05), small.sleep(0.01))
        return float(small.get_running_loop().time())

    with pytest.warns(RuntimeWarning, match="not repeatable: it waited really, for a call in a thread"):
        assert 0.04 <= small.run(main(), clock=clock) < 30
    assert clock.unrepeatable == "a call in a thread"


# Notices.

PROGRAM = """
async def child(name, n):
    total = 0
    for i in range(n):
        await small.sleep(1)
        total += i
    return total

async def main():
    first = small.spawn(child("a", 2), name="a")
    second = small.spawn(child("b", 9), name="b")
    await first
    second.cancel("enough")
    try:
        await second
    except small.CancelledError:
        return "end"
"""


def test_what_happens_is_told() -> None:
    seen: list[small.Notice] = []
    program = compiled(PROGRAM)
    assert small.run(program["main"](), clock=small.VirtualClock(), watch=seen.append) == "end"
    of_b = [notice for notice in seen if getattr(notice.subject, "get_name", str)() == "b"]
    kinds = [notice.kind for notice in of_b]
    assert kinds == [
        "created", "scheduled", "stepped", "suspended", "scheduled", "resumed", "stepped", "suspended",
        "scheduled", "resumed", "stepped", "suspended", "cancelled", "scheduled", "resumed", "stepped", "finished",
    ]  # fmt: skip
    suspended = [notice for notice in of_b if notice.kind == "suspended"]
    assert [notice.details["trap"] for notice in suspended] == [small.SleepUntil(when) for when in (1, 2, 3)]
    assert [notice.details["fields"]["i"] for notice in suspended] == [0, 1, 2]
    assert isinstance(of_b[-3].details["error"], small.CancelledError)
    begins = [notice.turn for notice in seen if notice.kind == "turn begins"]
    assert begins == list(range(1, len(begins) + 1))
    assert len([notice for notice in seen if notice.kind == "timer fired"]) == 4


def test_nobody_watches_nothing_is_told() -> None:
    loop = small.EventLoop()
    seen: list[small.Notice] = []
    end = loop.subscribe(seen.append)
    assert loop.tell is not None
    end()
    assert loop.tell is None
    loop.close()
    assert seen == []


def test_traces_are_the_same_byte_for_byte() -> None:
    script = f"""
import sys
from coro2sm.runtime import small
{PROGRAM}
async def many():
    await small.gather(*[child(str(i), 3) for i in range(10)])
    return await main()
choices = small.Choices(7)
small.run(many(), clock=small.VirtualClock(), choices=choices, watch=print)
print(choices.taken)
"""
    outputs = {
        subprocess.run(
            [sys.executable, "-c", script],
            capture_output=True, check=True, env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("0", "1", "2")
    }  # fmt: skip
    assert len(outputs) == 1
    assert outputs.pop().count(b"\n") > 100


# Choices.


def order(**options: Any) -> tuple[list[int], small.Choices]:
    seen: list[int] = []
    choices = small.Choices(**options)

    async def step(number: int) -> None:
        await small.sleep(1)
        seen.append(number)

    async def main() -> None:
        await small.gather(*[step(number) for number in range(8)])

    small.run(main(), clock=small.VirtualClock(), choices=choices)
    return seen, choices


def test_a_seed_chooses_the_order_of_a_batch() -> None:
    first, choices = order(seed=7)
    assert sorted(first) == list(range(8)) != first
    assert order(seed=7)[0] == first
    assert len({tuple(order(seed=seed)[0]) for seed in range(20)}) > 15
    assert order(replay=choices.taken)[0] == first


def test_shuffle_is_what_asks_for_it() -> None:
    seen: dict[bool, list[int]] = {}

    async def main(shuffle: bool) -> None:
        async def step(number: int) -> None:
            seen.setdefault(shuffle, []).append(number)

        await small.gather(*[step(number) for number in range(8)])

    for shuffle in (False, True):
        small.run(main(shuffle), clock=small.VirtualClock(), seed=7, shuffle=shuffle)
    assert seen[False] == list(range(8)) == sorted(seen[True]) != seen[True]


def test_a_recording_of_another_run_is_refused() -> None:
    _seen, choices = order(seed=1)
    with pytest.raises(small.ReplayError, match=r"choice 6: the recording is over"):
        order(replay=choices.taken[:5])
    with pytest.raises(small.ReplayError, match=r"choice 1: 99 possibilities were recorded, the run has 8"):
        order(replay=[(99, 0)])


# Deadlocks.


def test_a_deadlock_names_who_waits_for_whom() -> None:
    async def takes(first: small.Lock, second: small.Lock) -> None:
        async with first:
            await small.sleep(1)
            async with second:
                pass

    async def main() -> None:
        left, right = small.Lock(name="left"), small.Lock(name="right")
        small.spawn(takes(left, right), name="a")
        task = small.spawn(takes(right, left), name="b")
        await task

    with pytest.raises(small.DeadlockError) as caught:
        small.run(main(), clock=small.VirtualClock())
    assert str(caught.value).splitlines() == [
        "every task waits, and nothing is left that could wake one:",
        "  Task-1 waits for Task 'b'",
        "  a waits for Lock.acquire(<lock 'right', held by b>)",
        "  b waits for Lock.acquire(<lock 'left', held by a>)",
        "in a cycle: a → b → a",
    ]


def test_a_deadlock_through_gather_and_group() -> None:
    async def main() -> None:
        async def first() -> None:
            await small.gather(second_task, small.sleep(1))

        async def second() -> None:
            async with small.TaskGroup() as group:
                group.create_task(third(), name="third")

        async def third() -> None:
            await small.wait([first_task])

        second_task = small.spawn(second(), name="second")
        first_task = small.spawn(first(), name="first")
        await first_task

    with pytest.raises(small.DeadlockError, match=r"in a cycle: second → third → first → second"):
        small.run(main(), clock=small.VirtualClock())


def test_a_deadlock_in_real_time_too() -> None:
    async def main() -> None:
        await small.Queue(8, name="jobs").get()

    with pytest.raises(small.DeadlockError, match=r"Task-1 waits for Queue.get\(<queue 'jobs', 0/8>\)"):
        small.run(main())


def test_after_a_deadlock_tasks_are_cancelled() -> None:
    seen = []

    async def main() -> None:
        try:
            await small.Event(name="never").wait()
        finally:
            seen.append(await small.sleep(1, "cleaned"))

    with pytest.raises(small.DeadlockError, match=r"Event\.wait"):
        small.run(main(), clock=small.VirtualClock())
    assert seen == ["cleaned"]


# Why a task waits, and where.


def test_reasons_to_wait() -> None:
    async def main() -> list[str]:
        queue: small.Queue[int] = small.Queue(8, name="jobs")
        future = small.get_running_loop().create_future()
        fetch = small.spawn(small.sleep(9), name="fetch")

        async def awaits(what: Any) -> None:
            await what

        ways = [small.sleep(3), queue.get(), future, fetch, small.Event().wait(), small.gather(fetch, future)]
        tasks = [small.spawn(awaits(way)) for way in ways]
        assert tasks[0].waiting_on is None
        await small.sleep(1)
        found = [str(task.waiting_on) for task in tasks]
        for task in tasks:
            task.cancel()
        await small.wait(tasks)
        assert tasks[0].waiting_on is None
        return found

    assert small.run(main(), clock=small.VirtualClock()) == [
        "SleepUntil(3.0)",
        "Queue.get(<queue 'jobs', 0/8>)",
        "Future",
        "Task 'fetch'",
        "Event.wait(<event, unset>)",
        "gather(Task 'fetch', Future)",
    ]


STACKED = """
import types

async def inner(depth):
    await small.sleep(1)

async def outer(make):
    local = [1]
    await make(depth=3)
"""


def test_the_stack_of_machines_and_native_coroutines() -> None:
    program = compiled(STACKED)
    native: dict[str, Any] = {"small": small}
    exec("async def native(depth):\n    await inner(depth)\n", {"inner": program["inner"]}, native)

    async def main() -> Any:
        task = small.spawn(program["outer"](native["native"]), name="t")
        await small.sleep(0.5)
        levels = task.stack()
        text = io.StringIO()
        print_stack(task, text)
        await task
        return levels, text.getvalue(), stack(task)

    levels, text, after = small.run(main(), clock=small.VirtualClock())
    assert [level.function for level in levels[:3]] == ["outer", "native", "inner"]
    outer, middle, inner = levels[:3]
    assert (outer.label, outer.source_line, dict(outer.fields)) == (
        1,
        10,
        {"make": native["native"], "local": [1]},
    )
    assert outer.state_key == type(outer.coroutine).states[1][0]
    assert (middle.label, middle.state_key, dict(middle.fields)) == (None, None, {"depth": 3})
    assert (inner.label, inner.source_line, dict(inner.fields)) == (1, 6, {"depth": 3})
    assert "in outer, label 1" in text and "local=[1]" in text
    assert after == []


def test_stacks_on_asyncio() -> None:
    program = compiled(STACKED.replace("small.sleep", "types.SimpleNamespace"))

    async def main() -> list[str]:
        async def sleeps(depth: int) -> None:
            await asyncio.sleep(0.01)

        task = asyncio.create_task(program["outer"](sleeps))
        await asyncio.sleep(0)
        levels = stack(task)
        await task
        return [level.function for level in levels]

    assert asyncio.run(main())[0] == "outer"
    assert coro2sm.stack is stack


# Misuse.


def test_run_inside_run() -> None:
    async def main() -> None:
        inner = small.sleep(0)
        try:
            with pytest.raises(
                RuntimeError, match=r"cannot be called from a running event loop \(in <Task .*Task-1"
            ):
                small.run(inner)
        finally:
            inner.close()

    small.run(main())


@types.coroutine
def yields(value: Any) -> Generator[Any, Any, None]:
    yield value


@pytest.mark.parametrize(
    ("make", "message"),
    [
        (
            lambda: yields("garbage"),
            r"Task got bad yield: 'garbage' \(culprit, at .*test_kernel.py:\d+ in yields",
        ),
        (lambda: yields(yields(None)), r"yield was used instead of yield from for generator in task"),
        (lambda: foreign_future(), r"attached to a different loop \(culprit, at "),
        (lambda: other_loops_future(), r"attached to a different loop \(culprit, at "),
    ],
)
def test_bad_traps_say_which_task_and_where(make: Callable[[], Any], message: str) -> None:
    async def culprit() -> None:
        await make()

    async def main() -> None:
        await small.spawn(culprit(), name="culprit")

    with pytest.raises(RuntimeError, match=message):
        small.run(main())


async def foreign_future() -> None:
    loop = asyncio.new_event_loop()
    try:
        await loop.create_future()
    finally:
        loop.close()


async def other_loops_future() -> None:
    loop = small.EventLoop()
    try:
        await loop.create_future()
    finally:
        loop.close()


def test_what_is_not_a_coroutine() -> None:
    with pytest.raises(ValueError, match="a coroutine was expected, got 5"):
        small.run(5)  # type: ignore[arg-type]  # that is the point
    with pytest.raises(RuntimeError, match="no running event loop"):
        small.Future()


def test_slow_steps_are_named(caplog: pytest.LogCaptureFixture) -> None:
    async def main() -> None:
        small.get_running_loop().slow_callback_duration = 0.2
        small.get_running_loop().call_soon(time.sleep, 0.25)
        await small.sleep(0)
        time.sleep(0.25)

    with caplog.at_level(logging.WARNING, "asyncio"):
        small.run(main(), debug=True)
    messages = [record.getMessage() for record in caplog.records]
    assert len(messages) == 2
    assert messages[0].startswith("Executing <Handle sleep> took 0.")
    assert "name='Task-1'" in messages[1]


def test_destroyed_while_pending(caplog: pytest.LogCaptureFixture) -> None:
    async def main() -> None:
        task = small.spawn(small.Event().wait(), name="lost")
        await small.sleep(0)
        del task
        gc.collect()

    small.run(main())
    (message,) = [record.getMessage() for record in caplog.records]
    assert message.startswith("Task was destroyed but it is pending!\ntask: <Task pending name='lost'")


def test_exceptions_that_nobody_fetched(caplog: pytest.LogCaptureFixture) -> None:
    async def fails() -> None:
        raise ValueError("unseen")

    async def main() -> None:
        task = small.spawn(fails())
        await small.sleep(0)
        assert task.done()

    small.run(main())
    gc.collect()
    (record,) = caplog.records
    assert record.getMessage().startswith("Task exception was never retrieved\nfuture: <Task finished")
    assert record.exc_info is not None and isinstance(record.exc_info[1], ValueError)


@pytest.mark.parametrize("end", [SystemExit, KeyboardInterrupt])
def test_main_ends_the_process_and_nobody_complains(
    end: type[BaseException], caplog: pytest.LogCaptureFixture
) -> None:
    async def main() -> None:
        await small.sleep(0)
        raise end("enough")

    with pytest.raises(end, match="enough"):
        small.run(main())
    gc.collect()
    assert caplog.records == []


def test_a_machine_that_nobody_awaits() -> None:
    program = compiled("async def job(): pass\nasync def main(): job()\n")
    with pytest.warns(RuntimeWarning, match="coroutine 'job' was never awaited"):
        small.run(program["main"]())


def test_a_hundred_thousand_sleepers() -> None:
    async def main() -> int:
        tasks = [small.spawn(small.sleep(1 + number % 100)) for number in range(100_000)]
        await small.wait(tasks)
        return sum(task.done() for task in tasks)

    assert small.run(main(), clock=small.VirtualClock()) == 100_000
