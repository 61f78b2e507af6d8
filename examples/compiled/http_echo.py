# Compiled by coro2sm 0.1.0 from source sha256:f2535b04a14107c6.
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


from coro2sm.runtime import (
    Machine as _Machine,
    RAISE as _RAISE,
    Suspension as _Suspension,
    Thrown as _Thrown,
    UNSTARTED as _UNSTARTED,
    async_manager as _async_manager,
    await_ as _await,
    await_enter as _await_enter,
    await_exit as _await_exit,
    coroutine as _coroutine,
    require_format as _require_format,
    rethrow as _rethrow,
    untrace as _untrace,
)

_require_format(1)


class _serve_machine(_Machine, of="serve"):
    __slots__ = ("reader", "writer", "body", "head", "headers", "keep", "length")

    states = {
        3: ("b9b9ed1ac0/0", 42, "reader writer body? head? headers? keep length?"),
        4: ("1664c71670/0", 44, "reader writer body? head headers keep length"),
        6: ("14c31ea75b/0", 47, "reader writer body head headers keep length"),
        9: ("ffad8dac93/0", 39),
    }

    def step(machine, sent):
        label = machine.label
        reader, writer = machine.reader, machine.writer
        machine.reader = machine.writer = None
        if label != 0:
            keep = machine.keep
            machine.keep = None
        if label in (4, 6):
            head, headers, length = machine.head, machine.headers, machine.length
            machine.head = machine.headers = machine.length = None
        if label == 6:
            body = machine.body
            machine.body = None
        if label in (3, 4):
            if machine.has("body"):
                body = machine.body
                del machine.body
        if label == 3:
            if machine.has("head"):
                head = machine.head
                del machine.head
            if machine.has("headers"):
                headers = machine.headers
                del machine.headers
            if machine.has("length"):
                length = machine.length
                del machine.length

        if label == 0:  # line 37: start
            label = 1

        if 1 <= label <= 7:  # line 39: try ... finally
            try:
                if 1 <= label <= 6:  # line 39: try ... except
                    try:
                        while 1 <= label <= 6:
                            if label == 1:  # line 39: try
                                keep = True
                                label = 2

                            if label == 2:  # line 41: while keep
                                if keep:
                                    sent = _await(reader.readuntil(b"\r\n\r\n"))
                                    if type(sent) is _Suspension:
                                        machine.reader, machine.writer = reader, writer
                                        machine.keep = keep
                                        machine.save(locals(), "body", "head", "headers", "length")
                                        return machine.suspend(sent, 3)
                                    label = 3
                                else:
                                    label = 7

                            if label == 3:  # line 42: head = await reader.readuntil(b"\r\n\r\n")
                                if type(sent) is _Thrown:
                                    _rethrow(sent.take())
                                head, sent = sent, None
                                headers, length = parse(head)
                                if length:
                                    sent = _await(reader.readexactly(length))
                                    if type(sent) is _Suspension:
                                        machine.reader, machine.writer = reader, writer
                                        machine.head, machine.headers = head, headers
                                        machine.keep, machine.length = keep, length
                                        machine.save(locals(), "body")
                                        return machine.suspend(sent, 4)
                                    label = 4
                                else:
                                    value = b""
                                    label = 5

                            if label == 4:  # line 44: body = await reader.readexactly(length) if length else b""
                                if type(sent) is _Thrown:
                                    _rethrow(sent.take())
                                value_2, sent = sent, None
                                value = value_2
                                value_2 = None
                                label = 5

                            if label == 5:  # body = await reader.readexactly(length) if length else b""
                                body = value
                                value = None
                                keep = headers.get("connection", "").lower() != "close"
                                writer.write(answer("200 OK", body, keep))
                                sent = _await(writer.drain())
                                if type(sent) is _Suspension:
                                    machine.reader, machine.writer = reader, writer
                                    machine.body, machine.head = body, head
                                    machine.headers, machine.keep = headers, keep
                                    machine.length = length
                                    return machine.suspend(sent, 6)
                                label = 6

                            if label == 6:  # line 47: await writer.drain()
                                if type(sent) is _Thrown:
                                    _rethrow(sent.take())
                                sent = None
                                label = 2
                    except (BadRequest, asyncio.LimitOverrunError) as error:
                        value = value_2 = None
                        writer.write(answer("400 Bad Request", str(error).encode(), False))
                        label, after = 8, 9
                    except asyncio.IncompleteReadError as error:
                        value = value_2 = None
                        if error.partial:
                            print("a client has hung up in the middle of a request", file=sys.stderr)
                        label, after = 8, 9
                    except ConnectionError as error:
                        value = value_2 = None
                        print("lost a client:", error, file=sys.stderr)
                        label, after = 8, 9

                if label == 7:  # line 39
                    label, after = 8, 9
            except BaseException as raised:
                label, after, handled = 8, _RAISE, raised

        if label == 8:  # line 55: finally
            try:
                if after == _RAISE:
                    _rethrow(handled)
            finally:
                if after == _RAISE:
                    handled = _untrace(handled)
                if label == 8:  # line 55: finally
                    value = value_2 = None
                    writer.close()
                    label = after

        if label == 9:  # line 39
            return None


@_coroutine(_serve_machine)
def serve(reader, writer):
    """Answer the requests of one connection, one after the other."""
    machine = _serve_machine()
    machine.label = _UNSTARTED
    machine.reader = reader
    machine.writer = writer
    return machine


class _ask_machine(_Machine, of="ask"):
    __slots__ = ("reader", "writer", "body", "more", "head", "length", "item")

    states = {
        1: ("e1d4598ab8/0", 61, "reader writer body more"),
        2: ("724cc09131/0", 63, "reader writer body more head length item"),
    }

    def step(machine, sent):
        label = machine.label
        reader, writer, body, more = machine.reader, machine.writer, machine.body, machine.more
        machine.reader = machine.writer = machine.body = machine.more = None
        if label == 2:
            head, length, item = machine.head, machine.length, machine.item
            machine.item = None

        if label == 0:  # line 59: start
            writer.write(f"POST / HTTP/1.1\r\nContent-Length: {len(body)}\r\n{more}\r\n".encode() + body)
            sent = _await(reader.readuntil(b"\r\n\r\n"))
            if type(sent) is _Suspension:
                machine.reader, machine.writer, machine.body = reader, writer, body
                machine.more = more
                return machine.suspend(sent, 1)
            label = 1

        if label == 1:  # line 61: head = await reader.readuntil(b"\r\n\r\n")
            if type(sent) is _Thrown:
                _rethrow(sent.take())
            head, sent = sent, None
            length = int(head.decode().lower().split("content-length: ")[1].split("\r\n")[0])
            item = head.split(b"\r\n")[0].decode()
            sent = _await(reader.readexactly(length))
            if type(sent) is _Suspension:
                machine.reader, machine.writer, machine.body = reader, writer, body
                machine.more, machine.head, machine.length = more, head, length
                machine.item = item
                return machine.suspend(sent, 2)
            label = 2

        if label == 2:  # line 63: return head.split(b"\r\n")[0].decode(), await reader.readexactly...
            if type(sent) is _Thrown:
                _rethrow(sent.take())
            return (item, sent)


@_coroutine(_ask_machine)
def ask(reader, writer, body, more=""):
    machine = _ask_machine()
    machine.label = _UNSTARTED
    machine.reader = reader
    machine.writer = writer
    machine.body = body
    machine.more = more
    return machine


class _ask_ourselves_machine(_Machine, of="ask_ourselves"):
    __slots__ = ("host", "port", "reader", "word", "writer", "each", "callee")

    states = {
        1: ("ec3e3ac312/0", 67, "host port"),
        4: ("033edea925/0", 69, "host port reader word writer each callee"),
        5: ("094cb3a7d0/0", 70, "host port reader word? writer callee"),
        6: ("b20bdec67f/0", 71, "host port reader word? writer callee"),
        7: ("3bd1bc8db5/0", 73, "host port reader word? writer"),
    }

    def step(machine, sent):
        label = machine.label
        host, port = machine.host, machine.port
        machine.host = machine.port = None
        if label in (4, 5, 6, 7):
            reader, writer = machine.reader, machine.writer
        if label == 4:
            word = machine.word
            machine.word = None
        if label in (4, 5, 6):
            callee = machine.callee
            machine.callee = None
        if label in (5, 6, 7):
            if machine.has("word"):
                word = machine.word
                del machine.word

        while True:
            if label == 0:  # line 66: start
                sent = _await(asyncio.open_connection(host, port))
                if type(sent) is _Suspension:
                    machine.host, machine.port = host, port
                    return machine.suspend(sent, 1)
                label = 1

            if label == 1:  # line 67: reader, writer = await asyncio.open_connection(host, port)
                if type(sent) is _Thrown:
                    _rethrow(sent.take())
                reader, writer = sent
                sent = None
                machine.each = iter((b"first", b"second"))
                label = 2

            if label == 2:  # line 68: for word in (b"first", b"second")
                for word in machine.each:
                    label = 3
                    break
                else:
                    machine.each = None
                    callee = print
                    sent = _await(ask(reader, writer, b"last", "Connection: close\r\n"))
                    if type(sent) is _Suspension:
                        machine.host, machine.port, machine.reader = host, port, reader
                        machine.writer, machine.callee = writer, callee
                        machine.save(locals(), "word")
                        return machine.suspend(sent, 5)
                    label = 5

            if label == 3:  # line 68: for word in (b"first", b"second")
                callee = print
                sent = _await(ask(reader, writer, word))
                if type(sent) is _Suspension:
                    machine.host, machine.port, machine.reader = host, port, reader
                    machine.word, machine.writer, machine.callee = word, writer, callee
                    return machine.suspend(sent, 4)
                label = 4

            if label == 4:  # line 69: print(*await ask(reader, writer, word))
                if type(sent) is _Thrown:
                    _rethrow(sent.take())
                callee(*sent)
                sent = callee = None
                label = 2

            if label == 5:  # line 70: print(*await ask(reader, writer, b"last", "Connection: close\r\n"))
                if type(sent) is _Thrown:
                    _rethrow(sent.take())
                callee(*sent)
                sent = callee = None
                callee = print
                sent = _await(reader.read())
                if type(sent) is _Suspension:
                    machine.host, machine.port, machine.reader = host, port, reader
                    machine.writer, machine.callee = writer, callee
                    machine.save(locals(), "word")
                    return machine.suspend(sent, 6)
                label = 6

            if label == 6:  # line 71: print("the rest:", await reader.read())
                if type(sent) is _Thrown:
                    _rethrow(sent.take())
                callee("the rest:", sent)
                sent = callee = None
                writer.close()
                sent = _await(writer.wait_closed())
                if type(sent) is _Suspension:
                    machine.host, machine.port, machine.reader = host, port, reader
                    machine.writer = writer
                    machine.save(locals(), "word")
                    return machine.suspend(sent, 7)
                label = 7

            if label == 7:  # line 73: await writer.wait_closed()
                if type(sent) is _Thrown:
                    _rethrow(sent.take())
                sent = None
                return None


@_coroutine(_ask_ourselves_machine)
def ask_ourselves(host, port):
    machine = _ask_ourselves_machine()
    machine.label = _UNSTARTED
    machine.host = host
    machine.port = port
    return machine


class _main_machine(_Machine, of="main"):
    __slots__ = ("port", "host", "port_of_ours", "server", "leave")

    states = {
        1: ("a690cf3b5e/0", 77, "port"),
        2: ("ea4f3c6d43/0", 78, "port server leave"),
        4: ("6af727a13d/0", 81, "port host port_of_ours server leave"),
        5: ("442fec1177/0", 84, "port host port_of_ours server leave"),
        7: ("dc7bd2f82b/0", 78, "port host? port_of_ours? server leave handled"),
        9: ("22a3f543de/0", 78, "port host port_of_ours server leave"),
    }

    def step(machine, sent):
        label = machine.label
        port = machine.port
        machine.port = None
        if label in (2, 4, 5, 7, 9):
            server, leave = machine.server, machine.leave
            machine.leave = None
        if label in (4, 5, 9):
            host, port_of_ours = machine.host, machine.port_of_ours
        if label == 7:
            if machine.has("host"):
                host = machine.host
                del machine.host
            if machine.has("port_of_ours"):
                port_of_ours = machine.port_of_ours
                del machine.port_of_ours
        if label == 7:
            handled = machine.handled
            machine.handled = None

        if label == 0:  # line 76: start
            sent = _await(asyncio.start_server(serve, "127.0.0.1", port or 0, backlog=1000))
            if type(sent) is _Suspension:
                machine.port = port
                return machine.suspend(sent, 1)
            label = 1

        if label == 1:  # line 77: server = await asyncio.start_server(serve, "127.0.0.1", port or ...
            if type(sent) is _Thrown:
                _rethrow(sent.take())
            server, sent = sent, None
            enter, leave = _async_manager(server)
            sent = _await_enter(enter())
            if type(sent) is _Suspension:
                machine.port, machine.server, machine.leave = port, server, leave
                return machine.suspend(sent, 2)
            label = 2

        if label == 2:  # line 78: async with server
            if type(sent) is _Thrown:
                _rethrow(sent.take())
            sent = None
            enter = None
            label = 3

        if 3 <= label <= 5:  # line 78: async with
            try:
                if label == 3:  # line 78: async with server
                    host, port_of_ours = server.sockets[0].getsockname()
                    if port is None:
                        sent = _await(ask_ourselves(host, port_of_ours))
                        if type(sent) is _Suspension:
                            machine.port, machine.host = port, host
                            machine.port_of_ours, machine.server = port_of_ours, server
                            machine.leave = leave
                            return machine.suspend(sent, 4)
                        label = 4
                    else:
                        print(f"http://{host}:{port_of_ours}/", flush=True)
                        sent = _await(server.serve_forever())
                        if type(sent) is _Suspension:
                            machine.port, machine.host = port, host
                            machine.port_of_ours, machine.server = port_of_ours, server
                            machine.leave = leave
                            return machine.suspend(sent, 5)
                        label = 5

                if label == 4:  # line 81: await ask_ourselves(host, port_of_ours)
                    if type(sent) is _Thrown:
                        _rethrow(sent.take())
                    sent = None
                    label = 8

                if label == 5:  # line 84: await server.serve_forever()
                    if type(sent) is _Thrown:
                        _rethrow(sent.take())
                    sent = None
                    label = 8
            except BaseException as error:
                label, handled = 6, error

        if 6 <= label <= 7:  # line 78: exception in async with
            try:
                _rethrow(handled)
            except BaseException as error:
                handled = _untrace(error)
                if label == 6:  # line 78: exception in async with server
                    sent = _await_exit(leave(type(error), error, error.__traceback__))
                    if type(sent) is _Suspension:
                        machine.port, machine.server, machine.leave = port, server, leave
                        machine.save(locals(), "host", "port_of_ours")
                        return machine.suspend(sent, 7, True)
                    label = 7

                if label == 7:  # line 78: async with server
                    if type(sent) is _Thrown:
                        _rethrow(sent.take())
                    value, sent = sent, None
                    if value:
                        label = 10
                    else:
                        leave = value = None
                        raise

        if label == 8:  # line 78: leave async with
            sent = _await_exit(leave(None, None, None))
            if type(sent) is _Suspension:
                machine.port, machine.host, machine.port_of_ours = port, host, port_of_ours
                machine.server, machine.leave = server, leave
                return machine.suspend(sent, 9)
            label = 9

        if label == 9:  # line 78: async with server
            if type(sent) is _Thrown:
                _rethrow(sent.take())
            sent = None
            label = 10

        if label == 10:  # line 78
            value = leave = None
            return None


@_coroutine(_main_machine)
def main(port=None):
    machine = _main_machine()
    machine.label = _UNSTARTED
    machine.port = port
    return machine


if __name__ == "__main__":
    try:
        asyncio.run(main(*map(int, sys.argv[1:])))
    except KeyboardInterrupt:
        print("interrupted", file=sys.stderr)
# coro2sm-machines: v1 709e102435196daa eNrVXFuPpLgV/iuEl65O2B7MnZbmJVGiRFllV5t5mx6VXODqIkNBLVAz22rNf49tbgZsY6qo3tldqXsazPF3LrbPxfbHV32fF0dY6Y96lBe5VR5/OMLokGRIN/QvqCiTPNMfgaGnMHs+w2eEG55eqgN+augZPJK/S1R8Ic1/PcN09OgEC/ygwnT0x496gWCMCvz4a5HgZ/onQy9PENP/aPuGabieYVnkWQUrRD54xb3uUKo/mob+Gb1gujto7hCKXRO+MzGdIk9pbxUsKvxnSmA/Ylp6lVSDN9NuvhkdddBRdyLTicMoDljq/8uTrCce9sSr4oUhHRrOlLTFIQ0EpB3Qk/56SFKkfUbo1PeA3weG4xv2oAe76yHchSgGMDJZ8AUqz0fU92H1fRywNrT3GvwKk0qrVfNAfp2zKkk3uyf96al4esqan/o9g8QyAGbXMlyHheK0UIDnOZEPPF8Kxemh7PL4hQcF/QajKn3ZpCh7rg73WrLX6n9qKC2RRjDqDCyHwsJqACwsl6MDS6CD7JymK8MiJBk0XickJ7IBgr67kwmJseUaRj10HuICJtmG1YlvAGtqHn7bXWjuA9P1bCtUsu05ww5aumgXuBB6VmgJ6bpuT3efZDBNmXGDX2LyrgEGOgtb8vs9jIMYRqF9BWw8p1QFzMqkwrNZPbGU+bmIEJ1Z8BTxjKp6GkiymJA/H8m4q9BvZF7UCa62PejbWwvbB137KEUwO4s+sfpP/O6THcYfHfovsrzSNmR+uBd9e0F3dvdJZ4a8L+zlnTCfOGqdOP0XroqgnatAKXXh9u09NSbc5aA8noGlea7QXrULrk2i3yJ0IuOj/2jzVxj/gn49o7IyNFi+ZFGSP/yYHJPqJ+wZFOfs70WRFwoGuBJt+4a0nRvSdm9I27shbVU7acn9K4vy4ynF7t4veJGkBC+yDVV69sr0nJXpuSvT81amp6rfv+VZhiLy7HKdymjYK9BwVqDhrkDDW4GGv3xKD/pPwuWf1F5vu6DBpBStZ6HoG1Sdi4z9CLtc+wSlce1tNVFhF/81n3XRIe2kadTEhvJGxDPXmeUxgin7moQ2M69JSCpu0UReote1tz9pgJluRlzjZ+pw38S5X2CRwF2KuHGw0fKDqC0YLX4GZ42n67emS8imZ9T+3lqkpx0G87lxckkgTX3cAj3TQB7/Mz+hArYAcfuMquwjIODh+flQ1Y9PKIuT7LmPXxpioCdmj4i9duZwZmyBQMdB1IeiAVrLoTUgIooGCBUGlQ/l9lMXA5nfepgWCxOYOGwgYQ9wJIgtBcTRIc9Zq2/kLULbIeww92gBg9Y2gH0bwOW5JJ/3iNUC+J6h1sY6lhqj5DNlMUw5yzmylxpNY/lGG1e/1/A0UKINeX4vUwzlamBM/SBqRk/PlU0gCiygG2rCrnpyHIE5jMBcw7+NyGRGMMpRDHXfThdTbgy5HbBsecuZchSYgmWZPDOm0GMdM8DCZybAGdjBbXQxht0mgSSgb4LVXTrUmiRXv5IIzL1uMBhadNVikRvSJaAZiQ/Yf9g84ZWy9YCedEMj0rp/SPOvqNjca396jx9EKR6QIxlyRjsZ27LVwxWhajJp9NcGZiXp+km3TFP76d8EEuHOoDnYe+mU0/oi9ZLRp7Y5uvUYLJPBO8nsCXuU9uEz9hMutx9PbD9XrcItCzVpR8k0+RpysIZwNKs14SxRVVkVG+o73T8gHPTEaHNvaP+AaYnkqmv9LalAQ0Zp2KP+wjrHag5NTytglAOGC+lAeMAVis5VEl2y1yhzD3jdrBKYPj5lGv7vVCQZGXxQi9IEZZV2gKV2OGfP2vmkJZlWHZB2TOI4RVq+16BW9DLeJyl6X76UD2WFx1yhIFeuCFywnjhd83pxekribOWGp6RKa4X3SMRCWV1POs6K0rEvkY7fiwaIRHMlMDu8BFjQA7OWzB50Gbl8PnXZOXswXy/Wh8uy7SrGW6E4eHsVht/XKESKi1Rn6bpV9pUUJmihqXCybhzxHNyWrDCavEiek4x9QPhosKvELRkpUqfc5nds6zvSGMfiKUKcxnqNMa368OcEsdOLTaCvS9VVXZpxJ+wnWSvCEht9zA/fW5eDNtkm++0uP2cx4xxMAvo+eMCIqryQUjYUyAhKs6wHW2vHuVA704CCp5RpK542mlasPno3fx2VzKRQxMqaVclscqYlIyhLs456rRJviUombmKnhsmbTvTsG0botRDXkbfIQufFPitwddKcUvindv6sZ6skpvMo9orwAj7KYu7PWdRkaXFwgn3Kc1QNH++ToqwogRSWda71gLWS1vtbyMzZpFwbwkdYRYf2j13CzKSG/lzkpOGeeKnjvQIEJehRmn0ytMgrHDSheIyx010DEbQQfSFEazm+8WYAgtPi4exTz1KUQYsyWFmQ420FBKjdAwWzAq2HwFiY3gAm7sDwVsDKEarDw9p0PUJaFxd6sHVHNd763yqSVS4QMix14ROXKyfAXOEfwOy4ct+cK1kpTJkT1yT6MVlOvDfnZFwwUkdvE/Q2RU/xX7/hD5afh9v96gfyzX7dPH7EMz0zW7uhYRqebfje9Vv/3FC49Y/phrf1D4HYccMA7gLJbiwPrLF7DlMBwMA/HY+7VdC3nCgyQ2ADGRS7h1K7/zS99lCe0qRiutfvP5qfHmLUJkXm9rIxMG3iszQSW7qDSrorhruHSvqFpVh33GBLOxp1LvP+jYuQ3CbU1uVNZmqVglJj34Cw3L/Gf5zyAuLVa1qNVC5DNqgbZB2CpqcuEbyo0qiQ4ds/6T//9N8P2jvtnx8+/PwOPIDaiPHUV+Gp9ocfKZBH7RUj2hCo99/qBq8E8LfW4rsUoPYXmsNVSd42HMsSAZ4pS97etPzmsTXFCwq1arroSm0k1UUnk3baaPPyzexCc/dUI2mjETLNgE/da3buWVitG9foPIuR+rjGojDjDYXeWLC4/75fW1Hb83W2xVU2zxYVvNWKxsp5ouF0KdHTeOTPYL4whWT2ETH446WQlkbKnRt0aTw88qPGbgU7DdRCtb7jzM+VchQsVleLV0KX7yXdLtdg3SLXsF5AsMWuWonSL6ichAaDV8Mg4ZCXxOywy1KxQvWwr+7bhm1eHxJ4njAkYLrhhgSRjWwY2cCS+eE+64cTUzKaIxpdcNDGoHhsZdu+6r0hvBsaYZ31un3DwqPYNzz+OSKF8xBewBy3yAvta17EpLZHpkVqVLS4/aSXeInM4mFoQmJ2LzQcn3vEiOkcvFXn3aEi07ZRjGBouTJ1MAFgXbP7c6uEz5uhfgyK7Z4FEBrApQg87vkhM3SinQ39WHasyTcXIMCCIIO73gDRR/iPWr33oV29GIw+Lbbjn/7AaLtTRTvL3GHfx/P3MoxgjPFJJ5VfMi/SouYkStwMMADDwhMeXmn4R43sXQx2URDvZJrybcHJJvLvLeU/Zs83+SSN0QzW20ejklMg3PMyk+M5+Be1r/VOwSidBrF4R1pUj6goHmrxeOeTpF/4120bbhYJWRBNFxB5k3HcPwmkqbokr0cpgUkDBCMmTieNYZUPIDQO0UXBOrtSGozXUoPuwLXOVAOm6fHiYH0S+agtZrIQaLTkc0IJ/y2i3clifckGOM6B5o4HcdhKmm6EC+JIfo0ipfV7L7hRwAjjL3heY4Z1Y25q+OrWfJS2oboBwlbBOZIwXdSGOLuxJ5dkKAv7hU7EjMkLRqsIgWCrtdq+WjXrr6Wx+fN86N/JTRb8h7eyv7X06ptL9aromilrXqJy3xTtqlbb5/t7qHwg0PXUBBSzbhtFwYt66eXtK8rbu1DeI896JemDmU3NV2568y2FjcpjR/2ynmzRdneJLvw32BPn/44JTTUnq0vCqTXvsnGC5stTcuPkzUymTZDrGSU8rtywJluiGYGJGzFi+iwRiXR3lKKv3o106kMtlOA83U/CxMZ0y6Z7rYzVl0upFnZ3hMqdod0JaNwt0NFC7XDEN9kh2Hq0KlqZqLn9WJDKuXJf4Hh15OXoN6K0/B9YiqNkFLtc11L0L9hdOV7bxnssx+/HOy2Z96L9lhfJdTVxjqU4zK7drorhf8dVjGO9O5YpXjRPhjWL0QLmkypC4BjOCsUKX1ysYLrhFSugF5rR3t65SJZzZW9GIze0TYsUtNdt/XJDf5EJHVj+g4n/B2R+J/xreaGZeLqG0ec0f34PTNNkc7W+AfCY9DFebhEDQWdvR17s2DKwTCWBotO+JtVBq6ExfQVkbcM/LcCtWThWFHihBV1HWDBR78mZaqCrT3hw71s+BHYsYSoA46z3oD7GuGzbfE+fM2IN6Ck7/FNwv5njWHsUAeD7MgTOGEHN5wP9tcWjCBHVs906tNsx413JYQ8jFzqR4w667TdDToXc3YdBKkOLJd7VGeLI38XWPrB2NzOj7pozL4wDOwiBZyuZET0hxbA2x1N335llQXvvOnaMbsYTMBcUE9mu+Ex8P1sDbZXyjc2rd3AuaFmvcBMsvL7sIljuFReSLb3ybA7WVQUiYAqLarVjqlRYGt5hU/85e1+OFGLIhSi7+c+8ruqlUNIaFsYmBSl2GZE066YN8RbU+rhnp37sM7Mo6EzPlM7aB/NFrYZHxlll8Ha42v6x/0n/bi+/abe9X7khVVjjus4XYrKTHSddSkxc/fLfpPpFRUluVyHL1HttS1neHmGGPeOGV/kZ5oalQbmn1U+tr56jQJZMpB/J84c13XlprVB5YApUy8tTQO1qm4mLhxXQ+mDYflFVkg2seN4gf5ExtlmsCd6A6mUWSq69oQadlNp/8kxaDBUbcMBWMxxjUM8IrhQkr3Iz6z2Ldx/zpcRhiS0YuKoMOWKGmBEO1pQP586C/ZN+qKrT47t3r4Tfb4+vLL/f3tGrHdJzeXhPbuhaSV7SzdPCeGOJifd9OaJiTqBWPVtDN57C3QQTOdBpclO9nFBzd0l3mUR9c8d2i/3qCJF1Zbudq3e1a2E393LmykB0M4xaqcVSvTztgp0UfJCAnlpbDyjXLVxaFwpU60LcqyvsheZB5mFD63/ey28kU1M+sJZfPiG+DAioLpXAfIu6XfD71+2ucxwndT0eubuO2p2U2KTqxxJjs/7dE3l6WrXYN06SjjKCiw4ntH5lL+jeaeyE1eFvOW5tRT313kQjo7hDlVnuh/xEzPU1zlmnh62yzTZm62mDzfr8iyJoQksuQ6WITl2yyuT4idKpvBfVO4UOy8j4OC06yfJa/IEFPEoJLyq60fwBK9/FjpDqoJ8U7UnXP/Tpq0XzgNHlNbhFOIFzPD9NGKJP5ZNH0Ms6XCxrnldx0Uxad/A9m+pAfDctbRL35vu4DWZQd2hg2i1Md4DSYmHaF1xeMqpnCG+E4V+OwUPqXVcrlt+GwYFr8+A2A2cOa3Crm4CGJZZvn/4P98Pdcw==
