"""What comes from outside: file descriptors, threads, signals.

`Outside` is the kernel that can wait for them.  A task waits for a descriptor by a trap (`WaitReadable`,
`WaitWritable`); `add_reader` and `add_writer` call back each time.  Another thread hands work over by
`call_soon_threadsafe`; `run_in_executor` has a function called in a thread.

The selector knows a descriptor as long as somebody waits for it, and keeps with it who does.  So one that is
closed while nobody waits for it leaves no trace, and its number may be another's.  Streams, which wait for the
same one again and again, and say when they close it, `keep` it there.
"""

from __future__ import annotations

import concurrent.futures
import contextvars
import selectors
import signal
import socket
import threading
from collections import deque
from collections.abc import Callable, Collection
from typing import Any

from ..loop import Handle, Kernel, running_or_none
from .futures import Future
from .tasks import Task, Wait, arms
from .traps import WaitReadable, WaitWritable

READ, WRITE = selectors.EVENT_READ, selectors.EVENT_WRITE


class IoWait(Wait):
    """A task that waits for a file descriptor."""

    __slots__ = ("event", "fd")

    def __init__(self, task: Task[Any], fd: int, event: int) -> None:
        super().__init__(task)
        self.fd, self.event = fd, event

    def __repr__(self) -> str:
        return f"for {self._task.get_name()}"

    def call_off(self) -> None:
        self._task._kernel.unwatch(self.fd, self.event)


class Outside(Kernel):
    """The kernel, with a selector, and a socket to itself by which other threads and signals wake it."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self._selector = selectors.DefaultSelector()
        self._awaited: dict[int, selectors.SelectorKey] = {}  # its `data`: event → who waits, or None
        self._kept: set[int] = set()
        self._handed_over: deque[Handle] = deque()
        self._bell, self._ringer = socket.socketpair()
        self._bell.setblocking(False)
        self._ringer.setblocking(False)
        self._selector.register(self._bell.fileno(), READ, {})
        self._executor: concurrent.futures.Executor | None = None
        self._in_threads = 0
        self._older_threads = set(threading.enumerate())
        self._signal_handlers: dict[int, Handle] = {}
        self._closed = False

    # Waiting.

    def poll(self, seconds: float | None) -> None:
        """See `Kernel.poll`.  Nothing is asked if there is nothing to ask and no time to wait."""
        if self._awaited or seconds != 0.0:
            for key, events in self._selector.select(seconds):
                if not key.data:
                    self._silence()
                for event in (READ, WRITE):
                    if events & event and event in key.data:
                        self._happened(key, event)
        handed_over = self._handed_over
        while handed_over:
            self.ready.append(handed_over.popleft())

    def _happened(self, key: selectors.SelectorKey, event: int) -> None:
        entry = key.data[event]
        if isinstance(entry, Handle):
            self.ready.append(entry)
            return
        if entry is not None and key.fd in self._kept:
            key.data[event] = None
        else:
            self.unwatch(key.fd, event)
        if entry is not None:
            entry.wake()

    def outside(self) -> str | None:
        """See `Kernel.outside`."""
        for fd, key in self._awaited.items():
            for entry in key.data.values():
                if entry is not None:
                    return f"file descriptor {fd} ({entry!r})"
        if self._in_threads:
            return "a call in a thread"
        if self._signal_handlers:
            return f"signals {sorted(self._signal_handlers)}"
        workers = getattr(self._executor, "_threads", ())
        found = (None if self.timers else signals()) or other_threads(self._older_threads, workers)
        return found or ("another thread" if self._handed_over else None)

    # File descriptors.

    def add_reader(self, fd: Any, callback: Callable[..., object], *args: Any) -> None:
        """Call `callback(*args)` in each turn in which `fd` can be read from."""
        self.watch(_number(fd), READ, Handle(callback, args, self))

    def add_writer(self, fd: Any, callback: Callable[..., object], *args: Any) -> None:
        """Call `callback(*args)` in each turn in which `fd` can be written to."""
        self.watch(_number(fd), WRITE, Handle(callback, args, self))

    def remove_reader(self, fd: Any) -> bool:
        """The end of `add_reader`; whether there was one."""
        return self.unwatch(_number(fd), READ)

    def remove_writer(self, fd: Any) -> bool:
        """The end of `add_writer`; whether there was one."""
        return self.unwatch(_number(fd), WRITE)

    def watch(self, fd: int, event: int, entry: Handle | IoWait) -> None:
        """Make `entry` ready when the event happens; RuntimeError if a task waits for it already."""
        key = self._awaited.get(fd)
        if key is None:
            self._awaited[fd] = self._selector.register(fd, event, {event: entry})
            return
        if isinstance(key.data.get(event), IoWait):
            raise RuntimeError(f"another task waits for file descriptor {fd} already")
        key.data[event] = entry
        if not key.events & event:
            self._awaited[fd] = self._selector.modify(fd, key.events | event, key.data)

    def unwatch(self, fd: int, event: int) -> bool:
        """Nobody waits for the event any more; whether somebody did."""
        key = self._awaited.get(fd)
        if key is None or event not in key.data:
            return False
        entry = key.data.pop(event)
        if key.data:
            self._awaited[fd] = self._selector.modify(fd, key.events & ~event, key.data)
        else:
            del self._awaited[fd]
            self._selector.unregister(fd)
        if isinstance(entry, Handle):
            entry.cancel()
        return entry is not None

    def keep(self, fd: int) -> None:
        """Let the selector know it also while nobody waits; who says this calls `forget` at the end."""
        self._kept.add(fd)

    def forget(self, fd: int) -> None:
        """The descriptor is going to be closed: whoever waits for it goes on, and finds that out."""
        self._kept.discard(fd)
        key = self._awaited.get(fd)
        for event, entry in () if key is None else list(key.data.items()):
            self.unwatch(fd, event)
            if isinstance(entry, IoWait):
                entry.wake()

    # Threads.

    def call_soon_threadsafe(
        self, callback: Callable[..., object], *args: Any, context: contextvars.Context | None = None
    ) -> Handle:
        """`call_soon` for other threads and for signal handlers: wakes the loop if it waits."""
        if self._closed:
            raise RuntimeError("Event loop is closed")
        handle = Handle(callback, args, self, context)
        (self.ready if running_or_none() is self else self._handed_over).append(handle)
        self._ring()  # also from the same thread: a signal handler may have interrupted the wait
        return handle

    def run_in_executor(
        self, executor: concurrent.futures.Executor | None, func: Callable[..., Any], *args: Any
    ) -> Future[Any]:
        """Have `func(*args)` called in a thread, of our own if no executor is given; a future of its result."""
        if executor is None:
            if self._executor is None:
                self._executor = concurrent.futures.ThreadPoolExecutor(thread_name_prefix="coro2sm")
            executor = self._executor
        inner = executor.submit(func, *args)
        outer: Future[Any] = Future(loop=self)
        self._in_threads += 1

        def finished(_inner: object) -> None:
            if not self._closed:
                self.call_soon_threadsafe(hand_over)

        def hand_over() -> None:
            self._in_threads -= 1
            if outer.done():
                return
            if inner.cancelled():
                outer.cancel()
            elif (error := inner.exception()) is not None:
                outer.set_exception(error)
            else:
                outer.set_result(inner.result())

        outer.add_done_callback(lambda _outer: inner.cancel() if outer.cancelled() else None)
        inner.add_done_callback(finished)
        return outer

    def _ring(self) -> None:
        try:
            self._ringer.send(b"\0")
        except (BlockingIOError, OSError):  # it rings already, or the loop is closed
            return

    def _silence(self) -> None:
        try:
            while len(self._bell.recv(4096)) == 4096:
                pass
        except BlockingIOError:
            return

    # Signals.

    def add_signal_handler(self, sig: int, callback: Callable[..., object], *args: Any) -> None:
        """Call `callback(*args)` in the loop when the signal comes; in the main thread only."""
        handle = Handle(callback, args, self)
        signal.signal(sig, lambda _sig, _frame: self._signalled(handle))
        self._signal_handlers[sig] = handle

    def remove_signal_handler(self, sig: int) -> bool:
        """The signal means again what it means by default; whether there was a handler."""
        if self._signal_handlers.pop(sig, None) is None:
            return False
        signal.signal(sig, signal.default_int_handler if sig == signal.SIGINT else signal.SIG_DFL)
        return True

    def _signalled(self, handle: Handle) -> None:
        self._handed_over.append(handle)
        self._ring()

    # The end.

    def close(self) -> None:
        """Give everything back; what is ready will never run."""
        if self._closed:
            return
        self._closed = True
        for sig in list(self._signal_handlers):
            self.remove_signal_handler(sig)
        self.ready.clear()
        self.timers.clear()
        self._selector.close()
        self._bell.close()
        self._ringer.close()
        if self._executor is not None:
            self._executor.shutdown(wait=False)

    def is_closed(self) -> bool:
        """Whether it was closed."""
        return self._closed


def other_threads(older: set[threading.Thread], workers: Collection[threading.Thread]) -> str | None:
    """A thread that may hand work over: the main thread, or one that isn't older than the loop, nor idle."""
    if threading.current_thread() is not threading.main_thread():
        return "another thread"
    for thread in threading.enumerate():
        if thread not in older and thread not in workers:
            return f"thread {thread.name!r}"
    return None


def signals() -> str | None:
    """A signal that somebody handles in Python, who may hand work over; Ctrl-C, always handled, doesn't count."""
    for name in ("SIGTERM", "SIGHUP", "SIGQUIT", "SIGUSR1", "SIGUSR2", "SIGALRM", "SIGCHLD"):
        if callable(signal.getsignal(getattr(signal, name, signal.SIGTERM))):
            return name
    return None


def _number(fd: Any) -> int:
    return fd if isinstance(fd, int) else int(fd.fileno())


def _arm_io(task: Task[Any], trap: WaitReadable | WaitWritable) -> None:
    event = READ if isinstance(trap, WaitReadable) else WRITE
    try:
        task._kernel.watch(trap.fd, event, IoWait(task, trap.fd, event))
    except (OSError, ValueError, RuntimeError) as error:  # no descriptor, or another task waits for it
        Wait(task, error).wake()
    else:
        task._trap = trap


arms[WaitReadable] = arms[WaitWritable] = _arm_io
