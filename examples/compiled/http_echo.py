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
                                value, sent = sent, None
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
                        value = None
                        writer.write(answer("400 Bad Request", str(error).encode(), False))
                        label, after = 8, 9
                    except asyncio.IncompleteReadError as error:
                        value = None
                        if error.partial:
                            print("a client has hung up in the middle of a request", file=sys.stderr)
                        label, after = 8, 9
                    except ConnectionError as error:
                        value = None
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
                    value = None
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
# coro2sm-machines: v1 eeffbe9a8374cdaa eNrVXG1zpLgR/iuELx4nnBfxjqv2S1JJJZWr3NVlv623XBrQeMgy4ANm91yu/e+RBAgBkkbMML69uyp7DaL1dLfU6hdJH1/NXVkdYGPem0lZlU59+OEAk31WINMyv6CqzsrCvAeWmcPi6QifEG74/NLs8VPLLOCB/F2j6gtp/usR5pNHz7DCDxpMx7z/aFYIpqjCj79WGX5mfrLM+hli+h/d0LItP7AchzxrYIPIB6+41y3KzXvbMj+jF0x3C+0tQqlvw3c2plOVOe2tgVWD/8wJ7HtMy2yyZvRm3s03i1EHjLqX2F4aJ2nEU/9fmRUD8Xgg3lQvHOnY8uakHQFpICHtgYH0132WI+MzQs9DD/h9ZHmh5Y56cFkP8TZGKYCJzYOvUH08oKEPZ+hjj7VhvDfgV5g1RquaO/LrWDRZvtk+mA8P1cND0f00bzkkjgUwu47lezwUr4cCgsBLQhCESijeAGVbpi8iKOg3mDT5yyZHxVOzvzWyndH+00B5jQyC0eRgeRQWVgPgYfkCHTgSHRTHPF8ZFiHJoQmYkLzEBQiG/lYlJG4stzDaqXOXVjArNrxOQgs48+ER9t3F9i6y/cB1Yq2xfWpgRz1dtI18CAMndqR0fX+gu8sKmOfcvMEvMXnfAiOdxT353Q6mUQqT2L0ANrYpTQWLOmuwNWsNS10eqwRRy4JNxBNqWjOQFSkhfzyQedeg34hdNAmuvj0Y2jsL20esfZIjWBxlnzjDJyH7ZIvxJ/vhi6JsjA2xD7eyb8/ozmWfsGEo+sJd3gn3iafXiTd84esI2rsIlFYX/tA+0GPCXw4qEA2wvCw12ut2IRyT6LcEPZP5MXy0+StMf0G/HlHdWAasX4okK+9+zA5Z8xP2DKpj8feqKiuNAbgSbfeKtL0r0vavSDu4Im3dcdKT+1eRlIfnHLt7v+BFkhI8a2zo0nNXpuetTM9fmV6wMj1d/f6tLAqUkGfn61RFw12BhrcCDX8FGsEKNMLlJj0aPomXf9J6vf2CBrNatp7Fsm9Qc6wK/iPscu0ylKett9VFhSz+6z5j0SHtpGvUxYbqRsQzN7nlMYE5/5qENidek5BU3qKLvGSvW29/1gAz3c24zs804a6Lc7/AKoPbHAnjYKvnB9GxYPX4OZwtHtZvS5eQzY+I0N9iCJ8715aEz9SzrdATDd/xP8tnVMEeFm5fUEV9BAQyPD7tm/bxMyrSrHgaopaOGBiIuRNir2wQHLkRQADj0OlDdaSJhI77ftgQAXRAqAioVCiPn1jkY38bYDo8TGDjYIEEO8BTIHY0ECf7suTHeidlGVqGkGEe0AIOrWsB9zqA62NNPh8Q64XtA0P9yGIsdUNRzJTDMeUt58hdOmi68W710fR7A0/+Gm3I81uVYihXo8E0TJ1uzgxcuQSiZASwCSbtaiAnEJjHCcy3wuuITDUIJpmJse5bYzHnxVKPAp6pYDlLnpylgW50HVHBus6euAHWZ2YUQjktgzOw+ktnQpd56sFJRyOz/8PIp0sJj9xSWuhuotzhRX3zgJev3i15MC2DSOv2Li+/ompza/zpPX6Q5Hi+TGQomIxk6qmMuy9D1aW36K8NLGrS9YPp2Lbx078JJMKdRROjt0qL0DsIrUUf8s0C3QYcltncmqXbpD0q+wi58RMvHz+Bzhw6Y5HsWWhJe1pDU6whD2sIh5hGF2MSVdVNtaEOze0dwpFIija3lvEPmNdIrbreCVIKNOaUht3cL7zHqudvDLQiTjlgvM6NhAd8qeh8LdFlO4Myd4eXtSaD+f1DYeD/nqusIJMPGkmeoaIx9rA29sfiyTg+G1lhNHtkHLI0zZFR7gxoVIOMd1mO3tcv9V3d4DlXachVKAIfrCdO375cnIGWOHu5YZPUGL3w7olYKKvrScdbUTruOdIJB9EAmWguBObG5wCLBmDOEutBl5Hz7anP2+yRvV6sD59n29cMh2J5bPUqjYkvUYgSFymZ0nWrHsobXExB89Nk3ThgG9zXkTCassqesoJ/QPjosOuEFQWpHOfC5jd86xvSGAfIOUKCxmaLMW+G6OQZYq8UD4GhWNSWWmkanLCfFb0IazzoU3FM3bsctMljtnvclsci5ZyDWZQ9+PYYUVNWSsqWBhlJvZT3YFvteGdqZ+7vi5QybyXSRteK10fvf66jkBNZDbmqTirkZL6kJyOpFPNuequQYIlCZk4iU8LsDRM8/4YTeSvEdeQtG5+nxX5S4PqkBdXpT731bG1VllIrin0ivHxPEou7Y5F0iVMcmmCP8pg048e7rKobSiCHdZv+3GOt5O2WE2I3uyxoR/gAm2Tf/7HNODtqmU9VSRruiI86Ld8TlGBAaQ/5yapscMiE0ilGprsOIughhlKIznJ80/o8wemIcA7ZYCXKqEcZrSzIaaWfAHUHoOCkQNspMBVmMIKJO7CCFbAKhOqJsHZdT5C2+f4BbNtRi7f9t45ktWt2HEsseBJy5UWYK/wD2Iwr/825UlWntDnxbaIfm+ckeHNOpjUcffQuQe9S9BT/5XvwYP15vAOvfaDef8fs+AFbes5a+7FlW4FrhcHlu/H8WLobj+tGtBsPgdTz4whuI8UGqQCssaENUwHAwj+9QLh7L3S8JLFj4AIVFHeA0jr/NLl2Vz/nWcN1b95+tD/dpahPiZzaXsbBdInP0kls6aYm5UYV4bYm5ReOZilwg0fawWozmbdvXBcUNqFjXd3kRPlQUv0bGhCWh9f4j+eygnj1mhcItSuDHeoOGUPQ9XReGVAjv7d7MH/+6b8fjHfGPz98+PkduAPtIMamr8Gm9ocfKZB74xUj2hCot9/aBq8E8Ld+xLMEoPEXmsHVSd12HKvSAIGtSt1etTYW8AW/M6qoerpgdTCS6KLGpDcbfVa+sy40c081kncaIWYGfGKveduzsJQ2LaAFDif1aYVFw+KNhd6NYHn/Q7+upravUAQLXFk1Wq+iq50lGptLhZ6mM/8E5jMTSPYQEYM/XgJpaaTM3KBz4+GJHzV1K3gz0ArV+UPkfc6So2Sxuli8CrpiL+l6uQbnGrmG9QKCR+yq1Sj/gupZaDB6NQ4S9mVNhh12WRpeqAH21UPXcu3LQ4IgkIYEXDfCkCBxkQsTFzgqPzzk/XAylKzu1AQLDvoYFM+t4nGoeW8I75ZBWOe97tBy8CwOrUB8tEfjiEIQcScgysr4WlYpqewRs0gHFS1tP5g1XiKLdByakJg9iC0vFJ764ToHb9U5O+djuy5KEYwdX6UOLgBsK3Z/7pXweTPWj0Wx3fIAYgv4FEEgPNJjx16ydWGYqk4ahfYCBFgQZHK32x+GCP/eaHc+9KsXhzGkpXb8MxwNWnbQZ+vYW+z7BOFOhRFMMT6YpO5L7CItac6ixM0IA7AcbPDwSiM+/eNuU7BNonSr0lToSg4bkX8/Uv5T/shRSNIY3WS9fjSqOJghPMIyOzGDf9Hxtd7BFK0DGo7olInuqRHNcyaB6MiQ8ovwsp283SKhCqLpAqJuMo37Z4E0VZfi9SQlMGuAYMLF6aQxbMoRhM4hOitY51dKi/NaWtAMXO9MdWC6Hs8O1meRj95ipgqBJku+IJQI3yLanS3W52x/E5wxZjzIw1bSdCNdECfy6xSprN4H0ZUCRph+wXaNm9bdcNPD17YWo3Qt3e0Prg7OiYTpojbGyeaeWpKxKuyXOhEnhrxktsoQSPZB62171Rv9rTQ2fz4d+jO5qYL/+Frjby29hvZSvWq6ZtqaV6g8tGWbnvV2+f4eKh8JdD01Ac2s20ZT8LJeBnmHmvIOzpT3xLNeSfrgxJbmC7e8hY7GNuWpo35eT65ss7tCF+Eb7IgLf8eEpp6TxZJwes1ZNk7SfHlKbpq8OZFpk+R6JgmPC7erqZZoTmDyRpyYPqt2p6l2R2n66mymUx9qoQRP0/0kTWzMN2z6l8pYf7lUamF7Q6jcWMaNhMbNAh0t1I5AfLMdgr1Hq6OVmZr7jyWpnAv3BU5XR1GOfiNLy/+BpThJRvHLdSvF8IzdldO1bbrHcvp+utOSey/bb3mWXFcT51SK4+za9aoY4XdcxTi0u2O54kX3ZFyzmCxgIakiRJ7lrVCsCOXFCq4bUbECBrGd7Nytj1Q5V/6yMnJp2rxIQXt9bF9u6C9i0IET3tn4f0DsO+HfKCvDxuYaJp/z8uk9sG2bz9WGFsBzMsR4hUUMBL2dmwSp56rAcpUEis74mjV7o4XG9RWRtQ3/dICwZuE5SRTEDvQ9acFEvydvrgFWnwjgLnRCCNxUwVQEplnvUX2Mc9keyx19zok1omfs8E/JlWOe5+xQAkAYqhB4UwQtn3f01yOeRYionu/Wo91OGWclhx1MfOglnj/qdtgMORcyu6KCVIYWS5zVGdIk3KbOLnK2VxtG7OaxIE4jN4pB4GoNI3o+imPtFE/sCjLHge7O99wUXY0nYC8oJvJdiZn4frYGujrlG1dU7xDcmbJe4SZaeKPYWbD8C+4IW3oL2SlYFxWIgC0tqrWOqVZhaXytTPvnyStslBBjIUTVZXz2ZVUvjZLWuDA2K0jxy4iiGTMb8i2o7WFPpn7sM/MoqKXnSmf9g9NFrY5Hzlnl8DJcff/Y/6R/9/fR9NveL9yQKq1xXeYLcdlJxglLicmrX+GbVL+oKMnVJ2SZem88UpYfD7DAnnHHq/oEc8fSqNzT66fV18BRpEom0o/U+cOW7mlprVB54ApUy8tTQO/emZmLhxXQ+2B4/KKmJhtYsd0gf5E5tlmsCdGEGmQWK+6koQM6q43/lIWyGCofwBFfzfCsUT0julCQosrNSe9ZvvtYLCUBS3zBwNdlyJMzxM1wsKZ8BDcW7B7MfdM8379790r4/Xb/yvP77R292CE/1vv35PqsleSl3DwtjTeWDPGhL09WzIn0qmdr6CbQuJlgJgdqJjfNyzPqbi5hV0m093Y8PmK/OkFkXXl8PFXv6tdCZnsFtjKS3QujV2pxdG82O2MnhRgkoKfW1gMqdAuX1oUi3bqQ8OIKd+HwIHbYMoaft+rrwvSUD5zlV0/IrwICukslsN+ibhf9/nW7yxzHWV1PRO6GUbtREptV/XhifNafPVGnp3WLfdMk6SQjuOhwQu9XDoIenEYmLIa/57gfK/qp9y4amcQduswKPxQnYi6vcZ50evgq28nGfD1ttFlffFEETWipZagV0elLVpucOFE6l/eieqfUYZkMPkELJllRiz+wgCcp4UVFN5o/4OW72BHSnfSzoj3p+ochfbXIDlgsryEswkmc49NmwpJ9qjYe0SDreLGsRV7FWZa07eB7Hqoj8V21tEncm+/jNphR3aGD6fYw/RFKh4fpnnF5yaSeIb0RRnw5hghpcFmtWH0bhgCuK4LbTZxTWKNr3QQ0LrF8+/R/MjW6fw==
