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
    __slots__ = ("reader", "writer", "body", "head", "headers", "keep", "length", "value", "value_2")

    states = {
        3: ("b9b9ed1ac0/0", 42, "reader writer body? head? headers? keep length? value? value_2?"),
        4: ("1664c71670/0", 44, "reader writer body? head headers keep length value?"),
        6: ("14c31ea75b/0", 47, "reader writer body head headers keep length value? value_2?"),
        9: ("ffad8dac93/0", 39),
    }

    def step(machine, sent):
        label = machine.label
        reader, writer = machine.reader, machine.writer
        machine.reader = machine.writer = None
        if label != 0:
            keep = machine.keep
            machine.keep = None
            if machine.has("value"):
                value = machine.value
                del machine.value
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
        if label in (3, 6):
            if machine.has("value_2"):
                value_2 = machine.value_2
                del machine.value_2

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
                                        machine.save(locals(), "body", "head", "headers", "length", "value", "value_2")
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
                                    value_2 = None
                                    sent = _await(reader.readexactly(length))
                                    if type(sent) is _Suspension:
                                        machine.reader, machine.writer = reader, writer
                                        machine.head, machine.headers = head, headers
                                        machine.keep, machine.length = keep, length
                                        machine.save(locals(), "body", "value")
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
                                    machine.save(locals(), "value", "value_2")
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
                    value_2 = None
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
            after = None
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
    __slots__ = ("port", "host", "port_of_ours", "server", "leave", "enter", "value")

    states = {
        1: ("a690cf3b5e/0", 77, "port value?"),
        2: ("ea4f3c6d43/0", 78, "port server leave enter value?"),
        4: ("6af727a13d/0", 81, "port host port_of_ours server leave value?"),
        5: ("442fec1177/0", 84, "port host port_of_ours server leave value?"),
        7: ("dc7bd2f82b/0", 78, "port host? port_of_ours? server leave handled"),
        9: ("22a3f543de/0", 78, "port host port_of_ours server leave value?"),
    }

    def step(machine, sent):
        label = machine.label
        port = machine.port
        machine.port = None
        if label in (2, 4, 5, 7, 9):
            server, leave = machine.server, machine.leave
            machine.leave = None
        if label == 2:
            enter = machine.enter
            machine.enter = None
        if label in (4, 5, 9):
            host, port_of_ours = machine.host, machine.port_of_ours
        if label in (1, 2, 4, 5, 9):
            if machine.has("value"):
                value = machine.value
                del machine.value
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
                machine.save(locals(), "value")
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
                machine.enter = enter
                machine.save(locals(), "value")
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
                            machine.save(locals(), "value")
                            return machine.suspend(sent, 4)
                        label = 4
                    else:
                        print(f"http://{host}:{port_of_ours}/", flush=True)
                        sent = _await(server.serve_forever())
                        if type(sent) is _Suspension:
                            machine.port, machine.host = port, host
                            machine.port_of_ours, machine.server = port_of_ours, server
                            machine.leave = leave
                            machine.save(locals(), "value")
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
                machine.save(locals(), "value")
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
# coro2sm-machines: v1 092ea857b46fee0c eNrdXFtv5LYV/iuqXjxOFa+ouwzsS4sWLRo0Qbpv68WAI3E86mqkiaTZjWHsfy9J3SiJpKgZjZM0Aey1RB1+5xzy8FxIfnzV93lxhJX+qEd5kVvl8fsjjA5JhnRD/4KKMskz/REYegqz5zN8Rrjh6aU64KeGnsEj+btExRfS/JczTEePTrDADypMR3/8qBcIxqjAj78WCX6mfzL08gQx/Y+2b5iG6xmWRZ5VsELkg1fc6w6l+qNp6J/RC6a7g+YOodg14TsT0ynylPZWwaLCf6YE9iOmpVdJNXgz7eab0VEHHXUnMp04jOKApf7fPMl64mFPvCpeGNKh4UxJWxzSQEDaAT3pr4ckRdpnhE59D/h9YDi+YQ96sLsewl2IYgAjkwVfoPJ8RH0fVt/HAWtDe6/BrzCptFo1D+TXOauSdLN70p+eiqenrPmp3zNILANgdi3DdVgoTgsFeJ4T+cDzpVCcHsouj194UNCvMKrSl02KsufqcK8le63+p4bSEmkEo87AcigsrAbAwnI5OrAEOsjOaboyLEKSQeN1QnIiGyDouzuZkJixXMOop85DXMAk27A68Q1gTYeH33YXmvvAdD3bCpXG9tzADlq6aBe4EHpWaAnpum5Pd59kME2ZeYNfYvKuAQY6C1vy+z2MgxhGoX0FbGxTqgJmZVJha1YbljI/FxGilgWbiGdU1WYgyWJC/nwk865CvxK7qBNcbXvQt7cWtg+69lGKYHYWfWL1n/jdJzuMPzr0X2R5pW2IfbgXfXtBd3b3STcMeV/YyzthPnHUOnH6L1wVQTtXgVLqwu3be2pMuMtBebwBlua5QnvVLrhjEv0aoROZH/1Hm7/A+Gf0yxmVlaHB8iWLkvzhh+SYVD9iz6A4Z38rirxQGIAr0bZvSNu5IW33hrS9G9JWHSctuX9mUX48pdjd+xkvkpTgRWNDlZ69Mj1nZXruyvS8lemp6veveZahiDy7XKcyGvYKNJwVaLgr0PBWoOEvN+lB/0m4/JPa620XNJiUovUsFH2DqnORsR9hl2ufoDSuva0mKuziv+azLjqknTSNmthQ3oh45jqzPEYwZV+T0GbmNQlJxS2ayEv0uvb2JQ2+wPSM+vcVOp7yAuJ4cdxma3FbYfE1c7fxWHW4byLmL7BI4C5F3IjaaCWD6KgyWkkwHNecdRzUdI0OcYsK97TDbH1u3GUSklNvuUDPNCWA/5mfUAFbgLh9RpX/ERDw8Px8qOrHJ5TFSfbcR0INMdATs0fEXruBdWZGFYGOw7EPRQO0lkM7FIkoGiBUGFQ+lNtPXTRlfuthWixMYOIAhARQwJEgthQQR4c8Z+dPI28R2g5hh7lHCxi0tgHs2wAuzyX5vEeslgroGWrHWMdSMyj5TFkMU85yjuylg6YZ+UYbob/XsEEp0YY8v5cphnI1GEz9JGpmT8+VTSAKRkA31YRd9eQ4AnMYgbmGfxuRyQbBKNsx1H1vxMbcGPJxwLLlLWfKUWAKlmXyzAyFHuuYARn8gUmcYSS4jXbGjLQJJgkbN8HqLp18TQKtX1vkE2Asc4Hs6zWO5cqQLhjNvH3AfsvmCa+rref1pBsakeT9Q5p/RcXmXvvTe/wgSvH0HcmXYxuIJZCtNa4IVZPBo782MCtJ10+6ZZraj/8ikAh3Bs393ksNVOsD1QtMn1Ln6N1jsEym+iSjKOxR2ofPjK1w+djyxGPrqjW7ZaEm7SgNW76GHKwhHEVrTRhNVFVWxYZ6WvcPCAdbMdrcG9rfYVoiuepa70wq0JBRGvbkv7BOuZr709MKGOWA4bI7EB5whaJzlUSX7DXK3ANeZasEpo9PmYb/OxVJRiYf1KI0QVmlHWCpHc7Zs3Y+aUmmVQekHZM4TpGW7zWoFb2M90mK3pcv5UNZ4TlXKMiVKwIXrCdO17xenJ6SOFu5YZNUaa3wHolYKKvrScdZUTr2JdLxe9EAkWiuBGaHlwALemDWEutBl5HL7anL2uyBvV6sD5dl21WMzkJxqPcqDPuvUYgUF6kK03Wr7Cs4TIhDU/Bk3ThiG9yWyjCavEiek4x9QPhosKtEORkpjqfc5nds6zvSOIJpihCnsV5jTKs+WDpB7O/gIdDXw+pqMs30E/aTrBVhiQd9zA/2W5eDNtkm++0uP2cx4xxMwn8mGJk4WBhjlRfSvoyLCAvKxqwHXGvQuVCD0xCFp7hpK57GmlaszvrAYR21zSRlZAqtpTurrNm0z5icoITOOv61irwlKpq4lp1aJm86VbBvGCXUQl1H/qIxrKCGxdNGrS/ptGEr+59as1wbwSSm5hk7W9gvGCVl9+csapLOOObBruo5qoaP90lRVpRACss6dXzAikvr7TrEIDcZ5IbwEVbRof1jlzAG2tCfi5w03BPnd7z1gaAEPUqzz+0WeYVjMRSPMXbqbSCCFqIvhGgtxzfe20BwWjycfSZdijJoUQYrC3K8S4IAtXugYFag9SwZC9MbwMQdGN4KWDlCdXhYm65HSOtaSQ+27qjGW/9bRbLK9U6GpS4q43LlBJgr/AOYHVfum3Mlq+wpc+KaRD8my4n35pyM61/q6G2C3qboKf7r9y/C8vNw92L9QL53sbPsR2z7GWvthoZpeLbhe9fvZHRD4U5GphveTkYEYscNA7gLJJvLPLDGZkBMBQAD/3Q87s5H33KiyAyBDWRQ7B5KHVXQrN1DeUqTiulev/9ofnqIUZtrmduax8C0iVvTSGzphjDpJh/uljDpF5ZiGXWDR9rRqNOn929cU+U2oWNd3mSm9DpbOSUsq5VElWuhDeoGWYeg6alzgReVOxUSh/sn/acf//NBe6f948OHn96BB1APYmz6Kmxqv/+BAnnUXjGiDYF6/61u8EoAf2tHfJdZ1P5MU8MqOeGGY1l+wTNlOeGb1gA9trB5QbVYTRddvY9k0Kgxac1Gm+5vrAstCVCNpI1GiJkBn7rXrO1ZWDIcFwo9i5H6uKyjYPGGQm9GsLj/vl9bUdvzxb7FpT7PFlXd1SrXyumnobmc01NnAETFp3lmLkxZmX00Df54KaulUXbnH41jadXQeeRgjf0N1j7UQrV+x1mkK+UoWMWuFq+ELt99ul0SwrpFEmK9SGGLfbgSpV9QOYkZBq+G0cMhL8mww75MxQrVw068bxu2eX2s4HnCWIHphhsrRDayYWQDS+ag+6yDToaS0RxF6aKGNjjFcyvb9lX2DeHd0AjrrDvuGxaexb7h8c9LKZz78ALmWEleaF/zIia1RGIW6aCixfQnvcRrZxYPYxYSzHuh4fjco1RM5+CtOu8OT5m2jWIEQ8uVqYOJDOsa4XetEj5vhvoxKLZ7FkBoAJci8LjnpMzQiXY29GPZ8S3fXIAAC4JM7nrDRR/6P2r1Xot29WIw+rS4j3/6g0HbnZ7aWeYOO0Wev5dhBGOMTzqpNBO7SIuok/BxM8AADAsbPLzS8I9U2bsY7KIg3sk05duCE1zk31vKf8ye4/JJfqOZrLcPUyWnXbjngibHkPAvOr7WO+2jdOrF4h3dUT2Ko3h4x+Odw5J+4V+3PbpZJGTRNV1A5E3GCYFJhE3VJXk9yhVMGiAYMQE8aQyrfAChcYguiuLZlZJxyRvQHbjWmWrAND1eHMVPQiK1xUwWG42WfE4o4b9FGDxZrGc34w01MI2FeMe4O47E0S1puhEujyNpNmqV7h7wghvFlTD+gq0cM8mbwaeGr27NR2kbqtsvbBWcIwnTJW6Is5uJckmGsuyA0KWYmQCCuStCINgWrrYHWG0u1NLYfDefIRjIbWBwljKz6sBcS+G+uVThih6c8pCQiM83RVvD1bYmv+FYkHNh3EBxQDGPt1FUhaiXXgO+oga8CzUwcskv18e8wG6wTc+3FLZWj139y3qyRZv3JUrx32AXn/8bpkTV3LQujafWvMvnCZovT+qN0z8zuTpBtmiUMrly+5xsWWcEJm7EiOmzRCTSvVmK3n435anftVCC83Q/CVMj002m7rUyVl9JpVrY3REqd4Z2J6Bxt0BHC7XDEd9ko1zrBatoZaLm9mNBMujKXYnjZZKX5d+IEvt/YCmO0lnsul1L0b9gb+d4bRvv8By/H+/zZN6LdnteJNfVxDmW4jA/d7s6iP87roMc6725TPmjeTKseowWMJ/UIQLHcFYod/jicgfTDa/cAb3QjPb2zkWyrC17hxy5y25a5qC9buuXG/qLGHRg+Q8m/h8Q+0741/JCM7G5htHnNH9+D0zTZLO9vgHwnPQxXm4ZBEFnb0de7NgysEwtgqLTvibVQauhMX0FZG3DPy3ArXo4VhR4oQVdR1hyUe/JmWqgq3B4cO9bPgR2LGEqAOO8+aDCxrhs23xPnzNiDei5QPxTcBOc41h7FAHg+zIEzhhBzecD/bXFswgR1bPdOrTbMeNd0WIPIxc6keMOuu33WU6F3N0cQmpLiyXeVSriyN/F1j6wdjcbRt2FcF4YB3YQAs9WGkb0TBfD2hxP3c1wlgXtvevYMboZT8BcUI5ku+Iz8fvZdWirFIBsXsWEc5XNeqWfYOFFbxfBcq+4um3p5XBzsK4qMQFTWJarHVOl0tTwtp/6z9mbhaQQQy5E2R2J5nV1M4Wi2LC0NilpscuIpFlnNsS7W+sDqp36sc/MVs6yQWVNfCvQTJt6xWCKeO2D+fJaIyvG6WX47vhr+WgBt5cEtTvzr9wzK6y2XedTMenOjpMutSauw/lvUoejoiS30JDl7r22pSxvjzDDHnbDq/z0dsPSoNTU6qfWV89RIEtK0o/kecia7ry0VihuMMWx5aUxoHYF0MRVxApofTk8flFVkj222P6Qv8gc2yzWBG9C9TILJdcD0QGdlNq/80xalhUP4IAtmDjGoGQSXClIXnFo1gtXKS2zUuKwxFYgXFWGHDFDzAwHa8qHc1vD/kk/VNXp8d27V8Lvt8dXlt9v7+ilFum5PLwnN5mtJC/p/m5h3LJkiPd9OaLqUKBWoFtDN57CrQwTOVAzualeTqi5taW7RqO+s2S7xf55hMi6st3OFdDatbCzvRxbGYjuxFEr2Viql8zN7umQVcgGd8PQg3XrAeW6l0vrS4FqfYl7aYe9cHgQO2xo/c97+cVVasoH1vJrN8TXIAHVpRKYb1H/C377+t91juOkPsgjd9dRu5MSm1QPWWJs9aB7Ik9zC4uG/Lsgxtu2BInGRacmWjezl3vvQ3ay69hpBdAOHfWMfoNdEIYsloEwnJkIZ5T+ub6yOusisbW92cZsFW9wyIB/OQZNo8lFrBT/LRa4YlQ5Fv84WzsV/6Kiq9DbGQ1VTotO0LwW/z/yHqWpFxUCaU6DFfdip0rVYkw2EpCuv+9TaguNSJsj4UpZ4GirGBXBp3LTEvSyDhfLmuehXGSG6w7+QCN3IM2bVl+J5/T7uAtnUBppYNotTHeA0mJh2hdc3TIquQjvw+FfDcJD6l1XzpbfBcKBa/PgNvNoDmtwq3uQhlWgb5/+B77Nc80=
