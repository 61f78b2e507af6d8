"""How fast the small loop is beside asyncio's, as ratios, measured by turns; above 1 is faster than asyncio.

    python benchmarks/loop.py [--rounds 5] [--connections 1000] [--seconds 2] [NAME…]

The small cases run on the small loop's own names; asyncio's tasks and futures have their C accelerator.  The
limits: `spawn` and `switch` 0.5.  `http` is examples/http_echo.py in a process of its own: native on asyncio,
compiled on the small loop's own streams, and compiled on asyncio's streams over the small loop, each with
`--connections` clients at a time, all of whose answers are checked; limit 0.7.  Memory is what the server's
process grew by, a connection.
"""

from __future__ import annotations

import argparse
import asyncio
import gc
import platform
import selectors
import socket
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

from coro2sm.compiler.api import compile_source
from coro2sm.runtime import small

EXAMPLE = Path(__file__).parents[1] / "examples/http_echo.py"


# Small cases: each takes the library and a number.


async def nothing() -> None:
    """What is spawned."""


async def spawn(lib: Any, n: int) -> None:
    """Tasks that end at once, a hundred at a time."""
    for _ in range(n // 100):
        await lib.gather(*[lib.create_task(nothing()) for _ in range(100)])


async def spawn_and_await(lib: Any, n: int) -> None:
    """One after the other."""
    for _ in range(n):
        await lib.create_task(nothing())


async def switch(lib: Any, n: int) -> None:
    """Ten tasks by turns."""

    async def turns() -> None:
        for _ in range(n // 10):
            await lib.sleep(0)

    await lib.gather(*[turns() for _ in range(10)])


async def queue(lib: Any, n: int) -> None:
    """One puts, one gets, and there is room for one thing."""
    handed: Any = lib.Queue(1)

    async def puts() -> None:
        for number in range(n):
            await handed.put(number)

    task = lib.create_task(puts())
    for _ in range(n):
        await handed.get()
    await task


async def futures(lib: Any, n: int) -> None:
    """Each is set by a callback."""
    loop = lib.get_running_loop()
    for number in range(n):
        future = loop.create_future()
        loop.call_soon(future.set_result, number)
        await future


async def sleepers(lib: Any, n: int) -> None:
    """All at a time, up to 10 ms long."""
    await lib.gather(*[lib.sleep(number / n / 100) for number in range(n)])


CASES: dict[Callable[[Any, int], Any], int] = {
    spawn: 20_000, spawn_and_await: 10_000, switch: 50_000, queue: 20_000, futures: 20_000, sleepers: 100_000,
}  # fmt: skip


def seconds(lib: Any, case: Callable[[Any, int], Any], n: int) -> float:
    gc.collect()
    began = time.perf_counter()
    lib.run(case(lib, n))
    return time.perf_counter() - began


def compare(case: Callable[[Any, int], Any], n: int, rounds: int) -> float:
    """asyncio's time over ours."""
    best = {asyncio: 1e9, small: 1e9}
    for _ in range(rounds):
        for lib in best:
            best[lib] = min(best[lib], seconds(lib, case, n))
    return best[asyncio] / best[small]


# The server.


def servers(folder: Path) -> dict[str, list[str]]:
    """Name → command that serves on a port that is appended."""
    text = EXAMPLE.read_text(encoding="utf-8")
    own = text.replace("import asyncio\n", "from coro2sm import small as asyncio\n")
    compiled, on_own = folder / "compiled.py", folder / "on_own.py"
    compiled.write_bytes(compile_source(text, "compiled.py").encoded())
    on_own.write_bytes(compile_source(own, "on_own.py").encoded())
    runs = [sys.executable, "-m", "coro2sm", "run", "--loop", "small"]
    return {
        "asyncio": [sys.executable, str(EXAMPLE)],
        "small": [sys.executable, str(on_own)],
        "asyncio over small": [*runs, str(compiled)],
    }


class Server:
    """A process that serves; the end of the `with` interrupts it."""

    def __init__(self, command: list[str]) -> None:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port: int = free.getsockname()[1]
        self._process = subprocess.Popen([*command, str(self.port)], stdout=subprocess.PIPE)
        assert self._process.stdout is not None
        self._process.stdout.readline()

    def __enter__(self) -> Server:
        return self

    def __exit__(self, *exc_info: object) -> None:
        self._process.terminate()
        self._process.wait()
        assert self._process.stdout is not None
        self._process.stdout.close()

    def kilobytes(self) -> int:
        """What it has in memory."""
        status = Path(f"/proc/{self._process.pid}/status").read_text()
        return int(status.split("VmRSS:")[1].split()[0])


def connect(port: int, connections: int) -> list[socket.socket]:
    return [socket.create_connection(("127.0.0.1", port)) for _ in range(connections)]


REQUEST = b"POST / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 100\r\n\r\n" + b"x" * 100


def load(clients: list[socket.socket], seconds: float) -> int:
    """Each client asks again as soon as it has its answer: how many were right; raises if one wasn't."""
    selector = selectors.DefaultSelector()
    for client in clients:
        client.sendall(REQUEST)
        selector.register(client, selectors.EVENT_READ)
    answers, waiting = 0, len(clients)
    ends = time.monotonic() + seconds
    while waiting:
        ready = selector.select(10)
        assert ready, f"{waiting} clients got no answer"
        for key, _events in ready:
            client: Any = key.fileobj
            data = client.recv(4096)
            assert data.startswith(b"HTTP/1.1 200 OK") and data.endswith(b"x" * 100), data
            answers += 1
            if time.monotonic() < ends:
                client.sendall(REQUEST)
            else:
                waiting -= 1
    selector.close()
    return answers


def serve_all(connections: int, seconds: float, rounds: int) -> dict[str, tuple[float, float]]:
    """Name → answers a second (of the best round), kilobytes a connection."""
    best: dict[str, tuple[float, float]] = {}
    with tempfile.TemporaryDirectory() as folder:
        for _ in range(rounds):
            for name, command in servers(Path(folder)).items():
                with Server(command) as server:
                    before = server.kilobytes()
                    clients = connect(server.port, connections)
                    began = time.monotonic()
                    rate = load(clients, seconds) / (time.monotonic() - began)
                    memory = (server.kilobytes() - before) / connections
                    for client in clients:
                        client.close()
                best[name] = max(best.get(name, (0.0, 0.0)), (rate, memory))
    return best


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--connections", type=int, default=1000)
    parser.add_argument("--seconds", type=float, default=2.0)
    parser.add_argument("names", nargs="*")
    args = parser.parse_args()
    print(f"Python {platform.python_version()}; asyncio = 1, more is faster")
    for case, n in CASES.items():
        if not args.names or case.__name__ in args.names:
            print(f"  {case.__name__:20} {compare(case, n, args.rounds):5.2f}")
    if not args.names or "http" in args.names:
        found = serve_all(args.connections, args.seconds, min(args.rounds, 3))
        for name, (rate, memory) in found.items():
            ratio = rate / found["asyncio"][0]
            print(
                f"  http: {name:18} {ratio:5.2f}   {memory:5.1f} kB a connection, {args.connections} of them"
            )


if __name__ == "__main__":
    main()
