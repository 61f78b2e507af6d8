"""`open_connection` and `start_server`: TCP, with a reader and a writer (streams.py) for each connection.

    async def echo(reader, writer):
        async for line in reader:
            writer.write(line)
            await writer.drain()
        writer.close()

    async with await start_server(echo, "127.0.0.1", 8080) as server:
        await server.serve_forever()

Names, arguments and errors are asyncio's, as far as they concern TCP without TLS.
"""

from __future__ import annotations

import errno
import socket
import weakref
from asyncio.exceptions import CancelledError
from collections.abc import Awaitable, Callable, Sequence
from typing import Any

from .futures import Future, get_running_loop
from .locks import Waiters
from .streams import LIMIT, StreamReader, StreamWriter
from .tasks import Task, iscoroutine
from .traps import NextTurn, Park, WaitWritable

_EXHAUSTED = (errno.EMFILE, errno.ENFILE, errno.ENOBUFS, errno.ENOMEM)
_RETRY_ACCEPT = 1.0  # seconds


async def open_connection(
    host: str | None = None, port: int | None = None, *, limit: int = LIMIT,
    family: int = 0, flags: int = 0, local_addr: tuple[str, int] | None = None,
    sock: socket.socket | None = None,
) -> tuple[StreamReader, StreamWriter]:  # fmt: skip
    """Connect, or take a connected `sock`; tries each address of the host, OSError if none answers."""
    if sock is not None:
        return _connected(sock, limit)
    errors = []
    for kind, address in await _addresses(host, port, family, flags):
        try:
            return _connected(await _connect(kind, address, local_addr), limit)
        except OSError as error:
            errors.append(error)
    try:
        if len({str(error) for error in errors}) == 1:
            raise errors[0]
        raise OSError(f"Multiple exceptions: {', '.join(map(str, errors))}")
    finally:
        errors.clear()  # they hold this frame


def _connected(
    sock: socket.socket, limit: int, ended: Callable[[StreamWriter], None] | None = None
) -> tuple[StreamReader, StreamWriter]:
    sock.setblocking(False)
    if sock.family in (socket.AF_INET, socket.AF_INET6):
        sock.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    reader = StreamReader(sock, limit=limit)
    return reader, StreamWriter(sock, reader, ended)


async def _addresses(
    host: str | None, port: int | None, family: int, flags: int
) -> list[tuple[tuple[int, int, int], Any]]:
    """(family, type, protocol) and address of each; a name is looked up in a thread."""

    def look_up(flags: int) -> list[Any]:
        return socket.getaddrinfo(host, port, family, socket.SOCK_STREAM, 0, flags)

    try:
        found = look_up(flags | socket.AI_NUMERICHOST)
    except socket.gaierror:
        found = await get_running_loop().run_in_executor(None, look_up, flags)
    return [((family, kind, protocol), address) for family, kind, protocol, _name, address in found]


async def _connect(kind: tuple[int, int, int], address: Any, local_addr: Any) -> socket.socket:
    sock = socket.socket(*kind)
    try:
        sock.setblocking(False)
        if local_addr is not None:
            sock.bind(local_addr)
        try:
            sock.connect(address)
        except (BlockingIOError, InterruptedError):
            await WaitWritable(sock.fileno())
            error = sock.getsockopt(socket.SOL_SOCKET, socket.SO_ERROR)
            if error:
                raise OSError(error, f"Connect call failed {address}") from None
        return sock
    except BaseException:
        sock.close()
        raise


class Server:
    """What `start_server` returns; `async with` closes it at the end."""

    def __init__(
        self, connected: Callable[..., Any], sockets: list[socket.socket], limit: int, backlog: int
    ) -> None:
        self._connected = connected
        self._loop = get_running_loop()
        self._sockets: list[socket.socket] = sockets
        self._limit, self._backlog = limit, backlog
        self._writers: weakref.WeakKeyDictionary[StreamWriter, None] = weakref.WeakKeyDictionary()
        self._serving = self._closed = False
        self._forever: Future[None] | None = None
        self._ends = Waiters()

    def __repr__(self) -> str:
        return f"<Server {[sock.getsockname() for sock in self._sockets]}, {len(self._writers)} connections>"

    @property
    def sockets(self) -> tuple[socket.socket, ...]:
        """Those that it listens on."""
        return tuple(self._sockets)

    def get_loop(self) -> Any:
        """The loop that it belongs to."""
        return self._loop

    def is_serving(self) -> bool:
        """Whether it accepts connections."""
        return self._serving

    async def start_serving(self) -> None:
        """Accept connections from now on; RuntimeError if it is closed."""
        self._start()
        await NextTurn()

    async def serve_forever(self) -> None:
        """The same until cancelled; then the server is closed."""
        if self._forever is not None:
            raise RuntimeError(f"server {self!r} is already being awaited on serve_forever()")
        self._start()
        self._forever = Future()
        try:
            await Park(self._forever, "Server.serve_forever", self)
        except CancelledError:
            self.close()
            await self.wait_closed()
            raise
        finally:
            self._forever = None

    def close(self) -> None:
        """Accept no more connections; those that are there stay."""
        self._serving, self._closed = False, True
        for sock in self._sockets:
            self._loop.forget(sock.fileno())
            sock.close()
        self._sockets.clear()
        if self._forever is not None:
            self._forever.cancel()
        self._check_end()

    def close_clients(self) -> None:
        """Close the connections."""
        for writer in list(self._writers):
            writer.close()

    def abort_clients(self) -> None:
        """Close them at once."""
        for writer in list(self._writers):
            writer.abort()

    async def wait_closed(self) -> None:
        """Until it is closed, and each of its connections."""
        if not self._closed or self._writers:
            await self._ends.wait(self._ends.add(), "Server.wait_closed", self)

    async def __aenter__(self) -> Server:
        return self

    async def __aexit__(self, *exc_info: object) -> None:
        self.close()
        await self.wait_closed()

    def _check_end(self) -> None:
        if self._closed and not self._writers:
            self._ends.wake_all()

    def _start(self) -> None:
        if self._closed:
            raise RuntimeError(f"server {self!r} is closed")
        if not self._serving:
            self._serving = True
            for sock in self._sockets:
                sock.listen(self._backlog)
                self._listen(sock)

    def _listen(self, sock: socket.socket) -> None:
        if self._serving:
            self._loop.add_reader(sock, self._accept, sock)

    def _accept(self, listening: socket.socket) -> None:
        for _ in range(self._backlog):
            try:
                sock, _address = listening.accept()
            except (BlockingIOError, InterruptedError, ConnectionAbortedError):
                return
            except OSError as error:
                if error.errno not in _EXHAUSTED:
                    raise
                message = "socket.accept() out of system resource"
                self._loop.call_exception_handler({"message": message, "exception": error})
                self._loop.remove_reader(listening)
                self._loop.call_later(_RETRY_ACCEPT, self._listen, listening)
                return
            self._serve(sock)

    def _serve(self, sock: socket.socket) -> None:
        try:
            reader, writer = _connected(sock, self._limit, self._ended)
        except OSError:  # it is gone already
            sock.close()
            return
        self._writers[writer] = None
        result = self._connected(reader, writer)
        if iscoroutine(result):
            self._loop.create_task(result).add_done_callback(lambda task: self._served(task, writer))

    def _served(self, task: Task[Any], writer: StreamWriter) -> None:
        if task.cancelled():
            writer.close()
        elif (error := task.exception()) is not None:
            message = "Unhandled exception in client_connected_cb"
            self._loop.call_exception_handler({"message": message, "exception": error, "task": task})
            writer.close()

    def _ended(self, writer: StreamWriter) -> None:
        self._writers.pop(writer, None)
        self._check_end()


async def start_server(
    client_connected_cb: Callable[[StreamReader, StreamWriter], Awaitable[None] | None],
    host: str | Sequence[str] | None = None, port: int | None = None, *, limit: int = LIMIT,
    family: int = 0, flags: int = socket.AI_PASSIVE, sock: socket.socket | None = None,
    backlog: int = 100, reuse_address: bool = True, reuse_port: bool = False, start_serving: bool = True,
) -> Server:  # fmt: skip
    """Listen, and call `client_connected_cb(reader, writer)` for each connection; a coroutine becomes a task.

    `host` is a name or several, or nothing for all interfaces; OSError if an address can't be bound.
    """
    sockets = [] if sock is None else [sock]
    try:
        hosts: Sequence[str | None] = [host] if host is None or isinstance(host, str) else host
        for each in [] if sock is not None else hosts:
            for kind, address in await _addresses(each or None, port, family, flags):
                sockets.append(socket.socket(*kind))
                _bind(sockets[-1], address, reuse_address, reuse_port)
        for listening in sockets:
            listening.setblocking(False)
    except BaseException:
        for listening in sockets:
            listening.close()
        raise
    server = Server(client_connected_cb, sockets, limit, backlog)
    if start_serving:
        await server.start_serving()
    return server


def _bind(sock: socket.socket, address: Any, reuse_address: bool, reuse_port: bool) -> None:
    sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, reuse_address)
    if reuse_port:
        sock.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEPORT, True)
    if sock.family == socket.AF_INET6:
        sock.setsockopt(socket.IPPROTO_IPV6, socket.IPV6_V6ONLY, True)
    try:
        sock.bind(address)
    except OSError as error:
        text = f"error while attempting to bind on address {address!r}: {str(error.strerror).lower()}"
        raise OSError(error.errno, text) from None
