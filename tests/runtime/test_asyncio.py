"""Machines on asyncio: whatever asyncio does with coroutines it does with them."""
# ruff: noqa: RET503
# machines stand here as the compiler writes them
# mypy: disable-error-code="attr-defined, has-type, no-untyped-def, no-untyped-call"

from __future__ import annotations

import asyncio
import contextlib
import contextvars
import gc
import io
import unittest
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
from coro2sm.runtime import UNSTARTED, Machine, Suspension, Thrown, await_, coroutine, rethrow, untrace

from .world import through, through_machine

Make = Callable[[Any], Any]
MAKERS: list[Make] = [through, through_machine]


async def native_guarded(operand: Awaitable[Any], log: list[Any]) -> Any:
    try:
        return await operand
    except asyncio.CancelledError as error:
        log.append(("cancelled", *error.args))
        await asyncio.sleep(0)
        log.append("cleaned")
        raise


class _guarded_machine(Machine, of="native_guarded"):
    __slots__ = ("log", "operand")

    def step(machine, sent):
        label = machine.label
        log = machine.log
        operand, machine.operand = machine.operand, None
        if label == 3:
            handled, machine.handled = machine.handled, None

        if 0 <= label <= 1:
            try:
                if label == 0:
                    sent = await_(operand)
                    if type(sent) is Suspension:
                        machine.operand = operand
                        return machine.suspend(sent, 1)
                    label = 1

                if label == 1:
                    if type(sent) is Thrown:
                        rethrow(sent.take())
                    return sent
            except asyncio.CancelledError as error:
                label, handled = 2, error

        if 2 <= label <= 3:
            try:
                rethrow(handled)
            except BaseException as error:
                handled = untrace(error)  # type: ignore[func-returns-value]  # it clears the name
                if label == 2:
                    log.append(("cancelled", *error.args))
                    sent = await_(asyncio.sleep(0))
                    if type(sent) is Suspension:
                        return machine.suspend(sent, 3, True)
                    label = 3

                if label == 3:
                    if type(sent) is Thrown:
                        rethrow(sent.take())
                    log.append("cleaned")
                    raise


@coroutine(_guarded_machine)
def guarded_machine(operand: Awaitable[Any], log: list[Any]) -> Any:
    machine = _guarded_machine()
    machine.label = UNSTARTED
    machine.operand, machine.log = operand, log
    return machine


GUARDED: list[Callable[..., Any]] = [native_guarded, guarded_machine]


async def gathered(*awaitables: Any, return_exceptions: bool = False) -> list[Any]:
    return list(await asyncio.gather(*awaitables, return_exceptions=return_exceptions))


@pytest.mark.parametrize("make", MAKERS)
def test_run(make: Make) -> None:
    assert asyncio.run(make(asyncio.sleep(0.001, "slept"))) == "slept"


@pytest.mark.parametrize("make", MAKERS)
def test_tasks_and_gather(make: Make) -> None:
    async def main() -> list[Any]:
        task = asyncio.create_task(make(asyncio.sleep(0, "task")))
        return await gathered(
            task, make(asyncio.sleep(0.002, 1)), make(make(asyncio.sleep(0.001, 2))), make(immediate(3))
        )

    assert asyncio.run(main()) == ["task", 1, 2, 3]


async def immediate(value: Any) -> Any:
    return value


@pytest.mark.parametrize("make", MAKERS)
def test_a_failing_task(make: Make) -> None:
    async def fails() -> None:
        await asyncio.sleep(0)
        raise KeyError("failed")

    async def main() -> list[Any]:
        return await gathered(make(fails()), make(asyncio.sleep(0, 1)), return_exceptions=True)

    results = asyncio.run(main())
    assert (repr(results[0]), results[1]) == ("KeyError('failed')", 1)


@pytest.mark.parametrize("guarded", GUARDED)
def test_wait_for(guarded: Callable[..., Any]) -> None:
    log: list[Any] = []

    async def main() -> None:
        with pytest.raises(TimeoutError):
            await asyncio.wait_for(guarded(asyncio.sleep(10), log), 0.001)

    asyncio.run(main())
    assert log == [("cancelled",), "cleaned"]


@pytest.mark.parametrize("guarded", GUARDED)
def test_cancellation(guarded: Callable[..., Any]) -> None:
    log: list[Any] = []

    async def main() -> bool:
        task = asyncio.create_task(guarded(through_machine(guarded(asyncio.sleep(10), log)), log))
        await asyncio.sleep(0)
        task.cancel("reason")
        with pytest.raises(asyncio.CancelledError, match="reason"):
            await task
        return task.cancelled()

    assert asyncio.run(main())
    assert log == [("cancelled", "reason"), "cleaned"] * 2


@pytest.mark.parametrize("guarded", GUARDED)
def test_task_groups_and_timeouts(guarded: Callable[..., Any]) -> None:
    log: list[Any] = []

    async def main() -> None:
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(0.005), asyncio.TaskGroup() as group:
                group.create_task(guarded(asyncio.sleep(10), log))
                group.create_task(guarded(asyncio.sleep(0, "done"), log))

    asyncio.run(main())
    assert log == [("cancelled",), "cleaned"]


@pytest.mark.parametrize("make", MAKERS)
def test_queues_locks_and_events(make: Make) -> None:
    async def main() -> list[Any]:
        queue: asyncio.Queue[int] = asyncio.Queue(1)
        lock = asyncio.Lock()
        got = []

        async def produce() -> None:
            for number in range(5):
                async with lock:
                    await make(queue.put(number))

        async def consume() -> None:
            for _ in range(5):
                got.append(await make(queue.get()))

        await asyncio.gather(make(produce()), make(consume()))
        return got

    assert asyncio.run(main()) == [0, 1, 2, 3, 4]


@pytest.mark.parametrize("make", MAKERS)
def test_context_variables_are_the_tasks(make: Make) -> None:
    variable = contextvars.ContextVar("variable", default=0)

    async def sets(number: int) -> int:
        variable.set(number)
        await asyncio.sleep(0)
        return variable.get()

    async def main() -> tuple[list[int], int, int]:
        results = await gathered(make(sets(1)), make(sets(2)))
        inside = await make(sets(3))
        return results, inside, variable.get()

    assert asyncio.run(main()) == ([1, 2], 3, 3)


@pytest.mark.parametrize("make", MAKERS)
def test_reprs_and_stacks(make: Make) -> None:
    async def main() -> tuple[str, str, int]:
        task = asyncio.create_task(make(asyncio.sleep(10)), name="named")
        await asyncio.sleep(0)
        text, stream = repr(task), io.StringIO()
        task.print_stack(file=stream)
        frames = len(task.get_stack())
        task.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await task
        return text, stream.getvalue(), frames

    text, stack, frames = asyncio.run(main())
    assert text.startswith("<Task pending name='named' coro=<through() running at ")
    assert "in through" in stack
    assert frames == 1


@pytest.mark.parametrize("make", MAKERS)
def test_run_coroutine_threadsafe_and_to_thread(make: Make) -> None:
    async def main() -> Any:
        loop = asyncio.get_running_loop()
        return await asyncio.to_thread(
            lambda: asyncio.run_coroutine_threadsafe(make(asyncio.sleep(0, "across")), loop).result(5)
        )

    assert asyncio.run(main()) == "across"


@pytest.mark.parametrize("make", MAKERS)
def test_debug_mode(make: Make) -> None:
    assert asyncio.run(make(asyncio.sleep(0, 1)), debug=True) == 1


def test_no_garbage() -> None:
    async def main() -> None:
        log: list[Any] = []
        tasks = [asyncio.create_task(guarded_machine(asyncio.sleep(10), log)) for _ in range(5)]
        await asyncio.sleep(0)
        del tasks[0]
        gc.collect()
        for task in tasks:
            task.cancel()
        del task
        await asyncio.gather(*tasks, return_exceptions=True)
        tasks.clear()
        for _ in range(3):
            await through_machine(asyncio.sleep(0))

    gc.collect()
    others = [found for found in gc.get_objects() if issubclass(type(found), Machine)]
    asyncio.run(through_machine(main()))
    gc.collect()
    machines = [found for found in gc.get_objects() if issubclass(type(found), Machine)]
    assert [found for found in machines if not any(found is other for other in others)] == []


class _tested_machine(Machine, of="Case.test"):
    __slots__ = ("case",)

    def step(machine, sent):
        machine.case.ran.append("test")


def test_isolated_asyncio_test_case() -> None:
    """It awaits a test only if `iscoroutinefunction` says so."""
    ran: list[str] = []

    class Case(unittest.IsolatedAsyncioTestCase):
        @coroutine(_tested_machine)
        def test(self) -> Any:
            machine = _tested_machine()
            machine.label = UNSTARTED
            machine.case = self
            return machine

    Case.ran = ran
    result = unittest.TestResult()
    Case("test").run(result)
    assert (ran, result.testsRun, result.errors) == (["test"], 1, [])


@pytest.mark.parametrize("make", MAKERS)
def test_a_future_that_is_asked_again_before_it_is_done(make: Make) -> None:
    """Who drives by hand may come too early: the future is yielded once more, or complains."""
    loop = asyncio.new_event_loop()
    future = loop.create_future()
    coro = make(future)
    assert coro.send(None) is future
    future._asyncio_future_blocking = False
    assert coro.send(None) is future
    with pytest.raises(RuntimeError, match="await wasn't used with future"):
        coro.send(None)
    other = loop.create_future()
    coro = make(other)
    coro.send(None)
    other._asyncio_future_blocking = False
    other.set_result("done")
    with pytest.raises(StopIteration) as caught:
        coro.send(None)
    loop.close()
    assert caught.value.value == "done"
