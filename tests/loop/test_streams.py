"""TCP streams: the same program on asyncio and on the small loop, native and compiled, notes the same."""

from __future__ import annotations

import asyncio
import gc
import inspect
import resource
import socket
import sys
import textwrap
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from coro2sm.compiler.api import compile_source
from coro2sm.runtime import small
from coro2sm.runtime.facade import SmallLoop

from .oracle import SMALL


async def echo_lines(note: Any) -> None:
    async def serve(reader: Any, writer: Any) -> None:
        async for line in reader:
            writer.write(line.upper())
            await writer.drain()
        note("end", reader.at_eof())
        writer.close()
        await writer.wait_closed()

    async with await asyncio.start_server(serve, "127.0.0.1", 0) as server:
        note(server.is_serving(), len(server.sockets))
        port = server.sockets[0].getsockname()[1]
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        note(writer.get_extra_info("peername") == ("127.0.0.1", port), writer.get_extra_info("nothing", 5))
        writer.writelines([b"one\n", b"two\n", b"half"])
        note(await reader.readline(), await reader.readuntil(b"O\n"))
        note(writer.can_write_eof(), writer.write_eof())
        note(await reader.read(), reader.at_eof(), await reader.readline(), await reader.read(5))
        writer.close()
        await writer.wait_closed()
        note(writer.is_closing())
    note(server.is_serving(), server.sockets)


async def ways_to_read(note: Any) -> None:
    async def serve(reader: Any, writer: Any) -> None:
        writer.write(b"abcdef;ghi,jkl;" + b"x" * 40 + b"\n" + b"y" * 40 + b"\nz" + b"tail")
        writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0, limit=1000)
    port = server.sockets[0].getsockname()[1]
    reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=16)
    note(await reader.read(0), await reader.read(2), await reader.readexactly(3))
    note(await reader.readuntil(b";"), await reader.readuntil(b","))
    for wrong in (b"", ()):
        try:
            await reader.readuntil(wrong)
        except (ValueError, TypeError) as error:
            note(type(error).__name__)
    note(await reader.readexactly(4))
    try:
        await reader.readuntil(b"\n")
    except asyncio.LimitOverrunError as error:
        note(str(error), error.consumed > 16)
    try:
        await reader.readline()
    except ValueError as error:
        note(str(error))
    note((await reader.read())[-5:])
    try:
        await reader.readexactly(-1)
    except ValueError as error:
        note(str(error))
    try:
        await reader.readexactly(3)
    except asyncio.IncompleteReadError as error:
        note(str(error), error.partial, error.expected)
    writer.close()
    server.close()
    await server.wait_closed()


async def two_readers(note: Any) -> None:
    async def serve(reader: Any, writer: Any) -> None:
        await reader.read()
        writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    first = asyncio.create_task(reader.readline())
    await asyncio.sleep(0)
    for read in (reader.read, reader.readline, lambda: reader.readexactly(3)):
        try:
            await read()
        except RuntimeError as error:
            note(str(error))
    first.cancel()
    try:
        await first
    except asyncio.CancelledError:
        note("cancelled")
    writer.write(b"x")
    second = asyncio.create_task(reader.read())
    await asyncio.sleep(0.01)
    writer.close()  # whoever reads here sees the end
    note(await second, reader.at_eof())
    await writer.wait_closed()
    server.close()
    await server.wait_closed()


async def nobody_listens(note: Any) -> None:
    server = await asyncio.start_server(lambda reader, writer: None, "127.0.0.1", 0)
    host, port = server.sockets[0].getsockname()
    try:
        await asyncio.start_server(lambda reader, writer: None, host, port)
    except OSError as error:
        note(type(error).__name__, "error while attempting to bind on address" in str(error), error.errno)
    server.close()
    await server.wait_closed()
    try:
        await asyncio.open_connection(host, port)
    except OSError as error:
        note(type(error).__name__, str(error).replace(str(port), "PORT"), error.errno)
    try:
        await server.serve_forever()
    except RuntimeError as error:
        note("is closed" in str(error))


async def much_and_slowly(note: Any) -> None:
    size = 4_000_000

    async def serve(reader: Any, writer: Any) -> None:
        await asyncio.sleep(0.02)
        total = 0
        while data := await reader.read(100_000):
            total += len(data)
        writer.write(str(total).encode())
        writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    order = []

    async def writes() -> None:
        writer.write(b"a" * size)
        await writer.drain()
        order.append("drained")
        writer.write(b"b" * size)
        writer.write_eof()
        try:
            writer.write(b"c")
        except RuntimeError as error:
            note(str(error))

    task = asyncio.create_task(writes())
    await asyncio.sleep(0)
    order.append("goes on")
    note(await reader.read(), order)
    await task
    writer.close()
    await writer.wait_closed()
    server.close()
    await server.wait_closed()


async def broken(note: Any) -> None:
    async def serve(reader: Any, writer: Any) -> None:
        linger = b"\1\0\0\0\0\0\0\0"
        writer.get_extra_info("socket").setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, linger)
        await reader.read(1)
        writer.close()  # resets the connection

    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    writer.write(b"x" * 10)
    try:
        await reader.read()
    except OSError as error:
        note(type(error).__name__, reader.exception() is error)
    for _ in range(2):
        try:
            await reader.readline()
        except OSError as error:
            note(type(error).__name__)
    try:
        await writer.drain()
    except OSError as error:
        note(type(error).__name__)
    writer.close()
    server.close()
    await server.wait_closed()


async def served_until_cancelled(note: Any) -> None:
    served = asyncio.Event()

    async def serve(reader: Any, writer: Any) -> None:
        try:
            note(await reader.readline())
            served.set()
            await reader.read()
        finally:
            writer.close()

    server = await asyncio.start_server(serve, "127.0.0.1", 0, start_serving=False)
    note(server.is_serving())
    serving = asyncio.create_task(server.serve_forever())
    await asyncio.sleep(0)
    note(server.is_serving())
    try:
        await server.serve_forever()
    except RuntimeError as error:
        note("already being awaited" in str(error))
    _reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    writer.write(b"hello\n")
    await served.wait()
    writer.close()
    serving.cancel()
    try:
        await serving
    except asyncio.CancelledError:
        note("cancelled", server.is_serving())


async def handler_fails(note: Any) -> None:
    def report(loop: Any, context: Any) -> None:
        note(context["message"], repr(context["exception"]))

    async def serve(reader: Any, writer: Any) -> None:
        note(await reader.read(1))
        raise LookupError("in the handler")

    asyncio.get_running_loop().set_exception_handler(report)
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    writer.write(b"x")
    note(await reader.read())  # closed there
    writer.close()
    server.close()
    await server.wait_closed()


async def handler_cancelled(note: Any) -> None:
    def report(loop: Any, context: Any) -> None:
        note(context["message"])

    async def serve(reader: Any, writer: Any) -> None:
        note(await reader.read(1))
        raise asyncio.CancelledError

    asyncio.get_running_loop().set_exception_handler(report)
    server = await asyncio.start_server(serve, "127.0.0.1", 0)
    reader, writer = await asyncio.open_connection(*server.sockets[0].getsockname())
    writer.write(b"x")
    note(await reader.read())  # closed there, and nobody is told
    writer.close()
    server.close()
    await server.wait_closed()


PROGRAMS: list[Callable[..., Any]] = [
    echo_lines, ways_to_read, two_readers, nobody_listens, much_and_slowly, broken, served_until_cancelled,
    handler_fails, handler_cancelled,
]  # fmt: skip
SINCE: dict[Callable[..., Any], tuple[tuple[int, ...], str]] = {
    handler_fails: ((3, 12, 1), "asyncio tells of a handler that fails, and closes its connection"),
    handler_cancelled: ((3, 13), "asyncio closes the connection of a handler that is cancelled"),
}
"""Programs that never end on older versions of asyncio, and why."""
HANGS = 600
"""Seconds after which a program has certainly stopped: a machine that is merely busy comes nowhere near."""


def trace(program: Callable[..., Any], kind: str) -> list[Any]:
    lib: Any = small if kind.endswith("small") else asyncio
    text = "import socket\nfrom typing import Any\n" + textwrap.dedent(inspect.getsource(program))
    if kind.startswith("compiled"):
        text = compile_source(text, f"{program.__name__}.py").code
    namespace: dict[str, Any] = {"asyncio": lib, "__name__": "program"}
    exec(compile(text, f"{program.__name__}.py", "exec"), namespace)
    notes: list[Any] = []
    main = namespace[program.__name__](lambda *values: notes.append(values))
    if lib is small:
        small.run(asked_for(main, HANGS))
    else:
        with asyncio.Runner(loop_factory=SmallLoop if kind == "compiled on facade" else None) as runner:
            runner.run(asyncio.wait_for(main, HANGS))
    return notes


async def asked_for(main: Any, seconds: float) -> Any:
    return await small.wait_for(main, seconds)


@pytest.mark.parametrize("program", PROGRAMS, ids=lambda program: program.__name__)
def test_same_traces(program: Callable[..., Any]) -> None:
    since, reason = SINCE.get(program, ((3, 11), ""))
    if sys.version_info < since:
        pytest.skip(f"since {since}: {reason}")
    expected = trace(program, "asyncio")
    assert len(expected) > 1
    for kind in ("compiled", "on small", "compiled on small", "compiled on facade"):
        assert trace(program, kind) == expected, kind


def test_a_thousand_connections_at_a_time() -> None:
    path = Path(__file__).parents[2] / "examples/http_echo.py"
    text = path.read_text(encoding="utf-8").replace("import asyncio\n", SMALL)
    namespace: dict[str, Any] = {"__name__": "http_echo"}
    exec(compile(compile_source(text, str(path)).code, str(path), "exec"), namespace)
    count = 1000
    limits = resource.getrlimit(resource.RLIMIT_NOFILE)
    if limits[1] < 3 * count:
        pytest.skip(f"no more than {limits[1]} descriptors")
    resource.setrlimit(resource.RLIMIT_NOFILE, (max(limits[0], 3 * count), limits[1]))

    async def ask(number: int, barrier: small.Barrier, address: Any) -> bytes:
        reader, writer = await small.open_connection(*address)
        answers = b""
        for turn in range(2):
            await barrier.wait()
            status, body = await namespace["ask"](reader, writer, f"{number} {turn};".encode())
            assert status == "HTTP/1.1 200 OK"
            answers += body
        writer.close()
        return answers

    async def main() -> list[bytes]:
        server = await small.start_server(namespace["serve"], "127.0.0.1", 0, backlog=count)
        async with server:
            barrier = small.Barrier(count)
            address = server.sockets[0].getsockname()
            return await small.gather(*[ask(number, barrier, address) for number in range(count)])

    try:
        answers = small.run(asked_for(main(), HANGS))
    finally:
        resource.setrlimit(resource.RLIMIT_NOFILE, limits)
    assert answers == [f"{number} 0;{number} 1;".encode() for number in range(count)]


def test_a_stream_that_nobody_closes() -> None:
    async def main() -> None:
        server = await small.start_server(lambda reader, writer: None, "127.0.0.1", 0)
        reader, writer = await small.open_connection(*server.sockets[0].getsockname())
        with pytest.warns(ResourceWarning, match="unclosed <StreamWriter"):
            del writer
            gc.collect()
        assert reader.at_eof()
        server.close()

    small.run(main())


def test_descriptors_that_nobody_can_wait_for() -> None:
    async def main() -> None:
        left, right = socket.socketpair()
        with left, right:
            first = small.spawn(waits(small.WaitReadable(left.fileno())), name="first")
            await small.sleep(0)
            assert str(first.waiting_on) == f"WaitReadable({left.fileno()})"
            with pytest.raises(RuntimeError, match="another task waits for file descriptor"):
                await small.WaitReadable(left.fileno())
            right.send(b"x")
            await first
            closed = left.fileno()
        for fd in (closed, -1):
            with pytest.raises((OSError, ValueError)):
                await small.WaitWritable(fd)

    small.run(main())


async def waits(trap: Any) -> None:
    await trap


def test_a_descriptor_that_is_closed_and_another_now() -> None:
    async def main() -> list[bytes]:
        read = []
        for _ in range(3):
            left, right = socket.socketpair()
            with left, right:
                small.get_running_loop().call_later(0.01, right.send, b"x")
                await small.WaitReadable(left.fileno())
                read.append(left.recv(1))
        return read

    assert small.run(main()) == [b"x"] * 3
