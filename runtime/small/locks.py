"""Event, Lock, Condition, Semaphore, BoundedSemaphore, Barrier: tasks that wait for each other.

Names, errors and order are asyncio's: first come, first served.  All keep those who wait in `Waiters`.  Who
is woken may be cancelled before it runs; then it passes on what it was woken for.
"""

from __future__ import annotations

from asyncio.exceptions import BrokenBarrierError, CancelledError
from collections import deque
from collections.abc import Callable
from typing import Any

from .futures import Future
from .tasks import Task, current_task
from .traps import Park


class Waiters:
    """The futures of tasks that wait, in the order in which they came."""

    def __init__(self) -> None:
        self._futures: deque[Future[None]] = deque()

    def add(self) -> Future[None]:
        """One more."""
        future: Future[None] = Future()
        self._futures.append(future)
        return future

    async def wait(self, future: Future[None], why: str, what: object) -> None:
        """Wait until `future`, one that was added, is woken."""
        try:
            await Park(future, why, what)
        finally:
            self._futures.remove(future)

    def wake(self) -> bool:
        """Wake the first who isn't woken yet; whether there was one."""
        for future in self._futures:
            if not future.done():
                future.set_result(None)
                return True
        return False

    def wake_all(self) -> None:
        """Wake each of them."""
        while self.wake():
            pass

    def __len__(self) -> int:
        return len(self._futures)

    def waiting(self) -> bool:
        """Whether anybody waits who wasn't cancelled."""
        return not all(future.cancelled() for future in self._futures)


class Named:
    """`name`, if it is given one, shows in the repr: <lock 'door', held by Task-1>."""

    def __init__(self, name: str | None = None) -> None:
        self.name = name

    def _show(self, what: str) -> str:
        name = "" if self.name is None else f" {self.name!r}"
        return f"<{type(self).__name__.lower()}{name}, {what}>"


class Held(Named):
    """What `async with` acquires and releases."""

    async def acquire(self) -> bool:
        """Wait until it is ours."""
        raise NotImplementedError

    def release(self) -> None:
        """Give it back."""
        raise NotImplementedError

    async def __aenter__(self) -> None:
        await self.acquire()

    async def __aexit__(self, *exc_info: object) -> None:
        self.release()


class Event(Named):
    """A flag that tasks wait for."""

    def __init__(self, *, name: str | None = None) -> None:
        super().__init__(name)
        self._set = False
        self._waiters = Waiters()

    def __repr__(self) -> str:
        return self._show("set" if self._set else "unset")

    def is_set(self) -> bool:
        """Whether it is set."""
        return self._set

    def set(self) -> None:
        """Set it, and wake all who wait."""
        self._set = True
        self._waiters.wake_all()

    def clear(self) -> None:
        """Who waits from now on waits until it is set again."""
        self._set = False

    async def wait(self) -> bool:
        """Until it is set; True."""
        if not self._set:
            await self._waiters.wait(self._waiters.add(), "Event.wait", self)
        return True


class Lock(Held):
    """Held by one task at a time; RuntimeError if it is released and nobody holds it."""

    def __init__(self, *, name: str | None = None) -> None:
        super().__init__(name)
        self._locked = False
        self._waiters = Waiters()
        self.holder: Task[Any] | None = None

    def __repr__(self) -> str:
        if not self._locked:
            return self._show("free")
        return self._show("held" if self.holder is None else f"held by {self.holder.get_name()}")

    def locked(self) -> bool:
        """Whether somebody holds it."""
        return self._locked

    async def acquire(self) -> bool:
        """Wait until it is free, and hold it."""
        if self._locked or self._waiters.waiting():
            try:
                await self._waiters.wait(self._waiters.add(), "Lock.acquire", self)
            except CancelledError:
                if not self._locked:
                    self._wake_first()
                raise
        self._locked = True
        self.holder = current_task()
        return True

    def release(self) -> None:
        """Free it, for the first who waits."""
        if not self._locked:
            raise RuntimeError("Lock is not acquired.")
        self._locked = False
        self.holder = None
        self._wake_first()

    def _wake_first(self) -> None:
        """Unless the first is awake and only hasn't run yet."""
        first = next(iter(self._waiters._futures), None)
        if first is not None and not first.done():
            first.set_result(None)


class Condition(Held):
    """Tasks that hold its lock wait until another that holds it notifies them."""

    def __init__(self, lock: Lock | None = None, *, name: str | None = None) -> None:
        super().__init__(name)
        self._lock = Lock() if lock is None else lock
        self.locked = self._lock.locked
        self.acquire = self._lock.acquire  # type: ignore[method-assign]  # the lock's own
        self.release = self._lock.release  # type: ignore[method-assign]  # the lock's own
        self._waiters = Waiters()

    def __repr__(self) -> str:
        return self._show("held" if self.locked() else "free")

    async def wait(self) -> bool:
        """Release the lock, wait until notified, acquire it again; True."""
        if not self.locked():
            raise RuntimeError("cannot wait on un-acquired lock")
        future = self._waiters.add()
        self.release()
        try:
            try:
                await self._waiters.wait(future, "Condition.wait", self)
            finally:
                await self._acquire_anyway()
        except BaseException:
            self._waiters.wake()  # it may have been us who were notified
            raise
        return True

    async def _acquire_anyway(self) -> None:
        """However often we are cancelled meanwhile."""
        cancelled: CancelledError | None = None
        while True:
            try:
                await self.acquire()
                break
            except CancelledError as error:
                cancelled = error
        if cancelled is not None:
            try:
                raise cancelled
            finally:
                cancelled = None  # else it would hold this frame, which holds it

    async def wait_for(self, predicate: Callable[[], Any]) -> Any:
        """Wait until `predicate()` is true; what it returned."""
        while not (result := predicate()):
            await self.wait()
        return result

    def notify(self, n: int = 1) -> None:
        """Wake `n` of those who wait."""
        if not self.locked():
            raise RuntimeError("cannot notify on un-acquired lock")
        while n > 0 and self._waiters.wake():
            n -= 1

    def notify_all(self) -> None:
        """Wake all."""
        self.notify(len(self._waiters))


class Semaphore(Held):
    """Held by up to `value` tasks at a time."""

    def __init__(self, value: int = 1, *, name: str | None = None) -> None:
        super().__init__(name)
        if value < 0:
            raise ValueError("Semaphore initial value must be >= 0")
        self._value = value
        self._waiters = Waiters()

    def __repr__(self) -> str:
        return self._show(f"{self._value} free")

    def locked(self) -> bool:
        """Whether `acquire` would wait."""
        return self._value == 0 or self._waiters.waiting()

    async def acquire(self) -> bool:
        """Wait until there is room."""
        if not self.locked():
            self._value -= 1
            return True
        future = self._waiters.add()
        try:
            await self._waiters.wait(future, f"{type(self).__name__}.acquire", self)
        except CancelledError:
            if not future.cancelled():
                self._value += 1
            raise
        finally:
            while self._value > 0 and self._admit():
                pass
        return True

    def release(self) -> None:
        """Make room for one more."""
        self._value += 1
        self._admit()

    def _admit(self) -> bool:
        """Whoever is woken has its room already."""
        if self._waiters.wake():
            self._value -= 1
            return True
        return False


class BoundedSemaphore(Semaphore):
    """ValueError if it is released more often than acquired."""

    def __init__(self, value: int = 1, *, name: str | None = None) -> None:
        super().__init__(value, name=name)
        self._bound = value

    def release(self) -> None:
        """Make room for one more."""
        if self._value >= self._bound:
            raise ValueError("BoundedSemaphore released too many times")
        super().release()


class Barrier(Named):
    """Tasks wait for each other until `parties` of them are there; then all go on, each with its number.

    It fills, and drains when it is full; whoever comes while it drains waits for the next time.
    """

    def __init__(self, parties: int, *, name: str | None = None) -> None:
        super().__init__(name)
        if parties < 1:
            raise ValueError("parties must be > 0")
        self.parties = parties
        self._condition = Condition()
        self._state = "filling"  # or draining, resetting, broken
        self._count = 0

    def __repr__(self) -> str:
        return self._show(f"{self._state}, {self.n_waiting}/{self.parties}")

    @property
    def n_waiting(self) -> int:
        """How many wait for it to be full."""
        return self._count if self._state == "filling" else 0

    @property
    def broken(self) -> bool:
        """Whether it was aborted."""
        return self._state == "broken"

    async def __aenter__(self) -> int:
        return await self.wait()

    async def __aexit__(self, *exc_info: object) -> None:
        return None

    async def wait(self) -> int:
        """Until it is full; our number. BrokenBarrierError if it is reset or aborted meanwhile."""
        async with self._condition:
            await self._condition.wait_for(lambda: self._state not in ("draining", "resetting"))
            if self.broken:
                raise BrokenBarrierError("Barrier aborted")
            number = self._count
            self._count += 1
            try:
                if self._count == self.parties:
                    self._turn_to("draining")
                else:
                    await self._condition.wait_for(lambda: self._state != "filling")
                    if self._state in ("broken", "resetting"):
                        raise BrokenBarrierError("Abort or reset of barrier")
                return number
            finally:
                self._count -= 1
                if self._count == 0:
                    self._turn_to("broken" if self.broken else "filling")

    async def reset(self) -> None:
        """Begin anew; those who wait get BrokenBarrierError."""
        async with self._condition:
            self._turn_to("resetting" if self._count else "filling")

    async def abort(self) -> None:
        """Break it; those who wait, and all who will, get BrokenBarrierError."""
        async with self._condition:
            self._turn_to("broken")

    def _turn_to(self, state: str) -> None:
        self._state = state
        self._condition.notify_all()
