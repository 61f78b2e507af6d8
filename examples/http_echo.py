"""An HTTP/1.1 server that answers every request with the request's body; connections stay open.

python http_echo.py            serves itself three requests and prints the answers
python http_echo.py 8080       serves on that port until it is interrupted
"""

import asyncio
import sys


class BadRequest(Exception):
    """What came isn't HTTP as we understand it."""


def parse(head):
    """The headers of a request, by lower-case names, and the length of its body."""
    first, *lines = head.decode("latin-1").split("\r\n")[:-2]
    headers = {}
    for line in lines:
        name, colon, value = line.partition(":")
        if not colon:
            raise BadRequest(f"a header without a colon: {line}")
        headers[name.lower()] = value.strip()
    try:
        _method, _target, _version = first.split(" ")
        return headers, int(headers.get("content-length", 0))
    except ValueError:
        raise BadRequest(f"neither a request nor its length: {first}") from None


def answer(status, body, keep):
    kept = "keep-alive" if keep else "close"
    head = f"HTTP/1.1 {status}\r\nContent-Length: {len(body)}\r\nConnection: {kept}\r\n\r\n"
    return head.encode("latin-1") + body


async def serve(reader, writer):
    """Answer the requests of one connection, one after the other."""
    try:
        keep = True
        while keep:
            head = await reader.readuntil(b"\r\n\r\n")
            headers, length = parse(head)
            body = await reader.readexactly(length) if length else b""
            keep = headers.get("connection", "").lower() != "close"
            writer.write(answer("200 OK", body, keep))
            await writer.drain()
    except (BadRequest, asyncio.LimitOverrunError) as error:
        writer.write(answer("400 Bad Request", str(error).encode(), False))
    except asyncio.IncompleteReadError as error:
        if error.partial:
            print("a client has hung up in the middle of a request", file=sys.stderr)
    except ConnectionError as error:
        print("lost a client:", error, file=sys.stderr)
    finally:
        writer.close()


async def ask(reader, writer, body, more=""):
    writer.write(f"POST / HTTP/1.1\r\nContent-Length: {len(body)}\r\n{more}\r\n".encode() + body)
    head = await reader.readuntil(b"\r\n\r\n")
    length = int(head.decode().lower().split("content-length: ")[1].split("\r\n")[0])
    return head.split(b"\r\n")[0].decode(), await reader.readexactly(length)


async def ask_ourselves(host, port):
    reader, writer = await asyncio.open_connection(host, port)
    for word in (b"first", b"second"):
        print(*await ask(reader, writer, word))
    print(*await ask(reader, writer, b"last", "Connection: close\r\n"))
    print("the rest:", await reader.read())
    writer.close()
    await writer.wait_closed()


async def main(port=None):
    server = await asyncio.start_server(serve, "127.0.0.1", port or 0, backlog=1000)
    async with server:
        host, port_of_ours = server.sockets[0].getsockname()
        if port is None:
            await ask_ourselves(host, port_of_ours)
        else:
            print(f"http://{host}:{port_of_ours}/", flush=True)
            await server.serve_forever()


if __name__ == "__main__":
    try:
        asyncio.run(main(*map(int, sys.argv[1:])))
    except KeyboardInterrupt:
        print("interrupted", file=sys.stderr)
