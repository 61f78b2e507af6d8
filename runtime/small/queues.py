"""Queue, PriorityQueue, LifoQueue: tasks hand things over.

Names, errors and order are asyncio's, `shutdown` (new there in 3.13) included.
"""

from __future__ import annotations

import heapq
import sys
from asyncio.queues import QueueEmpty, QueueFull
from collections import deque
from typing import Any, Generic, TypeVar

from .locks import Event, Named, Waiters

T = TypeVar("T")

if sys.version_info >= (3, 13):
    from asyncio.queues import QueueShutDown
else:

    class QueueShutDown(Exception):
        """The queue was shut down."""


class Queue(Named, Generic[T]):
    """First in, first out; `put` waits while there are `maxsize` things in it (0: never)."""

    def __init__(self, maxsize: int = 0, *, name: str | None = None) -> None:
        super().__init__(name)
        self.maxsize = maxsize
        self._items: Any = self._container()
        self._getters, self._putters = Waiters(), Waiters()
        self._unfinished = 0
        self._all_done = Event()
        self._all_done.set()
        self._is_shut = False

    def __repr__(self) -> str:
        name = "" if self.name is None else f" {self.name!r}"
        return f"<{type(self).__name__.lower()}{name}, {self.qsize()}/{self.maxsize}>"

    # What the others do differently.

    def _container(self) -> Any:
        return deque()

    def _add(self, item: T) -> None:
        self._items.append(item)

    def _take(self) -> T:
        return self._items.popleft()  # type: ignore[no-any-return]  # the container holds what was put

    # Asking.

    def qsize(self) -> int:
        """How many things are in it."""
        return len(self._items)

    def empty(self) -> bool:
        """Whether nothing is."""
        return not self._items

    def full(self) -> bool:
        """Whether `put` would wait."""
        return 0 < self.maxsize <= len(self._items)

    # Putting and getting.

    async def put(self, item: T) -> None:
        """Put it in, when there is room; QueueShutDown."""
        while self.full():
            self._require_open()
            putter = self._putters.add()
            try:
                await self._putters.wait(putter, "Queue.put", self)
            except BaseException:
                if not self.full() and not putter.cancelled():
                    self._putters.wake()
                raise
        self.put_nowait(item)

    def put_nowait(self, item: T) -> None:
        """Put it in; QueueFull, QueueShutDown."""
        self._require_open()
        if self.full():
            raise QueueFull
        self._add(item)
        self._unfinished += 1
        self._all_done.clear()
        self._getters.wake()

    async def get(self) -> T:
        """Take the next thing out, when there is one; QueueShutDown if there will never be."""
        while self.empty():
            self._require_open()
            getter = self._getters.add()
            try:
                await self._getters.wait(getter, "Queue.get", self)
            except BaseException:
                if not self.empty() and not getter.cancelled():
                    self._getters.wake()
                raise
        return self.get_nowait()

    def get_nowait(self) -> T:
        """Take the next thing out; QueueEmpty, QueueShutDown."""
        if self.empty():
            self._require_open()
            raise QueueEmpty
        item = self._take()
        self._putters.wake()
        return item

    def _require_open(self) -> None:
        if self._is_shut:
            raise QueueShutDown

    # Work that was handed over.

    def task_done(self) -> None:
        """What was taken out is dealt with; ValueError if that is said too often."""
        if self._unfinished <= 0:
            raise ValueError("task_done() called too many times")
        self._unfinished -= 1
        if self._unfinished == 0:
            self._all_done.set()

    async def join(self) -> None:
        """Until all that was put in is dealt with."""
        if self._unfinished:
            await self._all_done.wait()

    def shutdown(self, immediate: bool = False) -> None:
        """Nothing may be put in any more; `immediate`: nor taken out."""
        self._is_shut = True
        while immediate and self._items:
            self._take()
            if self._unfinished:
                self.task_done()
        self._getters.wake_all()
        self._putters.wake_all()


class PriorityQueue(Queue[T]):
    """The least comes out first."""

    def _container(self) -> Any:
        return []

    def _add(self, item: T) -> None:
        heapq.heappush(self._items, item)

    def _take(self) -> T:
        return heapq.heappop(self._items)  # type: ignore[no-any-return]  # the container holds what was put


class LifoQueue(Queue[T]):
    """The last comes out first."""

    def _container(self) -> Any:
        return []

    def _take(self) -> T:
        return self._items.pop()  # type: ignore[no-any-return]  # the container holds what was put
