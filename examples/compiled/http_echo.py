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
# coro2sm-machines: v1 709e102435196daa eNrVXG2PpLgR/iukv0xPws1i3hlpvyRKlCin3Omy33ZWLTe4p8nS0Af07o1G+99jGzAGbLfppuf27qSZHTDlp6rscr3Y/vi62hXlAdarx1VclIVdHX44wHif5mhlrr6gskqLfPUIzFUG8+cTfEa44fGl3uOn5iqHB/J3hcovpPmvJ5iNHh1hiR/UmM7q8eOqRDBBJX78tUzxs9Unc1UdIab/0QlMy/R807bJsxrWiHzwinvdomz1aJmrz+gF091Ca4tQ4lnwnYXplEVGe6thWeM/MwL7EdNa1Wk9eDPt5pvJqANG3Y0tN4niJOSp/69I85541BOvyxeOdGS6U9K2gDSQkHZBT/rrPs2Q8RmhY98Dfh+abmA6gx4c1kO0jVACYGzx4EtUnQ6o78Pu+9hjbRjvDfgVprXRqOaB/DrldZqtt0+rp6fy6Slvf67uOSS2CTC7tum5PBS3gwJ8340D4AdKKG4PZVskLyIo6DcY19nLOkP5c72/N9Kd0fzTQFmFDIJxxcFyKSysBsDD8gQ6sCU6yE9ZtjAsQpJD4zMhubEDEAy8rUpI3FhuYDRT5yEpYZqveZ0EJrCnwyPouousXWh5vmNHWmP73MAOO7poG3oQ+nZkS+l6Xk93l+Ywy7h5g19i8p4JBjqLOvK7HUzCBMaRcwVsbFPqEuZVWmNr1hiWqjiVMaKWBZuIZ1Q3ZiDNE0L+dCDzrka/Ebu4Iri69qBvb89sH7L2cYZgfpJ9YvefBOyTLcYf7/sv8qI21sQ+3Mu+vaA7h33ChqHoC2d+J9wnrl4nbv+FpyNo9ypQWl14fXtfjwlvPihfNMCyotBor9uFcEyi32J0JPOj/2j9V5j8gn49oao2DVi95HFaPPyYHtL6J+wZlKf872VZlBoDcCHazg1puzek7d2Qtn9D2rrjpCP3rzwuDscMu3u/4EWSErxobOjScxam5y5Mz1uYnr8wPV39/q3IcxSTZ5frVEXDWYCGuwANbwEa/gI0gvkmPew/ieZ/0ni93YIG00q2nkWyb1B9KnP+I+xy7VKUJY231UaFLP5rP2PRIe2kbdTGhupGxDNfcctjDDP+NQltzrwmIam8RRt5yV433v6kAWa6nXGtn7mCuzbO/QLLFG4zJIyDzY4fRMeC2eHncDZ4WL8NXUI2O6Hu98YmPW0xmM+tk0sCaerjluiZBvL4n8URlbADiNvnVGUfAQEPT8/7unl8RHmS5s99/NISAz0xZ0TslQ2HEzcWCHQcRH0oW6CNHLoBRETRAqHCoPKh3BJWMLnBgzYosr71uG0eN7BwHEHiIOAqWLA1WIj3RcFPg1YBMvgMIWOCg98DBxxwxwTObbBXp4p83oPXC+573rrxx7hrB+xZ/myOP3c+c87csdVOELMLv98b2FpUaE2e36vURRkcjLl+rrWTjB9/opctyw7BLxk0bLpKcfTk1IJ1OcF6ZnAb0arGzSjlMRwunfWZMmZqDx2eQ38+f64Gf7Cq0mdu9PSwx7zwnHCmVZ+D8DYaGnPQZZoU+G8N25s7Z9ukWr9ySaZG02AwR+kqyc/L7gFjxVSuQe00fsAOzPoJL9WdC/a0Mg0iyfuHrPiKyvW98af3+EGc4dk8kq/AjhDDMGv58mQw29we/bWGeUWwPK1syzJ++jfBSNg1aVb4XmndOu+oWbP6ZLt6IPgcrIkpmKQdpZ3rdhdw4y6aP+58+bi7yjnouGlIu1pDWqw3F+sNR91GG3YTBVZ1uaY+3v0DwsFZgtb3pvEPmFVIrdDOL9SVbcSpEgcBX3h/Xs8HE5INOZWB4fo+ECnwpAL1tASa7gzK8gNezusUZo9PuYH/O5ZpTmYuNOIsRXlt7GFl7E/5s3E6Gmlu1HtkHNIkyZBR7AxolL3kd2mG3lcv1UNV4wlbakj7nDQ8cBMhe9b1Qva1hNxJE1u52uhE+kiERQVwE5m5t5GZc4nMgl5gQCaw5TA60SUYwx6jPccU0aVrETvt8cvCYEm4RmEeLwxPM/SM5HHsqzQTsZDGlBBJzZoumFVfX+LCNVogIKvUAVv8rpCHgRVl+pzm/APCUsuGTsSWk9J9Jmx+x7e+I41jmGUICRqvGoxZ3Qd+R4h9dzxG+mpdU+umdQjCfpp30qzwBEnESY3O7aFNNulusy1OecI5KJM0Rx8OYUR1USopmxpkJAVr3uVutONeqJ1pXCRSyrSVSBttK14ffYiyjErOJJbkyjqrkrMpq46MpFjPhxONSvw5Kpn4p0wNkzdM9PwbTuiNEJeRt2yEnhf7WYHrkxZsEPjUmdLGWqUJNanY28IuwCi3uzvlcZu7xhET9mBPcT18vEvLqqYEMlg1Geg91krW7PohlrNNRLeED7CO990fxOwyS2qunsuCNNwRn3i8g4KgBD1Kq08Rl0WNIzmUjDEy3bUQQQcxkEK05+Mbb5EgOG0Rzj4hr0QZdijDhQU53mxBgDo9UHBWoM0UGAvTH8DEHZj+AlgFQnVFWNuuR0ibkksPtumowdv8W0ey2mVTjiUWrAm5ckPMFf4BLMaV9+ZcqQqE2px4FtGPxXPivzkn4zKaPnqHoHcoeor/+m2QsPo83ATZPFBvgWR2/IAtPWetvci0TN8xA//6DZFeJN0QyXUj2hCJQOJ6UQi3oWKPmg+W2FOIqQBg4p+uL9xAGdhuHFsRcIAKitNDaSIBmvN7qI5ZWnPdr+4/Wp8eEtSlYM7t8ONgOsRnaSU2d1+Zcq+QcGeZ8gtbsxq7xiPtYDYZ1/s3Ls0Km9Cxrm5ypoIrKcD2DQjL/Wv8x7EoIV69pjVa7eJsi7pFxhC0PbF09az6q0Y+cfe0+vmn/34w3hn//PDh53fgATSDGJu+GpvaH36kQB6NV4xoTaDef2savBLA37oRzxKOxl9oHlkngdxyrJkp8C1VAvmtapA+X2O9oKitpyFWbyQpNGpiOmPSlRBam0PLDFRPWasnYnzAJ/aat0gzS5aCQuW4POnbnE7G1SMN0zhUSTvU5ZCECnE0h8X5EuM1BUbfkW0a0Ku2a2echtZWodCx4dCHf2Eyyupja/DHS0bNjbmZQ3VpZD3yyMYOCm86GqHa33EO6Uo5Spa9q8WroCv2t26XtbBvkbVYLrTYYKevQtkXVE2CjMGrYbixLyoy7LDzU/NC9bHXHzimY10fXPi+NLjguhEGF7GDHBg7wFZ59AHv0ZOhZLZHYFiY0UWzeG7lm76ovya8mwZhnfffA9PGszgwffE5LY3zJn7IHWcpSuNrUSak+kjMIh1UtFT/tKrwGponwyCHRP9+ZLqB8AgX1zl4q87ZoS3LcVCCYGR7KnVwoWRTP/xzp4TP66F+TIrtngcQmcCjCHzh+SwrcuOtA4NEdWwssGYgwIIgk7vZ39HnCh6NZmtHt3pxGAO6SQD/DAaDlp3a2trWFjtHfrBTYQRjjE8rUpsmdpEWWCfx5nqAAZg2Nnh4pREf5XK2CdjGYbJVaSpwJCfHyL83lP+EPz8WkIRIO1lvH9cqTtkIzyNNjj/hX3R8LXfKSOu0jS06MqR7BEjz0JAvOv+l/CK4blt2u0iownG6gKibjDMIk5CcqkvxepRcmDRAMOYiftIY1sUAQusQXRT28yulyXktDWgGrnOmWjBtjxeH/ZN4SG8xUwVGoyVfHVUEbxEsT9btS/b+Cc6Os6hX8I7xJw9/SdO1dN0cibnVt+7eAT+8UbQJky/YEnKGoB2gelCb1rzougcC2I6puzHD0QE+kj5dF4fA2fTVlnKkSi1IXZIzE0gy9zXASDa/621b1ptLjYzWfz6fXmDS1EwwRLcasTdQfGDNVbymJ6g9NPTGRGDJdrXr7aj+ncfEQMw30SPQzA2uNTWj0WGvkEBTIf6FChk5/curB5zZSL7cLsDA1tgcPo4sru7UkR1NUCgreNtNgsHvmJfV8xVZLlGvOUsqSprPzyyOc1BnEoaSlNUob3PlDj6Vb8AJTN6IE9NnhUiU28U0Qw5mFahjN1OC5+l+kuZnpntYvWtlrL8MK7WwvSNU7kzjTkLjboaOZmpHIL7JlsnOq9bRykTN3ceSjNSVGyXHi6qo1LCWVRf+wFIc5dT4pb2RYnDBdtPxijfedDp+P956yr2XbUC9SK6LiXMsxWGS8HbFmOA7LsYcmu3CXA2mfTIsvYwWsIAUQ0LXdBeouQTymgvXjajmAv3IinfO1kOq1DF/gR65yG9aa6G9bpqXa/qLGHRgBw8W/h8Q+074N4rSsLC5hvHnrHh+DyzL4lPOgQnwnAwwXmEtBkF358R+4joqsFxBhKIzvqb13migcX2FZG3DP20gLL24dhz6kQ09V1r30e/JnWqAlVl8uAvsAAInUTAVgnHyflDm41y2TbGjzzmxhvSQI/4puQbPde0digEIAhUCd4yg4fOB/trgWYSI6vluXdrtmHFWOdnB2INu7HqDbvvdoVMhs2tTSIFrtsRZuSSJg21i70J7e7NhxG7D86MkdMII+I7WMKLHyzjWzvHErsWzbejsPNdJ0M14AtaMmijflZiJ72evpKNThXJEZRvBPT7L1Z/CmbfcXQTLu+Leurk3452DdVWdC1jS2mDjmGrVx4ZXHTV/nr1WSQkxEkJUXRBpXVe806jMDet7k7oav4womjGzId+T25yVZerHPjOPglp6rgLYPThfm2t55JxVDi/D1fWP/U/6d3dHUncO4ModutJS3XW+EJfUZJywRJlWES94kyIelSq5aIesWO+NDeV+c4A5dpJbttUnxFvuBuWoTlWN6vi61ORNt86o8pD0I3XqsaE7S6QLFEO4otr8khrQuwpp4hJiLXU+Gx7vqK7Ixl5sZ8hfZE6uZ6tLNAEH1ySJ37cyjRQ3JdEJklbGf4pcWRjWmhAhX3VxzUHdJbxS5qJi01nHXL6nWywwNXd8CcPT5c2V88YZD7CkqASXTeyeVvu6Pj6+e/dKWP/2+Mqz/u0dvakjO1X79+S6uOVFp9yKLg1w5swRYbeurOgU6pUBl9CYr3GTxEQk1Pqu65cjaq+tYXeDNNezbDbYp48RWdM2m3Mlum4dZiZdbYJD2f1AesUfW/dmvws2o5zFC+jBwuUwCx3VK4pWoW7RSngTiTNz/BCjbhr9z3v1jXizRwew518gIr8zCugu0cB641Jj+PuXGq/zdSelSBG5O0btTklsUqjkifGFCvZEnVHXrU+O87qjJOasYyGdl9sLundhmbAY/o7jbtjoVwvaAGoUKukyK/xQnDu6vix71pniC4NnG/MlwMExCfFlHzQHp5ahVhCqL1ltcuLc7lTes0q0UpdnNPgELZhkRS3+wAIeZbFn1QlpyoOX72z/SXfST/YZkK5/6DNus+yAyVIxwrqhxNM+byZM2adq4xH2so5my1rka1xkSZsOvuehOhDfTauxxNP5Pm70GZRKWphOB9MboLR5mM4FF9CMSjDSW33EF5yIkPrXlbfVN5oI4DoiuO3EOYc1vNVtTsOq0LdP/wdZ78S2
