"""sleep, gather, wait, wait_for, as_completed, shield: waiting for several things, or not for ever.

Names, arguments and errors are asyncio's (of 3.13), and so is the turn in which each of them goes on.  Where
asyncio goes through a set, these go by the order of their arguments.
"""

from __future__ import annotations

import concurrent.futures
import contextvars
import functools
import math
from asyncio.exceptions import CancelledError
from collections.abc import AsyncIterator, Awaitable, Callable, Coroutine, Iterable, Iterator
from inspect import isawaitable
from typing import Any, TypeVar

from ..loop import name_of
from .futures import Future, get_running_loop
from .queues import Queue
from .tasks import Task, iscoroutine
from .timeouts import timeout as timeout_after
from .traps import NextTurn, Park, SleepUntil

T = TypeVar("T")

FIRST_COMPLETED = concurrent.futures.FIRST_COMPLETED
FIRST_EXCEPTION = concurrent.futures.FIRST_EXCEPTION
ALL_COMPLETED = concurrent.futures.ALL_COMPLETED


async def sleep(delay: float, result: Any = None) -> Any:
    """Wait `delay` seconds; 0 or less: let everybody else go first."""
    if delay <= 0:
        await NextTurn()
        return result
    if math.isnan(delay):
        raise ValueError("Invalid delay: NaN (not a number)")
    await SleepUntil(get_running_loop().time() + delay)
    return result


def ensure_future(awaitable: Awaitable[T], *, loop: Any = None) -> Future[T]:
    """A task for a coroutine or another awaitable; a future is returned as it is."""
    if isinstance(awaitable, Future):
        if loop is not None and loop is not awaitable.get_loop():
            raise ValueError(
                "The future belongs to a different loop than the one specified as the loop argument"
            )
        return awaitable
    coroutine: Any = awaitable
    if not iscoroutine(awaitable):
        if not isawaitable(awaitable):
            raise TypeError("An asyncio.Future, a coroutine or an awaitable is required")
        coroutine = _await_it(awaitable)
    return Task(coroutine, loop=get_running_loop() if loop is None else loop)


async def _await_it(awaitable: Awaitable[T]) -> T:
    return await awaitable


class Gathering(Future[list[Any]]):
    """What `gather` returns: cancelling it cancels all that it waits for."""

    def __init__(self, children: list[Future[Any]], *, loop: Any) -> None:
        super().__init__(loop=loop)
        self.children = children
        self.cancel_requested = False

    def reason(self) -> str:
        """How a task that waits for it says so."""
        return f"gather({', '.join(child.reason() for child in self.children)})"

    def cancel(self, msg: Any = None) -> bool:
        """Cancel the children; it ends when they have."""
        if self.done():
            return False
        asked = [child.cancel(msg) for child in self.children]
        self.cancel_requested |= any(asked)
        return any(asked)


def gather(*awaitables: Awaitable[Any], return_exceptions: bool = False) -> Future[list[Any]]:
    """Run them beside each other: a future of their results, in the order of the arguments.

    The first exception ends it, and the others run on; with `return_exceptions` it counts as a result.
    """
    futures: dict[Any, Future[Any]] = {}
    loop = None
    for each in awaitables:
        if each not in futures:
            future = futures[each] = ensure_future(each, loop=loop)
            loop = future.get_loop()
            if future is not each:
                future._log_destroy_pending = False  # type: ignore[attr-defined]  # nobody else has this task
    outer = Gathering([futures[each] for each in awaitables], loop=loop)
    left = len(futures)

    def child_ended(child: Future[Any]) -> None:
        nonlocal left
        left -= 1
        if outer.done():
            if not child.cancelled():
                child.exception()  # fetched
        elif not return_exceptions and (error := _failure(child)) is not None:
            outer.set_exception(error)
        elif left == 0:
            results = [_outcome(each) for each in outer.children]
            if outer.cancel_requested:
                outer.set_exception(outer.children[-1]._make_cancelled_error())
            else:
                outer.set_result(results)

    for future in futures.values():
        if not future.done():
            future.add_done_callback(child_ended)
    for future in [future for future in futures.values() if future.done()]:
        child_ended(future)
    if not futures:
        outer.set_result([])
    return outer


def _failure(future: Future[Any]) -> BaseException | None:
    return future._make_cancelled_error() if future.cancelled() else future.exception()


def _outcome(future: Future[Any]) -> Any:
    if future.cancelled():
        return CancelledError("" if future._cancel_message is None else future._cancel_message)
    error = future.exception()
    return future.result() if error is None else error


async def wait(
    fs: Iterable[Future[Any]], *, timeout: float | None = None, return_when: str = ALL_COMPLETED
) -> tuple[set[Future[Any]], set[Future[Any]]]:
    """Wait for futures: which are done, and which are not.  A timeout is no error."""
    if isinstance(fs, Future) or iscoroutine(fs):
        raise TypeError(f"expect a list of futures, not {type(fs).__name__}")
    futures = list(dict.fromkeys(fs))
    if not futures:
        raise ValueError("Set of Tasks/Futures is empty.")
    if return_when not in (FIRST_COMPLETED, FIRST_EXCEPTION, ALL_COMPLETED):
        raise ValueError(f"Invalid return_when value: {return_when}")
    if any(iscoroutine(each) for each in futures):
        raise TypeError("Passing coroutines is forbidden, use tasks explicitly.")
    await _wait(futures, timeout, return_when)
    return {each for each in futures if each.done()}, {each for each in futures if not each.done()}


async def _wait(futures: list[Future[Any]], timeout: float | None, return_when: str) -> None:
    waiter: Future[None] = Future()
    left = len(futures)
    timer = None if timeout is None else waiter.get_loop().call_later(timeout, _release, waiter)

    def ended(future: Future[Any]) -> None:
        nonlocal left
        left -= 1
        failed = return_when == FIRST_EXCEPTION and not future.cancelled() and future.exception() is not None
        if left <= 0 or return_when == FIRST_COMPLETED or failed:
            if timer is not None:
                timer.cancel()
            _release(waiter)

    for future in futures:
        future.add_done_callback(ended)
    try:
        await Park(waiter, "wait", futures)
    finally:
        if timer is not None:
            timer.cancel()
        for future in futures:
            future.remove_done_callback(ended)


def _release(waiter: Future[None], *_ended: object) -> None:
    if not waiter.done():
        waiter.set_result(None)


async def wait_for(fut: Awaitable[T], timeout: float | None) -> T:
    """Await it, at most `timeout` seconds; then it is cancelled, and TimeoutError raised."""
    if timeout is None or timeout > 0:
        async with timeout_after(timeout):
            return await fut
    future = ensure_future(fut)
    if future.done():
        return future.result()
    await _cancel_and_wait(future)
    try:
        return future.result()
    except CancelledError as error:
        raise TimeoutError from error


async def _cancel_and_wait(future: Future[Any]) -> None:
    waiter: Future[None] = Future()

    def ended(_future: Future[Any]) -> None:
        _release(waiter)

    future.add_done_callback(ended)
    try:
        future.cancel()
        await Park(waiter, "wait_for", future)
    finally:
        future.remove_done_callback(ended)


def shield(arg: Awaitable[T]) -> Future[T]:
    """Await it so that being cancelled meanwhile doesn't cancel it."""
    inner = ensure_future(arg)
    if inner.done():
        return inner
    outer: Future[T] = Future(loop=inner.get_loop())

    def inner_ended(inner: Future[T]) -> None:
        if outer.cancelled():
            if not inner.cancelled():
                inner.exception()  # fetched
        elif inner.cancelled():
            outer.cancel()
        elif (error := inner.exception()) is not None:
            outer.set_exception(error)
        else:
            outer.set_result(inner.result())

    def outer_ended(_outer: Future[T]) -> None:
        if not inner.done():
            inner.remove_done_callback(inner_ended)

    inner.add_done_callback(inner_ended)
    outer.add_done_callback(outer_ended)
    return outer


class Completions:
    """What `as_completed` returns: `for` gives coroutines of results, `async for` the futures themselves."""

    def __init__(self, awaitables: Iterable[Awaitable[Any]], timeout: float | None) -> None:
        self._ended: Queue[Future[Any] | None] = Queue()
        self._running = dict.fromkeys(ensure_future(each) for each in dict.fromkeys(awaitables))
        self._left = len(self._running)
        self._timer = None
        for future in self._running:
            future.add_done_callback(self._one_ended)
        if self._running and timeout is not None:
            self._timer = get_running_loop().call_later(timeout, self._time_is_over)

    def _one_ended(self, future: Future[Any]) -> None:
        if not self._running:
            return
        del self._running[future]
        self._ended.put_nowait(future)
        if not self._running and self._timer is not None:
            self._timer.cancel()

    def _time_is_over(self) -> None:
        for future in self._running:
            future.remove_done_callback(self._one_ended)
            self._ended.put_nowait(None)
        self._running.clear()

    async def _next_future(self) -> Future[Any]:
        future = await self._ended.get()
        if future is None:
            raise TimeoutError
        return future

    async def _next_result(self) -> Any:
        return (await self._next_future()).result()

    def __iter__(self) -> Iterator[Coroutine[Any, Any, Any]]:
        return self

    def __next__(self) -> Coroutine[Any, Any, Any]:
        if not self._left:
            raise StopIteration
        self._left -= 1
        return self._next_result()

    def __aiter__(self) -> AsyncIterator[Future[Any]]:
        return self

    async def __anext__(self) -> Future[Any]:
        if not self._left:
            raise StopAsyncIteration
        self._left -= 1
        return await self._next_future()


def as_completed(fs: Iterable[Awaitable[Any]], *, timeout: float | None = None) -> Completions:
    """Run them beside each other, and iterate over them in the order in which they end; TimeoutError."""
    if isawaitable(fs):
        raise TypeError(f"expects an iterable of awaitables, not {type(fs).__name__}")
    return Completions(fs, timeout)


async def to_thread(func: Callable[..., T], /, *args: Any, **kwargs: Any) -> T:
    """Call a function in a thread, in a copy of our context; its result."""
    call = functools.partial(contextvars.copy_context().run, func, *args, **kwargs)
    future = get_running_loop().run_in_executor(None, call)
    await Park(future, "to_thread", name_of(func))
    return future.result()  # type: ignore[no-any-return]  # of `func`
