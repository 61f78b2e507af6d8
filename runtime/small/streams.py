"""`StreamReader` and `StreamWriter`: the two ends of a connection (connections.py makes them).

    writer.write(b"hello\\n")
    await writer.drain()
    print(await reader.readline())
    writer.close()

Names, arguments and errors are asyncio's, but there is no transport below.  A reader asks the socket when
somebody reads and the buffer hasn't what is wanted; so `task.waiting_on` is `WaitReadable(7)`, and what nobody
reads stays with the system, which slows the sender down.  A writer sends at once what the socket takes, and
the rest as soon as it takes more, while `drain` waits.
"""

from __future__ import annotations

import socket
import warnings
from asyncio.exceptions import IncompleteReadError, LimitOverrunError
from collections.abc import Callable, Iterable
from typing import Any

from .futures import Future, get_running_loop
from .locks import Waiters
from .traps import NextTurn, Park, WaitReadable

LIMIT = 2**16
"""A reader's longest line, and how much a writer holds before `drain` waits; bytes."""

_CHUNK = 2**16


class StreamReader:
    """What comes in; one task at a time may read."""

    def __init__(self, sock: socket.socket, *, limit: int = LIMIT) -> None:
        if limit <= 0:
            raise ValueError("Limit cannot be <= 0")
        self._sock = sock
        self._limit = limit
        self._buffer = bytearray()
        self._eof = self._reading = False
        self._exception: BaseException | None = None

    def __repr__(self) -> str:
        eof = " eof" if self._eof else ""
        return f"<StreamReader {len(self._buffer)} bytes{eof}>"

    def exception(self) -> BaseException | None:
        """What has broken the connection."""
        return self._exception

    def set_exception(self, exc: BaseException) -> None:
        """Have every read raise it."""
        self._exception = exc

    def feed_eof(self) -> None:
        """Nothing more will come."""
        self._eof = True

    def at_eof(self) -> bool:
        """Whether everything has been read, and the end seen."""
        return self._eof and not self._buffer

    async def readline(self) -> bytes:
        """Up to a newline, which is included, or to the end; ValueError if that is longer than the limit."""
        try:
            return await self.readuntil(b"\n")
        except IncompleteReadError as error:
            return error.partial
        except LimitOverrunError as error:
            end = error.consumed + 1 if self._buffer.startswith(b"\n", error.consumed) else None
            del self._buffer[:end]
            raise ValueError(error.args[0])  # noqa: B904  # asyncio has it so

    async def readuntil(self, separator: bytes | tuple[bytes, ...] = b"\n") -> bytes:
        """Up to a separator, which is included; IncompleteReadError, LimitOverrunError."""
        separators = separator if isinstance(separator, tuple) else (separator,)
        if not separators:
            raise ValueError("Separator should contain at least one element")
        if not all(separators):
            raise ValueError("Separator should be at least one-byte string")
        self._check()
        longest = max(map(len, separators))
        searched = 0
        while True:
            places = [(self._buffer.find(each, searched), len(each)) for each in separators]
            found = [(at + length, length, at) for at, length in places if at >= 0]
            if found:
                end, _length, at = min(found)
                if at > self._limit:
                    raise LimitOverrunError("Separator is found, but chunk is longer than limit", at)
                return self._take(end)
            searched = max(0, len(self._buffer) + 1 - longest)
            if searched > self._limit:
                raise LimitOverrunError("Separator is not found, and chunk exceed the limit", searched)
            if self._eof:
                raise IncompleteReadError(self._take(None), None)
            await self._fill("readuntil")

    async def readexactly(self, n: int) -> bytes:
        """Exactly `n` bytes; IncompleteReadError if the end comes before."""
        if n < 0:
            raise ValueError("readexactly size can not be less than zero")
        self._check()
        while len(self._buffer) < n:
            if self._eof:
                raise IncompleteReadError(self._take(None), n)
            await self._fill("readexactly")
        return self._take(n)

    async def read(self, n: int = -1) -> bytes:
        """Up to `n` bytes, at least one unless the end has come; without `n` all up to the end."""
        self._check()
        if n < 0:
            while not self._eof:
                await self._fill("read")
            return self._take(None)
        if n > 0 and not self._buffer and not self._eof:
            await self._fill("read")
        return self._take(n)

    def __aiter__(self) -> StreamReader:
        return self

    async def __anext__(self) -> bytes:
        line = await self.readline()
        if not line:
            raise StopAsyncIteration
        return line

    def _check(self) -> None:
        if self._exception is not None:
            raise self._exception

    def _take(self, n: int | None) -> bytes:
        taken = bytes(self._buffer[:n])
        del self._buffer[:n]
        return taken

    async def _fill(self, caller: str) -> None:
        """Until there is more in the buffer, or the end has come."""
        if self._reading:
            raise RuntimeError(
                f"{caller}() called while another coroutine is already waiting for incoming data"
            )
        size = len(self._buffer)
        self._reading = True
        try:
            while len(self._buffer) == size and not self._eof:
                await WaitReadable(self._sock.fileno())
                self._receive()
        finally:
            self._reading = False

    def _receive(self) -> None:
        self._check()
        if self._eof:  # the connection was closed meanwhile, here
            return
        try:
            data = self._sock.recv(_CHUNK)
        except (BlockingIOError, InterruptedError):
            return
        except OSError as error:
            self._exception = error
            raise
        self._buffer += data
        self._eof = not data


class StreamWriter:
    """What goes out; whoever has it closes it."""

    def __init__(
        self, sock: socket.socket, reader: StreamReader, ended: Callable[[StreamWriter], None] | None = None
    ) -> None:
        """`ended(writer)` is called when it is closed."""
        self._sock = sock
        self._reader = reader
        self._loop = get_running_loop()
        self._buffer = bytearray()  # what the socket didn't take yet
        self._drains = Waiters()
        self._closing = self._eof = False
        self._closed: Future[None] = Future()
        self._error: OSError | None = None
        self._extra = {"socket": sock, "sockname": sock.getsockname(), "peername": sock.getpeername()}
        self._ended = ended
        self._loop.keep(sock.fileno())

    def __del__(self) -> None:
        if not getattr(self, "_closing", True):
            warnings.warn(f"unclosed {self!r}", ResourceWarning, stacklevel=2)
            self.abort()

    def __repr__(self) -> str:
        closing = " closing" if self._closing else ""
        return f"<StreamWriter to {self._extra['peername']}, {len(self._buffer)} bytes{closing}>"

    def get_extra_info(self, name: str, default: Any = None) -> Any:
        """`peername`, `sockname`, `socket`."""
        return self._extra.get(name, default)

    def write(self, data: bytes | bytearray | memoryview) -> None:
        """Send it, now or as soon as the socket takes it; see `drain`."""
        if self._eof:
            raise RuntimeError("Cannot call write() after write_eof()")
        if self._buffer:
            self._buffer += data
        elif data and not self._closed.done():
            sent = self._send(data)
            if sent < len(data) and not self._closed.done():
                self._buffer += memoryview(data)[sent:]
                self._loop.add_writer(self._sock, self._send_rest)

    def writelines(self, data: Iterable[bytes | bytearray | memoryview]) -> None:
        """The same for several pieces."""
        self.write(b"".join(data))

    def can_write_eof(self) -> bool:
        """It can."""
        return True

    def write_eof(self) -> None:
        """Send the end after all that is written; reading goes on."""
        if not self._eof and not self._closing:
            self._eof = True
            if not self._buffer:
                self._sock.shutdown(socket.SHUT_WR)

    async def drain(self) -> None:
        """Wait until there is room for more; ConnectionResetError if the connection is lost."""
        self._reader._check()
        if self._closing:
            await NextTurn()
        if self._closed.done():
            raise ConnectionResetError("Connection lost")
        if len(self._buffer) > LIMIT:
            await self._drains.wait(self._drains.add(), "StreamWriter.drain", self)
            if self._closed.done():
                raise ConnectionResetError("Connection lost")

    def is_closing(self) -> bool:
        """Whether it is closed, or going to be."""
        return self._closing

    def close(self) -> None:
        """Send what is written, then close the connection."""
        if not self._closing:
            self._closing = True
            self._reader.feed_eof()
            if not self._buffer:
                self._end(None)

    def abort(self) -> None:
        """Close it at once."""
        self._end(None)

    async def wait_closed(self) -> None:
        """Until it is closed; raises what has broken it."""
        await Park(self._closed, "StreamWriter.wait_closed", self)
        if self._error is not None:
            raise self._error

    def _send(self, data: bytes | bytearray | memoryview) -> int:
        """As much as the socket takes: how much that was."""
        try:
            return self._sock.send(data)
        except (BlockingIOError, InterruptedError):
            return 0
        except OSError as error:
            self._reader.set_exception(error)
            self._end(error)
            return 0

    def _send_rest(self) -> None:
        del self._buffer[: self._send(self._buffer)]
        if len(self._buffer) <= LIMIT // 4:
            self._drains.wake_all()
        if self._buffer or self._closed.done():
            return
        self._loop.remove_writer(self._sock)
        if self._closing:
            self._end(None)
        elif self._eof:
            self._sock.shutdown(socket.SHUT_WR)

    def _end(self, error: OSError | None) -> None:
        if self._closed.done():
            return
        self._closing = True
        self._error = error
        self._buffer.clear()
        self._reader.feed_eof()
        self._loop.forget(self._sock.fileno())
        self._sock.close()
        self._closed.set_result(None)
        self._drains.wake_all()
        if self._ended is not None:
            self._ended(self)
