"""async with and async for over a real socket: a small server and its client in one program."""

import asyncio


class Connection:
    """A connection as an asynchronous context manager; iterating over it gives the lines that arrive."""

    def __init__(self, host, port):
        self.host = host
        self.port = port

    async def __aenter__(self):
        self.reader, self.writer = await asyncio.open_connection(self.host, self.port)
        return self

    async def __aexit__(self, kind, error, traceback):
        self.writer.close()
        await self.writer.wait_closed()

    def __aiter__(self):
        return self

    async def __anext__(self):
        line = await self.reader.readline()
        if not line:
            raise StopAsyncIteration
        return line.decode().rstrip("\n")

    async def say(self, text):
        self.writer.write(text.encode() + b"\n")
        await self.writer.drain()


async def count_down(reader, writer):
    """Answers a number with all numbers below it, one a line, and hangs up."""
    start = int(await reader.readline())
    try:
        for number in reversed(range(start)):
            writer.write(b"%d\n" % number)
            await writer.drain()
    finally:
        writer.close()
        await writer.wait_closed()


async def ask(host, port, start):
    total = 0
    async with Connection(host, port) as connection:
        await connection.say(str(start))
        async for line in connection:
            print("received", line)
            total += int(line)
        else:
            print("the server hung up")
    return total


async def main():
    server = await asyncio.start_server(count_down, "127.0.0.1", 0)
    async with server:
        host, port = server.sockets[0].getsockname()[:2]
        print("total", await ask(host, port, 5))


if __name__ == "__main__":
    asyncio.run(main())
