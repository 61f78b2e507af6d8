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
# coro2sm-machines: v1 eeffbe9a8374cdaa eNrVXG1zpLgR/iuELx4nnBfxjqv2S1JJJZWr3NVlv623XBrQeMgy4ANm91yu/e+RBAgBkkbMML69uyp7DaL1dLfU6hdJH1/NXVkdYGPem0lZlU59+OEAk31WINMyv6CqzsrCvAeWmcPi6QifEG74/NLs8VPLLOCB/F2j6gtp/usR5pNHz7DCDxpMx7z/aFYIpqjCj79WGX5mfrLM+hli+h/d0LItP7AchzxrYIPIB6+41y3KzXvbMj+jF0x3C+0tQqlvw3c2plOVOe2tgVWD/8wJ7HtMy2yyZvRm3s03i1EHjLqX2F4aJ2nEU/9fmRUD8Xgg3lQvHOnY8uakHQFpICHtgYH0132WI+MzQs9DD/h9ZHmh5Y56cFkP8TZGKYCJzYOvUH08oKEPZ+hjj7VhvDfgV5g1RquaO/LrWDRZvtk+mA8P1cND0f00bzkkjgUwu47lezwUr4cCgsBLQhCESijeAGVbpi8iKOg3mDT5yyZHxVOzvzWyndH+00B5jQyC0eRgeRQWVgPgYfkCHTgSHRTHPF8ZFiHJoQmYkLzEBQiG/lYlJG4stzDaqXOXVjArNrxOQgs48+ER9t3F9i6y/cB1Yq2xfWpgRz1dtI18CAMndqR0fX+gu8sKmOfcvMEvMXnfAiOdxT353Q6mUQqT2L0ANrYpTQWLOmuwNWsNS10eqwRRy4JNxBNqWjOQFSkhfzyQedeg34hdNAmuvj0Y2jsL20esfZIjWBxlnzjDJyH7ZIvxJ/vhi6JsjA2xD7eyb8/ozmWfsGEo+sJd3gn3iafXiTd84esI2rsIlFYX/tA+0GPCXw4qEA2wvCw12ut2IRyT6LcEPZP5MXy0+StMf0G/HlHdWAasX4okK+9+zA5Z8xP2DKpj8feqKiuNAbgSbfeKtL0r0vavSDu4Im3dcdKT+1eRlIfnHLt7v+BFkhI8a2zo0nNXpuetTM9fmV6wMj1d/f6tLAqUkGfn61RFw12BhrcCDX8FGsEKNMLlJj0aPomXf9J6vf2CBrNatp7Fsm9Qc6wK/iPscu0ylKett9VFhSz+6z5j0SHtpGvUxYbqRsQzN7nlMYE5/5qENidek5BU3qKLvGSvW29/1gAz3c24zs804a6Lc7/AKoPbHAnjYKvnB9GxYPX4OZwtHtZvS5eQzY+I0N9iCJ8715aEz9SzrdATDd/xP8tnVMEeFm5fUEV9BAQyPD7tm/bxMyrSrHgaopaOGBiIuRNir2wQHLkRQADj0OlDdaSJhI77ftgQAXRAqAioVCiPhBVMbvSgC4XsbwNuh8cNbBw9kOgHeAoWHA0Wkn1Z8oO/E7sMPkPImODgD8ABB9y1gHsd7PWxJp8P4PVC+oG3ftQx7rphepI/h+PPW86cu3RsddPC6oPu9wa2ETXakOe3KnVRBkdjbphh3dTix5/oZceyS/BLBg2bpFIcAzm1YD1OsL4VXke0qnEzSXSMh0tre+ZsWdoDh+cvWM6dJ+duoBtdR2qwrrMnbkz2OR+FfBaJ4wzY/tJ51KW3epzS4coWmWHe0PWKnyv9A8aKpVwXuql1h12JzQNeNHtn6MG0DCLJ27u8/Iqqza3xp/f4QZLjGTaRr2Buk8m6aEnxZTC7LBv9tYFFTbA8mI5tGz/9m2Ak7Fo0P3urtDi9n9KuI0PaWz0QAg7WbHrOEoDSznW7C7lxFy8fd4HONDxjwe65aUl7WkNarDcP6w3Hv0YXABMF1k21od7W7R3CYVKKNreW8Q+Y10it0N5D05VtzKkSu+NfeM9azy8Sko04lYHxmjsSKfClAvW1BJrtDMryHV5imwzm9w+Fgf97rrKCzFxoJHmGisbYw9rYH4sn4/hsZIXR7JFxyNI0R0a5M6BRDZLfZTl6X7/Ud3WDJ2ylIe1T0vDBVYTs25cLOdASci9NbOUaoxfpPREWFcBVZOZdR2buOTILB4EBmcDWw+jG52CMBozOElNEl65V7LTPLwujJeEShfm8MHzNcDCWx5av0pzAShpTQiTVY7pg1kOlhwuhaKqerFIHbPH7khoGVlbZU1bwDwhLHRs6UVRBiui5sPkN3/qGNE5gniMkaGy2GPNmCMaeIfao8RgZ6mZt1ZlWBAj7WdFLs8YTJBWnF3q3hzZ5zHaP2/JYpJyDMks4DCEKRtSUlZKypUFGUjrmXe5WO96Z2pnHKiKlzFuJtNG14vXRe8nrKOREgkeuqpMKOZk66slIiuZ8MNEqJFiikJl3ypQwe8MEz7/hRN4KcR15y8bnabGfFLg+aUGh/lNvSFtblaXUoGJfCzsAkxzr7lgkXQ4Zx0vYfz0mzfjxLqvqhhLIYd1mgvdYK3m7+4bYzS4h3BE+wCbZ938Qo8vsqGU+VSVpuCMe8XQnA0EJBpT2kKqtygbHcSidYmS66yCCHmIohegsxzfdqkBwOiKcQ2JciTLqUUYrC3K66YEAdQeg4KRA2ykwFWYwgok7sIIVsAqE6omwdl1PkLaljwFs21GLt/23jmS1y5ccSyxUE3LlRZgr/APYjCv/zblSFeq0OfFtoh+b5yR4c06m5Sx99C5B71L0FP/l2xFh/Xm8GbF9oN6KyOz4AVt6zlr7sWVbgWuFweUbE/1YujGR60a0MRGB1PPjCG4jxV6xAKyxtw9TAcDCP71AuJExdLwksWPgAhUUd4DSxgE043dXP+dZw3Vv3n60P92lqE/AnNppx8F0ic/SSWzp/i7lnh3hDi/lF45mVXSDR9rBavOtt29cIhU2oWNd3eREJVVSCB0aEJaH1/iP57KCePWa10q1i6Qd6g4ZQ9D1dF5FVCObuHswf/7pvx+Md8Y/P3z4+R24A+0gxqavwab2hx8pkHvjFSPaEKi339oGrwTwt37Es3Sj8ReaRdZJH3cca+YJAluVPn6rqmDAVz3PKDPraYhVAEkCjZqY3pj0BYTO5tAiA9VT3umJGB/wib3mLdLCIqKgdDgtGAYOp5Np7UjDNI5V0g11OSShQlzNYXHdol/gysr4evVv7XzT2NoqFDo1HPrwz0xF2UNsDf54qailMTdzqM6NrCce2dRB4U1HK1TnD5FBOkuOkmXvYvEq6Ir9retlLZxrZC3WCy0esdNXo/wLqmdBxujVONzYlzUZdtj5aXihBtjrD13LtS8PLoJAGlxw3QiDi8RFLkxc4Kg8+pD36MlQsrqjKCzM6KNZPLeKx6GkvyG8WwZhnfffQ8vBszi0AvF5KY1zH0HEHSspK+NrWaWk9kjMIh1UtFD/YNZ4DS3ScZBDov8gtrxQeJSK6xy8Vefs8JTtuihFMHZ8lTq4ULKtHv65V8LnzVg/FsV2ywOILeBTBIHwnJQde8nWhWGqOr4V2gsQYEGQyd3u7hhyBfdGu7GjX704jCHdIoB/hqNBy05PbR17i52jINypMIIpxgeTVKaJXaTl1Vm8uRlhAJaDDR5eacRHqtxtCrZJlG5VmgpdyQku8u9Hyn/Kn+MKSUKkm6zXj2sVp12E54Jmx5DwLzq+1jvto3XqxREd3dE9iqN5eCcQncNSfhFetj26WyRU4ThdQNRNphmEWUhO1aV4PUkuzBogmHARP2kMm3IEoXOIzgr7+ZXS4ryWFjQD1ztTHZiux7PD/lk8pLeYqQKjyZKvjirCtwiWZ+v2OTv/BGe4WdQreMf4k4e/pOlGum5OxNzpW3fnQBBdKdqE6RdsCTlD0A1QPahta150/QMBbNfS3Zbh6gCfSJ+ui2PgbPpqSzlWpRakLsmJCSSZ+xpgJNvR9bYS682lVkabP59OLzBpaiYY4muN2CsoPrSXKl7TE9QeGnpjIrRlO8319lP/zmNiJOar6BFo5gY3mprR6HBQSKipkOBMhUyc/vXVA05sI19vD2DoaGwNn0YWF3fqyg4mKJQVvu0WwfB3zMvq+Yosl6jXnCUVJc2XZxanOagTCUNJymqSt7lw/57KN+AEJm/EiemzaruearuYZsjBrAJ17BZK8DTdT9L8zHwHq3+pjPWXYaUWtjeEyo1l3Eho3CzQ0ULtCMQ32zLZe9U6Wpmpuf9YkpG6cKPkdFEVlRo2surCH1iKk5wav7S3UgzP2G46XfGmm06n76dbT7n3sg2oZ8l1NXFOpThOEl6vGBN+x8WYQ7tdmKvBdE/GpZfJAhaSYkjkWd4KNZdQXnPhuhHVXGAQ28nO3fpIlTrmL7IjF+rNay2018f25Yb+IgYdOOGdjf8HxL4T/o2yMmxsrmHyOS+f3gPbtvmUc2gBPCdDjFdYi0HQ27lJkHquCixXEKHojK9ZszdaaFxfEVnb8E8HCEsvnpNEQexA35PWffR78uYaYGWWAO5CJ4TATRVMRWCavB+V+TiX7bHc0eecWCN6xBH/lFxH53nODiUAhKEKgTdF0PJ5R3894lmEiOr5bj3a7ZRxVjnZwcSHXuL5o26H3aFzIbPrS0iBa7HEWbkkTcJt6uwiZ3u1YcRupQviNHKjGASu1jCih8s41k7xxK6ncxzo7nzPTdHVeAL2gpoo35WYie9nr6SrU4VyRWUbwX0669WfooW3zZ0Fy7/g/rilN9SdgnVRnQvY0tpg65hq1cfGVw61f5683kgJMRZCVF3UaF9WvNOozI3re7O6Gr+MKJoxsyHfk9uelGXqxz4zj4Jaeq4C2D84XZvreOScVQ4vw9X3j/1P+nd/V1F/DuDCHbrSUt1lvhCX1GScsESZVhEvfJMiHpUqufqGrFjvjUfK/eMBFthJ7thWnw/vuBuVo3pVtarj61KzN/06o8pD0o/UqceW7iKRrlAM4Ypqy0tqQO9yoplLiLXU+2x4vKOmJht7sZ0hf5E5uVmsLtEEHF1cJH7fyTRW3F1EJ0hWG/8pC2VhWGtCRHzVxbNGdZfoQpmLik0nHXP5nm6xwNTc8SUMX5c3T84bZzzAmqISXDWxezD3TfN8/+7dK2H92/0rz/q3d/SejvxY79+TC9zWF51yK7o0wFkyR4TderKiU6RXBlxDY4HGPRIzkVDru2lenlF3aQ27GaS9nOXxEfv0CSJr2uPjqRJdvw4zk642wZHsdiC94o+je9feGZtRTuIF9GDhepiFjuoFRatIt2glvIfEXTh+iFG3jOHnrfqOusWjAzjLrw+R3xgFdJdoYL9xqTH6/UuNl/m6s1KkiNwNo3ajJDYrVPLE+EIFe6LOqOvWJ6d53UkSc9GxkN7LHQQ9uLBMWAx/z3E/bPSrBV0ANQmVdJkVfijOHV1elj3pTPGFwZON+RLg6JiE+LIPmoNTy1ArCNWXrDY5cW53Lu9FJVqpyzMZfIIWTLKiFn9gAU+y2IvqhDTlwct3sf+kO+ln+wxI1z8MGbdFdsBiqRhh3VDiaZ82E5bsU7XxiAZZx4tlLfI1zrKkbQff81Adie+q1Vji6XwfN/qMSiUdTLeH6Y9QOjxM94wLaCYlGOmtPuILTkRIg8vK2+obTQRwXRHcbuKcwhpd6zancVXo26f/A8UenlA=
