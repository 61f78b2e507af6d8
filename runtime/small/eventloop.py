"""`EventLoop`: the kernel with everything that tasks need, and `run(main)`.

run(main())                                    until main is done; then everything is tidied up
run(main(), clock=VirtualClock())              sleeping takes no time
run(main(), clock=VirtualClock(), seed=7, shuffle=True)    the order of each batch is drawn, repeatably
run(main(), choices=Choices(replay=taken))     … and as it was recorded
run(main(), watch=print)                       each event is printed
"""

from __future__ import annotations

import contextvars
import logging
import signal
import sys
import threading
import weakref
from asyncio.exceptions import CancelledError
from collections.abc import AsyncGenerator, Callable, Coroutine
from typing import Any, TypeVar

from ..loop import Clock, running_or_none
from .choices import Choices
from .deadlock import explained
from .futures import Future
from .notices import Watcher
from .outside import Outside
from .tasks import Task, iscoroutine, refuse
from .waiting import gather

T = TypeVar("T")

logger = logging.getLogger("asyncio")


class EventLoop(Outside):
    """A loop to run tasks on; most programs need no more of it than `run`.

    Its methods are those of asyncio's loops that don't concern transports and protocols.
    """

    def __init__(self, *, clock: Clock | None = None, choices: Choices | None = None) -> None:
        super().__init__(clock=clock, choices=choices)
        self._count = 0
        self._tasks: weakref.WeakValueDictionary[int, Task[Any]] = weakref.WeakValueDictionary()
        self._generators: weakref.WeakValueDictionary[int, AsyncGenerator[Any, Any]] = (
            weakref.WeakValueDictionary()
        )
        self._exception_handler: Callable[[EventLoop, dict[str, Any]], object] | None = None
        self._running = False

    @property
    def kernel(self) -> EventLoop:
        """Itself: tasks ask their loop for its kernel."""
        return self

    # Tasks.

    def create_future(self) -> Future[Any]:
        """A future of this loop."""
        return Future(loop=self)

    def create_task(
        self,
        coro: Coroutine[Any, Any, T],
        *,
        name: object = None,
        context: contextvars.Context | None = None,
    ) -> Task[T]:
        """Drive a coroutine from the next turn on."""
        self._check_open()
        return Task(coro, loop=self, name=name, context=context)

    def register(self, task: Task[Any]) -> int:
        """Count the task in."""
        self._count += 1
        self._tasks[self._count] = task
        return self._count

    def tasks(self) -> list[Task[Any]]:
        """Those that aren't done, in the order in which they were made."""
        return [task for _number, task in sorted(self._tasks.items()) if not task.done()]

    def arm_foreign(self, task: Task[Any], future: Any) -> None:
        """A future of asyncio's can't wake a task here."""
        refuse(task, f"Task {task!r} got Future {future!r} attached to a different loop")

    def explain(self) -> str:
        """See `Kernel.explain`."""
        return explained(self.tasks())

    # Running.

    def run_until_complete(self, future: Coroutine[Any, Any, T] | Future[T]) -> T:
        """Turn until it is done; its result."""
        self._check_open()
        task = future if isinstance(future, Future) else self.create_task(future)
        is_new = task is not future
        if is_new:
            task._log_destroy_pending = False  # type: ignore[attr-defined]  # it is a task
        task.add_done_callback(self._stop_after)
        try:
            self.run_forever()
        except BaseException:
            if is_new and task.done() and not task.cancelled():
                task.exception()  # fetched: it is the one that is on its way
            raise
        finally:
            task.remove_done_callback(self._stop_after)
        if not task.done():
            raise RuntimeError("Event loop stopped before Future completed.")
        return task.result()

    def _stop_after(self, future: Future[Any]) -> None:
        error = None if future.cancelled() else future.exception()  # so it counts as fetched
        if not isinstance(error, (KeyboardInterrupt, SystemExit)):
            self.stop()  # else that one is on its way out already

    def run_forever(self) -> None:
        """Turn until `stop()`."""
        self._check_open()
        if self._running:
            raise RuntimeError("This event loop is already running")
        hooks = sys.get_asyncgen_hooks()
        sys.set_asyncgen_hooks(firstiter=self._generator_begins, finalizer=self._generator_dropped)
        self._running = True
        try:
            super().run_forever()
        finally:
            self._running = False
            sys.set_asyncgen_hooks(*hooks)

    def is_running(self) -> bool:
        """Whether turns go on."""
        return self._running

    def _check_open(self) -> None:
        if self._closed:
            raise RuntimeError("Event loop is closed")

    def get_debug(self) -> bool:
        """Whether slow steps are reported."""
        return self.debug

    def set_debug(self, enabled: bool) -> None:
        """Report slow steps, or don't."""
        self.debug = enabled

    # Async generators.

    def _generator_begins(self, generator: AsyncGenerator[Any, Any]) -> None:
        self._count += 1
        self._generators[self._count] = generator

    def _generator_dropped(self, generator: AsyncGenerator[Any, Any]) -> None:
        if not self._closed:
            self.call_soon_threadsafe(self.create_task, generator.aclose())

    async def shutdown_asyncgens(self) -> None:
        """Close those that were begun and not finished, in that order."""
        generators = [generator for _number, generator in sorted(self._generators.items())]
        self._generators.clear()
        closings = [generator.aclose() for generator in generators]
        results = await gather(*closings, return_exceptions=True) if closings else []
        for generator, result in zip(generators, results, strict=True):
            if isinstance(result, Exception):
                message = f"an error occurred during closing of asynchronous generator {generator!r}"
                self.call_exception_handler({"message": message, "exception": result, "asyncgen": generator})

    async def shutdown_default_executor(self) -> None:
        """Wait for the threads of `to_thread`."""
        executor = self._executor
        if executor is None:
            return
        self._executor = None
        done = self.create_future()

        def shut_down() -> None:
            executor.shutdown()
            self.call_soon_threadsafe(done.set_result, None)

        thread = threading.Thread(target=shut_down)
        thread.start()
        await done
        thread.join()

    # What nobody can catch.

    def set_exception_handler(self, handler: Callable[[EventLoop, dict[str, Any]], object] | None) -> None:
        """Have `handler(loop, context)` called instead of a log entry being written."""
        self._exception_handler = handler

    def get_exception_handler(self) -> Callable[[EventLoop, dict[str, Any]], object] | None:
        """What `set_exception_handler` set."""
        return self._exception_handler

    def call_exception_handler(self, context: dict[str, Any]) -> None:
        """Report what nobody can catch; `context` is asyncio's: a message, an exception, a task …"""
        if self._exception_handler is None:
            self.default_exception_handler(context)
            return
        try:
            self._exception_handler(self, context)
        except (SystemExit, KeyboardInterrupt):
            raise
        except BaseException as error:
            self.default_exception_handler(
                {"message": "Unhandled error in exception handler", "exception": error, "context": context}
            )

    def default_exception_handler(self, context: dict[str, Any]) -> None:
        """Log it as an error, as asyncio does and under its name."""
        lines = [context.get("message") or "Unhandled exception in event loop"]
        lines += [
            f"{key}: {context[key]!r}" for key in sorted(context) if key not in ("message", "exception")
        ]
        logger.error("\n".join(lines), exc_info=context.get("exception") or False)


def run(
    main: Coroutine[Any, Any, T],
    *,
    debug: bool | None = None,
    clock: Clock | None = None,
    seed: int = 0,
    shuffle: bool = False,
    choices: Choices | None = None,
    watch: Watcher | None = None,
) -> T:
    """Run a coroutine on a loop of its own: its result, or its exception.

    Whatever is left when it is done is cancelled and awaited, async generators are closed, threads joined.
    Ctrl-C cancels it; a second one raises KeyboardInterrupt at once.  ValueError if `main` is no coroutine,
    RuntimeError if a loop is running already, DeadlockError if nothing can wake it any more.
    """
    if not iscoroutine(main):
        raise ValueError(f"a coroutine was expected, got {main!r}")
    outer = running_or_none()
    if outer is not None:
        name = "" if outer.current is None else f" (in {outer.current!r})"
        raise RuntimeError(f"run() cannot be called from a running event loop{name}")
    if choices is None and shuffle:
        choices = Choices(seed)
    loop = EventLoop(clock=clock, choices=choices)
    loop.debug = sys.flags.dev_mode if debug is None else debug
    if watch is not None:
        loop.subscribe(watch)
    try:
        return _run_interruptibly(loop, main)
    finally:
        loop.choices = None  # what comes now is no choice, and a recording may be over
        try:
            _cancel_all(loop)
            loop.run_until_complete(loop.shutdown_asyncgens())
            loop.run_until_complete(loop.shutdown_default_executor())
        finally:
            loop.close()


def _run_interruptibly(loop: EventLoop, main: Coroutine[Any, Any, T]) -> T:
    """Ctrl-C cancels `main`, where it would raise KeyboardInterrupt otherwise."""
    task = loop.create_task(main)
    interrupts = 0

    def interrupt(_sig: int, _frame: Any) -> None:
        nonlocal interrupts
        interrupts += 1
        if interrupts > 1 or task.done():
            raise KeyboardInterrupt
        task.cancel()
        loop.call_soon_threadsafe(lambda: None)  # it may be waiting

    ours = (
        threading.current_thread() is threading.main_thread()
        and signal.getsignal(signal.SIGINT) is signal.default_int_handler
    )
    if ours:
        signal.signal(signal.SIGINT, interrupt)
    try:
        return loop.run_until_complete(task)
    except CancelledError:
        if interrupts and task.uncancel() == 0:
            raise KeyboardInterrupt from None
        raise
    finally:
        if ours and signal.getsignal(signal.SIGINT) is interrupt:
            signal.signal(signal.SIGINT, signal.default_int_handler)


def _cancel_all(loop: EventLoop) -> None:
    left = loop.tasks()
    if not left:
        return
    for task in left:
        task.cancel()
    loop.run_until_complete(gather(*left, return_exceptions=True))
    for task in left:
        if not task.cancelled() and task.exception() is not None:
            message = "unhandled exception during run() shutdown"
            loop.call_exception_handler({"message": message, "exception": task.exception(), "task": task})
