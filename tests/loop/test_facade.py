"""asyncio programs on the small loop: what they are told of it, and `coro2sm run --loop small`."""

from __future__ import annotations

import asyncio
import gc
import os
import signal
import subprocess
import sys
import threading
import time
from pathlib import Path
from typing import Any

import pytest
from coro2sm.runtime import small
from coro2sm.runtime.facade import SmallLoop

PROGRAM = """
import asyncio

async def job(n):
    await asyncio.sleep(0.01)
    return n

async def main():
    loop = asyncio.get_running_loop()
    task = asyncio.current_task()
    print(type(loop).__module__, isinstance(task, asyncio.Task), hasattr(task, "waiting_on"))
    print(await asyncio.gather(*[job(n) for n in range(3)]))

asyncio.run(main())
"""


def run(main: Any, **options: Any) -> Any:
    with asyncio.Runner(loop_factory=lambda: SmallLoop(**options)) as runner:
        return runner.run(main)


@pytest.mark.parametrize(("loop", "module"), [("small", "coro2sm.runtime.facade"), ("asyncio", "asyncio.")])
def test_run_with_a_loop(loop: str, module: str, tmp_path: Path) -> None:
    program = tmp_path / "program.py"
    program.write_text(PROGRAM)
    done = subprocess.run(
        [sys.executable, "-m", "coro2sm", "run", "--loop", loop, program], capture_output=True, text=True
    )
    first, second = done.stdout.splitlines()
    assert first.startswith(module) and first.endswith(f"True {loop == 'small'}")
    assert second == "[0, 1, 2]"


def test_reasons_of_asyncios_primitives() -> None:
    async def main() -> list[str]:
        queue: asyncio.Queue[int] = asyncio.Queue()
        future = asyncio.get_running_loop().create_future()
        fetch = asyncio.create_task(asyncio.sleep(9), name="fetch")

        async def awaits(what: Any) -> None:
            await what

        ways = [asyncio.sleep(3), queue.get(), future, fetch, asyncio.Event().wait()]
        waiting: list[Any] = [asyncio.create_task(awaits(way)) for way in ways]
        await asyncio.sleep(1)
        found = [str(task.waiting_on) for task in waiting]
        for task in waiting:
            task.cancel()
        return found

    sleep, get, future, task, wait = run(main(), clock=small.VirtualClock())
    assert (sleep, future, task) == ("SleepUntil(3.0)", "Future", "Task 'fetch'")
    assert get.startswith("Queue.get(<Queue maxsize=0 _getters[1]") and wait.startswith(
        "Event.wait(<asyncio.locks.Event"
    )


def test_notices_of_an_asyncio_program() -> None:
    kinds: list[str] = []

    async def main() -> None:
        await asyncio.gather(asyncio.sleep(1), asyncio.sleep(2))

    loop = SmallLoop(clock=small.VirtualClock())
    loop.subscribe(lambda notice: kinds.append(notice.kind))
    loop.run_until_complete(main())
    loop.close()
    assert kinds.count("created") == kinds.count("finished") == 3
    assert kinds.count("timer fired") == 2
    assert kinds.count("suspended") == kinds.count("resumed") == 3


def test_tasks_that_await_each_other_end() -> None:
    async def main() -> None:
        ring: list[Any] = []

        async def waits(number: int) -> None:
            await small.sleep(1)
            await ring[number]

        ring += [small.spawn(waits(number), name=f"t{number}") for number in (1, 2, 0)]
        await ring[0]

    with pytest.raises(small.DeadlockError, match="in a cycle: t1 → t2 → t0 → t1"):
        small.run(main(), clock=small.VirtualClock())


def test_a_deadlock_on_asyncio() -> None:
    async def main() -> None:
        first: list[Any] = []

        async def waits(other: int) -> None:
            await asyncio.sleep(1)
            await first[other]

        first += [asyncio.create_task(waits(1), name="a"), asyncio.create_task(waits(0), name="b")]
        await first[0]

    with pytest.raises(small.DeadlockError, match="in a cycle: a → b → a"):
        run(main())


def test_a_loop_in_a_thread_is_no_deadlock() -> None:
    loop = SmallLoop()
    thread = threading.Thread(target=loop.run_forever)
    thread.start()
    waits = asyncio.run_coroutine_threadsafe(asyncio.Event().wait(), loop)
    time.sleep(0.05)
    result = asyncio.run_coroutine_threadsafe(asyncio.sleep(0, "answer"), loop).result(5)
    loop.call_soon_threadsafe(waits.cancel)
    loop.call_soon_threadsafe(loop.call_soon, loop.stop)
    thread.join(5)
    loop.run_until_complete(asyncio.sleep(0))
    loop.close()
    assert result == "answer"


def test_a_process_is_awaited_really() -> None:
    async def main() -> bytes:
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-c", "print('hello')", stdout=asyncio.subprocess.PIPE
        )
        output, _errors = await process.communicate()
        return output.strip()

    with pytest.warns(RuntimeWarning, match="not repeatable"):
        assert run(main(), clock=small.VirtualClock()) == b"hello"


@pytest.mark.parametrize("which", ["small", "asyncio"])
def test_ctrl_c_cancels_main(which: str) -> None:
    lib, options = ("coro2sm.runtime.small", "") if which == "small" else ("asyncio", "")
    script = f"""
import {lib} as lib, os, signal, threading
from coro2sm.runtime import facade
facade.install({options})

async def main():
    threading.Timer(0.2, os.kill, (os.getpid(), signal.SIGINT)).start()
    try:
        await lib.sleep(30)
    finally:
        print("cleaned", await lib.sleep(0.01, "up"), flush=True)

try:
    lib.run(main())
except KeyboardInterrupt:
    print("interrupted")
"""
    began = time.monotonic()
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60)
    assert (done.stdout, done.stderr) == ("cleaned up\ninterrupted\n", "")
    assert time.monotonic() - began < 20


def test_a_signal_handler_on_the_small_loop() -> None:
    async def main() -> str:
        loop = small.get_running_loop()
        got = loop.create_future()
        loop.add_signal_handler(signal.SIGUSR1, got.set_result, "signal")
        os.kill(os.getpid(), signal.SIGUSR1)
        result = await got
        assert loop.remove_signal_handler(signal.SIGUSR1)
        return str(result)

    assert small.run(main()) == "signal"


def test_threads_hand_work_over() -> None:
    async def main() -> str:
        loop = small.get_running_loop()
        future = loop.create_future()
        thread = threading.Thread(
            target=lambda: (time.sleep(0.05), loop.call_soon_threadsafe(future.set_result, "x"))
        )
        thread.start()
        result = await future
        thread.join()
        return str(result)

    assert small.run(main()) == "x"


def test_a_thread_that_fails_and_one_that_is_not_waited_for() -> None:
    async def main() -> str:
        def fails() -> None:
            raise LookupError("in a thread")

        with pytest.raises(LookupError, match="in a thread"):
            await small.to_thread(fails)
        try:
            async with small.timeout(0.01):
                await small.to_thread(time.sleep, 0.1)
        except TimeoutError:
            return "in time"
        return "late"

    assert small.run(main()) == "in time"


def test_async_generators_are_closed_at_the_end() -> None:
    seen = []

    async def numbers(name: str) -> Any:
        try:
            while True:
                yield 1
        finally:
            await small.sleep(0)
            seen.append(name)

    held = [numbers(name) for name in "abc"]

    async def main() -> None:
        for generator in held:
            await anext(generator)

    small.run(main())
    assert seen == ["a", "b", "c"]


def test_loops_leave_nothing_behind() -> None:
    async def main() -> None:
        await asyncio.gather(*[asyncio.create_task(asyncio.sleep(0.001)) for _ in range(10)])

    async def main_of_small() -> None:
        await small.gather(*[small.spawn(small.sleep(0.001)) for _ in range(10)])

    gc.collect()
    gc.disable()
    try:
        before = len(gc.get_objects())
        for _ in range(20):
            small.run(main_of_small())
        after = len(gc.get_objects())
    finally:
        gc.enable()
    assert after - before < 2000
    run(main())


def test_notices_of_a_generator_that_suspends_while_it_is_closed() -> None:
    from coro2sm.compiler.api import compile_source

    text = """
import asyncio
async def numbers():
    try:
        yield 1
    finally:
        await asyncio.sleep(0)
async def main(watch):
    asyncio.get_running_loop().subscribe(watch)
    begun = numbers()
    await anext(begun)
    await begun.aclose()
"""
    namespace: dict[str, Any] = {}
    exec(compile_source(text).code, namespace)
    seen: list[str] = []
    run(namespace["main"](lambda notice: seen.append(notice.kind)))
    assert seen.count("suspended") == 1
