# Compiled by coro2sm 0.1.0 from source sha256:0335291b01cc770c.
"""async with and async for over a real socket: a small server and its client in one program."""

import asyncio


from coro2sm.runtime import (
    Machine as _Machine,
    RAISE as _RAISE,
    Suspension as _Suspension,
    Thrown as _Thrown,
    UNSTARTED as _UNSTARTED,
    async_iterator as _async_iterator,
    async_manager as _async_manager,
    await_ as _await,
    await_enter as _await_enter,
    await_exit as _await_exit,
    await_next as _await_next,
    coroutine as _coroutine,
    next_ as _next,
    require_format as _require_format,
    rethrow as _rethrow,
    untrace as _untrace,
)

_require_format(1)


class _Connection___aenter___machine(_Machine, of="Connection.__aenter__"):
    __slots__ = ("self",)

    states = {
        1: ("58d2824a8f/0", 14, "self"),
    }

    def step(machine, sent):
        label = machine.label
        self = machine.self
        machine.self = None

        if label == 0:  # line 13: start
            sent = _await(asyncio.open_connection(self.host, self.port))
            if type(sent) is _Suspension:
                machine.self = self
                return machine.suspend(sent, 1)
            label = 1

        if label == 1:  # line 14: self.reader, self.writer = await asyncio.open_connection(self.ho...
            if type(sent) is _Thrown:
                _rethrow(sent.take())
            self.reader, self.writer = sent
            sent = None
            return self


class _Connection___aexit___machine(_Machine, of="Connection.__aexit__"):
    __slots__ = ("self", "kind", "error", "traceback")

    states = {
        1: ("116e93c6e2/0", 19, "self kind error traceback"),
    }

    def step(machine, sent):
        label = machine.label
        self, kind, error = machine.self, machine.kind, machine.error
        traceback = machine.traceback
        machine.self = machine.kind = machine.error = None
        machine.traceback = None

        if label == 0:  # line 17: start
            self.writer.close()
            sent = _await(self.writer.wait_closed())
            if type(sent) is _Suspension:
                machine.self, machine.kind, machine.error = self, kind, error
                machine.traceback = traceback
                return machine.suspend(sent, 1)
            label = 1

        if label == 1:  # line 19: await self.writer.wait_closed()
            if type(sent) is _Thrown:
                _rethrow(sent.take())
            sent = None
            return None


class _Connection___anext___machine(_Machine, of="Connection.__anext__"):
    __slots__ = ("self",)

    states = {
        1: ("f6419a2f4a/0", 25, "self"),
    }

    def step(machine, sent):
        label = machine.label
        self = machine.self
        machine.self = None

        if label == 0:  # line 24: start
            sent = _await(self.reader.readline())
            if type(sent) is _Suspension:
                machine.self = self
                return machine.suspend(sent, 1)
            label = 1

        if label == 1:  # line 25: line = await self.reader.readline()
            if type(sent) is _Thrown:
                _rethrow(sent.take())
            line, sent = sent, None
            if not line:
                raise StopAsyncIteration
            return line.decode().rstrip("\n")


class _Connection_say_machine(_Machine, of="Connection.say"):
    __slots__ = ("self", "text")

    states = {
        1: ("48f5e2c7b3/0", 32, "self text"),
    }

    def step(machine, sent):
        label = machine.label
        self, text = machine.self, machine.text
        machine.self = machine.text = None

        if label == 0:  # line 30: start
            self.writer.write(text.encode() + b"\n")
            sent = _await(self.writer.drain())
            if type(sent) is _Suspension:
                machine.self, machine.text = self, text
                return machine.suspend(sent, 1)
            label = 1

        if label == 1:  # line 32: await self.writer.drain()
            if type(sent) is _Thrown:
                _rethrow(sent.take())
            sent = None
            return None


class Connection:
    """A connection as an asynchronous context manager; iterating over it gives the lines that arrive."""

    def __init__(self, host, port):
        self.host = host
        self.port = port

    @_coroutine(_Connection___aenter___machine)
    def __aenter__(self):
        machine = _Connection___aenter___machine()
        machine.label = _UNSTARTED
        machine.self = self
        return machine

    @_coroutine(_Connection___aexit___machine)
    def __aexit__(self, kind, error, traceback):
        machine = _Connection___aexit___machine()
        machine.label = _UNSTARTED
        machine.self = self
        machine.kind = kind
        machine.error = error
        machine.traceback = traceback
        return machine

    def __aiter__(self):
        return self

    @_coroutine(_Connection___anext___machine)
    def __anext__(self):
        machine = _Connection___anext___machine()
        machine.label = _UNSTARTED
        machine.self = self
        return machine

    @_coroutine(_Connection_say_machine)
    def say(self, text):
        machine = _Connection_say_machine()
        machine.label = _UNSTARTED
        machine.self = self
        machine.text = text
        return machine


class _count_down_machine(_Machine, of="count_down"):
    __slots__ = ("reader", "writer", "number", "start", "callee", "after", "each")

    states = {
        1: ("451d3823b9/0", 37, "reader writer callee"),
        5: ("1734d368aa/0", 41, "reader writer number start each"),
        7: ("78cb85e5d4/0", 44, "reader writer number? start after handled"),
        8: ("ffad8dac93/0", 38),
    }
    completions = ("after",)

    def step(machine, sent):
        label = machine.label
        reader, writer = machine.reader, machine.writer
        machine.reader = machine.writer = None
        if label == 1:
            callee = machine.callee
            machine.callee = None
        if label == 5:
            number = machine.number
            machine.number = None
        if label in (5, 7):
            start = machine.start
        if label == 7:
            after = machine.after
            machine.after = None
            if machine.has("number"):
                number = machine.number
                del machine.number
        if label == 7:
            handled = machine.handled
            machine.handled = None

        if label == 0:  # line 35: start
            callee = int
            sent = _await(reader.readline())
            if type(sent) is _Suspension:
                machine.reader, machine.writer, machine.callee = reader, writer, callee
                return machine.suspend(sent, 1)
            label = 1

        if label == 1:  # line 37: start = int(await reader.readline())
            if type(sent) is _Thrown:
                _rethrow(sent.take())
            start = callee(sent)
            callee = sent = None
            label = 2

        if 2 <= label <= 5:  # line 38: try ... finally
            try:
                while 2 <= label <= 5:
                    if label == 2:  # line 38: try
                        machine.each = iter(reversed(range(start)))
                        label = 3

                    if label == 3:  # line 39: for number in reversed(range(start))
                        for number in machine.each:
                            label = 4
                            break
                        else:
                            machine.each = None
                            label, after = 6, 8

                    if label == 4:  # line 39: for number in reversed(range(start))
                        writer.write(b"%d\n" % number)
                        sent = _await(writer.drain())
                        if type(sent) is _Suspension:
                            machine.reader, machine.writer = reader, writer
                            machine.number, machine.start = number, start
                            return machine.suspend(sent, 5)
                        label = 5

                    if label == 5:  # line 41: await writer.drain()
                        if type(sent) is _Thrown:
                            _rethrow(sent.take())
                        sent = None
                        label = 3
            except BaseException as raised:
                label, after, handled = 6, _RAISE, raised

        if 6 <= label <= 7:  # line 38: finally
            try:
                if after == _RAISE:
                    _rethrow(handled)
            finally:
                if after == _RAISE:
                    handled = _untrace(handled)
                if label == 6:  # line 38: finally
                    machine.each = None
                    writer.close()
                    sent = _await(writer.wait_closed())
                    if type(sent) is _Suspension:
                        machine.reader, machine.writer, machine.start = reader, writer, start
                        machine.after = after
                        machine.save(locals(), "number")
                        return machine.suspend(sent, 7, after == _RAISE)
                    label = 7

                if label == 7:  # line 44: await writer.wait_closed()
                    if type(sent) is _Thrown:
                        _rethrow(sent.take())
                    sent = None
                    label = after

        if label == 8:  # line 38
            after = None
            return None


@_coroutine(_count_down_machine)
def count_down(reader, writer):
    """Answers a number with all numbers below it, one a line, and hangs up."""
    machine = _count_down_machine()
    machine.label = _UNSTARTED
    machine.reader = reader
    machine.writer = writer
    return machine


class _ask_machine(_Machine, of="ask"):
    __slots__ = (
        "host", "port", "start", "connection", "line", "total", "leave", "enter", "each", "value",
    )

    states = {
        1: ("8d76c7589e/0", 49, "host port start total leave enter value?"),
        3: ("0b02283c8a/0", 50, "host port start connection total leave value?"),
        5: ("d3b6ca1c14/0", 51, "host port start connection line? total leave each value?"),
        9: ("543768b8ab/0", 49, "host port start connection line? total leave handled"),
        11: ("1fa2687835/0", 49, "host port start connection line? total leave value?"),
    }

    def step(machine, sent):
        label = machine.label
        host, port, start = machine.host, machine.port, machine.start
        machine.host = machine.port = machine.start = None
        if label != 0:
            total, leave = machine.total, machine.leave
            machine.total = machine.leave = None
        if label == 1:
            enter = machine.enter
            machine.enter = None
        if label in (3, 5, 9, 11):
            connection = machine.connection
        if label in (1, 3, 5, 11):
            if machine.has("value"):
                value = machine.value
                del machine.value
        if label in (5, 9, 11):
            if machine.has("line"):
                line = machine.line
                del machine.line
        if label == 9:
            handled = machine.handled
            machine.handled = None

        if label == 0:  # line 47: start
            total = 0
            enter, leave = _async_manager(Connection(host, port))
            sent = _await_enter(enter())
            if type(sent) is _Suspension:
                machine.host, machine.port, machine.start = host, port, start
                machine.total, machine.leave, machine.enter = total, leave, enter
                machine.save(locals(), "value")
                return machine.suspend(sent, 1)
            label = 1

        if label == 1:  # line 49: async with Connection(host, port) as connection
            if type(sent) is _Thrown:
                _rethrow(sent.take())
            connection, sent = sent, None
            enter = None
            label = 2

        if 2 <= label <= 7:  # line 49: async with
            try:
                while 2 <= label <= 7:
                    if label == 2:  # line 49: async with Connection(host, port) as connection
                        sent = _await(connection.say(str(start)))
                        if type(sent) is _Suspension:
                            machine.host, machine.port, machine.start = host, port, start
                            machine.connection, machine.total = connection, total
                            machine.leave = leave
                            machine.save(locals(), "value")
                            return machine.suspend(sent, 3)
                        label = 3

                    if label == 3:  # line 50: await connection.say(str(start))
                        if type(sent) is _Thrown:
                            _rethrow(sent.take())
                        sent = None
                        machine.each = _async_iterator(connection)
                        label = 4

                    if 4 <= label <= 5:  # line 51: async for
                        try:
                            if label == 4:  # line 51: async for line in connection
                                sent = _await_next(_next(machine.each))
                                if type(sent) is _Suspension:
                                    machine.host, machine.port = host, port
                                    machine.start, machine.connection = start, connection
                                    machine.total, machine.leave = total, leave
                                    machine.save(locals(), "line", "value")
                                    return machine.suspend(sent, 5)
                                label = 5

                            if label == 5:  # line 51: async for line in connection
                                if type(sent) is _Thrown:
                                    _rethrow(sent.take())
                                line, sent = sent, None
                                label = 6
                        except StopAsyncIteration:
                            label = 7

                    if label == 6:  # line 51: async for line in connection
                        print("received", line)
                        total += int(line)
                        label = 4

                    if label == 7:  # line 51: else
                        machine.each = None
                        print("the server hung up")
                        machine.each = None
                        label = 10
            except BaseException as error:
                label, handled = 8, error

        if 8 <= label <= 9:  # line 49: exception in async with
            try:
                _rethrow(handled)
            except BaseException as error:
                handled = _untrace(error)
                if label == 8:  # line 49: exception in async with Connection(host, port) as connection
                    machine.each = None
                    sent = _await_exit(leave(type(error), error, error.__traceback__))
                    if type(sent) is _Suspension:
                        machine.host, machine.port, machine.start = host, port, start
                        machine.connection, machine.total = connection, total
                        machine.leave = leave
                        machine.save(locals(), "line")
                        return machine.suspend(sent, 9, True)
                    label = 9

                if label == 9:  # line 49: async with Connection(host, port) as connection
                    if type(sent) is _Thrown:
                        _rethrow(sent.take())
                    value, sent = sent, None
                    if value:
                        label = 12
                    else:
                        leave = value = None
                        raise

        if label == 10:  # line 49: leave async with
            sent = _await_exit(leave(None, None, None))
            if type(sent) is _Suspension:
                machine.host, machine.port, machine.start = host, port, start
                machine.connection, machine.total, machine.leave = connection, total, leave
                machine.save(locals(), "line", "value")
                return machine.suspend(sent, 11)
            label = 11

        if label == 11:  # line 49: async with Connection(host, port) as connection
            if type(sent) is _Thrown:
                _rethrow(sent.take())
            sent = None
            label = 12

        if label == 12:  # line 49
            value = leave = None
            return total


@_coroutine(_ask_machine)
def ask(host, port, start):
    machine = _ask_machine()
    machine.label = _UNSTARTED
    machine.host = host
    machine.port = port
    machine.start = start
    return machine


class _main_machine(_Machine, of="main"):
    __slots__ = ("host", "port", "server", "leave", "enter", "callee", "value")

    states = {
        1: ("103f5c3d69/0", 60, "callee? value?"),
        2: ("ea4f3c6d43/0", 61, "server leave enter callee? value?"),
        4: ("57eb8fc973/0", 63, "host port server leave callee"),
        6: ("dc7bd2f82b/0", 61, "host? port? server leave handled"),
        8: ("22a3f543de/0", 61, "host port server leave value?"),
    }

    def step(machine, sent):
        label = machine.label
        if label in (2, 4, 6, 8):
            server, leave = machine.server, machine.leave
            machine.leave = None
        if label == 2:
            enter = machine.enter
            machine.enter = None
        if label in (4, 8):
            host, port = machine.host, machine.port
        if label == 4:
            callee = machine.callee
            machine.callee = None
        if label in (1, 2):
            if machine.has("callee"):
                callee = machine.callee
                del machine.callee
        if label in (1, 2, 8):
            if machine.has("value"):
                value = machine.value
                del machine.value
        if label == 6:
            if machine.has("host"):
                host = machine.host
                del machine.host
            if machine.has("port"):
                port = machine.port
                del machine.port
        if label == 6:
            handled = machine.handled
            machine.handled = None

        if label == 0:  # line 59: start
            sent = _await(asyncio.start_server(count_down, "127.0.0.1", 0))
            if type(sent) is _Suspension:
                machine.save(locals(), "callee", "value")
                return machine.suspend(sent, 1)
            label = 1

        if label == 1:  # line 60: server = await asyncio.start_server(count_down, "127.0.0.1", 0)
            if type(sent) is _Thrown:
                _rethrow(sent.take())
            server, sent = sent, None
            enter, leave = _async_manager(server)
            sent = _await_enter(enter())
            if type(sent) is _Suspension:
                machine.server, machine.leave, machine.enter = server, leave, enter
                machine.save(locals(), "callee", "value")
                return machine.suspend(sent, 2)
            label = 2

        if label == 2:  # line 61: async with server
            if type(sent) is _Thrown:
                _rethrow(sent.take())
            sent = None
            enter = None
            label = 3

        if 3 <= label <= 4:  # line 61: async with
            try:
                if label == 3:  # line 61: async with server
                    host, port = server.sockets[0].getsockname()[:2]
                    callee = print
                    sent = _await(ask(host, port, 5))
                    if type(sent) is _Suspension:
                        machine.host, machine.port, machine.server = host, port, server
                        machine.leave, machine.callee = leave, callee
                        return machine.suspend(sent, 4)
                    label = 4

                if label == 4:  # line 63: print("total", await ask(host, port, 5))
                    if type(sent) is _Thrown:
                        _rethrow(sent.take())
                    value, sent = sent, None
                    callee("total", value)
                    callee = value = None
                    label = 7
            except BaseException as error:
                label, handled = 5, error

        if 5 <= label <= 6:  # line 61: exception in async with
            try:
                _rethrow(handled)
            except BaseException as error:
                handled = _untrace(error)
                if label == 5:  # line 61: exception in async with server
                    callee = value = None
                    sent = _await_exit(leave(type(error), error, error.__traceback__))
                    if type(sent) is _Suspension:
                        machine.server, machine.leave = server, leave
                        machine.save(locals(), "host", "port")
                        return machine.suspend(sent, 6, True)
                    label = 6

                if label == 6:  # line 61: async with server
                    if type(sent) is _Thrown:
                        _rethrow(sent.take())
                    value, sent = sent, None
                    if value:
                        label = 9
                    else:
                        leave = value = None
                        raise

        if label == 7:  # line 61: leave async with
            sent = _await_exit(leave(None, None, None))
            if type(sent) is _Suspension:
                machine.host, machine.port, machine.server = host, port, server
                machine.leave = leave
                machine.save(locals(), "value")
                return machine.suspend(sent, 8)
            label = 8

        if label == 8:  # line 61: async with server
            if type(sent) is _Thrown:
                _rethrow(sent.take())
            sent = None
            label = 9

        if label == 9:  # line 61
            value = leave = None
            return None


@_coroutine(_main_machine)
def main():
    machine = _main_machine()
    machine.label = _UNSTARTED
    return machine


if __name__ == "__main__":
    asyncio.run(main())
# coro2sm-machines: v1 f8c0a6581c7642ab eNrlXFtv2zgW/iuCgcE4GE1WoqhbgD4s5mlf9mUfm8KgJTrR1JG8kpy2KPrflxddSJmkKVtOuugM4NQSyXMjzzk8H+mP31e7qn5B7ephlVV1BZqXP19Q9lyUeOWuXnHdFFW5evDd1R6VT0f0hEnDw7f2mTx1VyV6od83G4TLFtebDXn23yPad8//qsoSZy0Z4V5qckA1aUC+NauHj6sG73erT+6qOSBC6aMfuND1Q9dP6bMWtZi2+k7ob/F+9eC5q8/4Gxl8i7wtxnnooX94ZMy62lOSpEPdkq97KsADGWvVFq305pTMD3cY3e9HD5McJACiZCeOXuPm+ILH4aEwPJHivsYox7XrsC9f6oKI6Hxw0BdUtA5qvpVZUd1XB1xuskEza9b2uWrartuhqts7gU/oBoRL6CbRpx9EI22NyqagPblamupYZ5jphQj4hFsuRFHmIr8t/kotvKKi9j38sUd53O+FTu2xLsdOzD6U9K7A+5xT7QzMXg0dB7Oy1ln1ctjjnlHy4BXVBdru8Wh0+mx/xNT4232Vfe4kojZnAtX4ic0+8k+itRqNUncUm2NDtJmPvM5Vcs8T6cpZGU1LZSjZqB99Kg46Pj23XBJKsyifuN6YSjnLvgXL9XGiWs2k6dkZOeRGGthzvxsNpu0ZCoIZ5aLLj+m3GSebYBo2s6jIL1VO9cdmOSFb1cVTUYoPqB4Yo3OtU1LPtL+gY4b2e4z1HVdcgH0r2P2A2udODZR9rrMGveJcclL0wabYbbbVkcpE25Oh2qqetFOvXj49uDKLnGmSrBriGSdrcHcse0YJ101bH7NWfrwr6qZlA+xRwxf9M9HynjtVatg9RuXx0A9MXHz23H/ZFoKh3dVTXdGGO7RvcM86nwJ0li0TH74W7Znw0LdQRIdOL+4K13VVr5gXzPAWZZ9FXcfUo6dusETgiPWBYySjChy+H+E0yCIMTIEjHYfn0UFY/Pf0wSbbVw3O12IkSN2kJ/wugWBuEHCHJp31TE16y5rajFa/JuaYptJlYejUp3eWZEZc3+mdcSK48ZNgZpoTmvHSW0Wt6VSw4uCNw4tJX0MoMTUawoamkRA2uMwWMeOM67IJJ3beT/YOv2ygoVPPHGiGFsZtCIDEzYPEhf710QRAbTQRyKiiyS6CforADiJDNAHhODx9Mmw5hPSS/aEvxYhCOpIdEPmEwTuFFMrRfY4zssbXd/dkotXFYf24enwsH1d3t9p0MK0tt+fQalnYXOz5NO7t9RZ7i2LnlFXrUJIPj6VD/qtR0WDnP211+CdNi//VdmNonTmIDLsMs+m0QybvHB9UhpKDg6qFHBkmLcTdRPf9JpuJ6XL9NX18g75pvTt/p9xAsFk76jLwiN8NgBsE17v3wNO6d4GMyr3DZBdikMXbwODeSXfDZiEnq7oUnTppnvQk/8+2CWyAazx7b+SF03j2Z01f3OOSOzznD2d71tkFvm16P1pRMxJ478Re4uAdE/tRU8qUfnytTObZ68vS+MGB2KXsU38jr8pf03VnRGPtJq++lLIHl57L3puHWvKYG1DUaOgS50q8K1zAg4d6Dz6SUXrw0M+DBATb1OTBp9UkkqEXZbvm3vwk3xCdeez6kUs+5WoT6Mmn3i7xwigAEvm/KzbJO+LJSLytvwljk13HqWSBYmhfN7RQxiKzwymPL1tcE9GITHRKkG01WcFPeM2EluSiu1XokxUh0oYK2uCNaIdDAS8OYB5ECTJtuaA/jcm6cExa+uCUXNSTw9skRCgCKbCy4K4oiV87a8W4Hz5OMkIAhzk0SQM10mgqkaR9ckozGTatO5QnOcrSwEoktSy3Sl3A0OPv48tB0x6M7YOZ7aOhfe941V2CsQscumyJxMQ7Dz1ouO1mtq6zLT04dgntlAbnEwlVettXlUV7WxLR2CW2kyMeeySWRGJdqkt30Jo+yXXp8RDoTAlyFwTNjbr5IuifpEJigz7C6d53mdPQoMUvh6pGJHYIjdBO5qRLAcWKPmJTuWtQsGpDJXHKExUBGegfnCb8Hb1p3j9ND9xR+l7KQZoe6Os5Z/xdvFlATVM8ieWWspVLPgPdPgcw7QXOlI9kbJoM9RbYdJeocDnWjAXDBkXkCVjyBEaefGs9E+Ot1SF+orRu/vXpgsBfIPIXGxgMbBjMX4nTFrzCMAOteIFuZMsNtOBGMqG0fSXb1d9ytmF1futiit6c0DPNVstNK/QFOUNbKUO9lDeyIAkFr9hmCyzaLdZykArko5E8mGOyc8AhDCzsY4cZQvGkS2K5cmMLuSSW7MinluSTRSsb71iSNlajjYVoQw3a7kTLaejsxraocRj7qneuog/jigrnKEpf/dEXfmxqPsKGiuWp1so6yTP6dGK+7iZDfdLuHUWnwnUYX6BDLTR+DhW3B8QHrVqrs9din5z1maBKob3Czip2OujYT7GRvWlVLrlFVc7lXPojl96Yj9dVi7OWmUjicZjuHYugZzHUsgjm8zctS1A+gYrPcR9m5DLquYwXVqRcc1imzImaz3J9kz+QC5v01CJ9WPFi43Tlx67nhhFxodcXN6H+LJtARlXcTPI4yuIwSbGpeCSeZaO4svOlaJ+dEZVb8wOa7GymgxpHOobZM5JSaJN8BrGyzglBlkQpQCHUlpSW4gO6YTgptw41UW/rAZAEWWKqDYbetJqWSQgl2a7Up1VJ0itxyQf0lBVREHt+DD0UJloFhP5UAbQuyg6EFKVSWtIjOZV2qITmwTbKkJ/5ptrhUlQjhan9G0saK2gCC5p4z6pAxrHHaijKQgQzGMaiFjsnppy9+GuGD5R/Ks3CUzkdLjjAII6SbYK277S2/cGJRWmeBEnqR4HV4mbbNUEv50T2x7O5OwSiJE6C8L1kBjNq5CIjahl/vhq5kQJQFWKHyT6nTm5gK7iEyFXFcXsyynK3QZbwSlnimUSs2kcqgxhq/NElQsRXdvI9G1GEkn1qZ/ZUIAG0sA3fgGv6mQAF/lValeJCtl3JvpJLgyJ8YAletFVLsQIlgtFltCZoost2TU0m4ISyjeRxdShGVxXRveaSGLp3RcFh7pHNtAhulBL8oYRIzgMgfaXGNMoMkGSKjqj2GK6svU5LvTZ6qXvxJKxkPIB+5bU9qeLJSDsfHE9fIhRvSUh9GZuuwzOCD86GxevNCyrJxqxeq0O2oRKamoqqjNYUmDnVJR1lUXTmNrDKiXjGPYpaX6Gnw1R871pQZYL6dJbt19B65NYE+oQiAAGtGRRwFmitv46w7sx3qMVCyO7bs4NDoHZmxDMG5Bbsxwy1YybW+orm4lKHmp5+eiS9Mly84vxx5bLdm2GqAZ0L4O7jD36g6swgwUXTIb5UvPYZOw2uX3HtPB/LJ+d4MB0WDUMdEHIpd4Ibsl+diQWyczL5mQNet98OeM1CxJ3rsL/dn/vNZriytNkYsW3Ze9q6z9SC6ey5qsRcy3zBWuYjdH2wICvKrM+KE9twIkThYKYV/12V2HXGzztLHUFb3nw9b6LKbYcDF2CBfbqjWYnRWwGCfZo1YjRjljHAMuo0RgRm/lJebJdyEzMWqE4U1UmhEpEZEkIRkJkzqpBTakooYnLDFRvMAb+M+c2ga2OrQd/Z9MaJGgRjxalZGpdMJivqWrUbhj7V/aQYPQu7LfklDmFK88xIoWNBp31WorxGterKfCaE9gKptYhtT34p9U6HUxeOxQDMtZwaPMfXyfyeHYKv9i+TYwaMpT/HGs1ydjJiwf1lziVMdNb5+KJb92dbRxVarzWD7HIY4Zu6nLdZGpL+b3tfBvws0LyEaEzReRn3BiKbwQWo9wQp0cLzI0x1jtOk5zS9SJ9DacmW3UDFbrfuzvHqj9Zf+rqUilU4supbzoId00XHLlQf0QgX4HYSgii3oYpb9TzAX5/RseEydLx2eTQa/22j3pXyUvpcARY6vvHCj4sJ5ze6J9IBDiGMp67nRoELk+vPaoSp9qyGQEb5u0NesAuzII9MF9Ei8aYyr0xMf56OUd3wl+vxYp7rPK58EN975H+f1ms84ewCGdYPXPIZqU9vYAR3QRbl0HTNOfKVuCvnRKDl08hAPoGvPKJhcVLEnhI8VfhwIiOM8TbZZWlsFEr4AcKhLERDIFVhr/jPQsB3nVA8FUL6g4AxESuPaNgdLhAF1h0usJN+OKWRZ/E2B7sEbG9m0njG+QCRkv58gFqm4aQGAIisIRjk+GYypTPwf5GSWobb4/+2eH4wE5qHdhQCFS6/NAAOLyGihPKNskQqsPk8chxdihwrIXQjh0o43KC49LobbzJefALAyljx6SW2fsHdEMC1ugj3thhuL7UOqD257cbz6uV/YXVWniCU+0cJuozkLe6ymXFizpK+zh35c3HhSe+rIFzP7hLUlYCrpK4xHSHK4tq5b8jswW3z0ft0T1Y8/Ubn9vru4wP4pJddhO2mmC7Lh4x3JiPjLafTxMkELEVa8C9c8spdd1tSyPLOXJyU+Eps+QrfF6WT5nRkOQ2jxUE6iQ2yqY8X5GQWRicxMv8K3e0gOomxC27XGQA6bz4gev1dPXtF3+7Xq2dFvpOfsNb2/n3o/HvX9+RXrMW+YiV+eGJE+ZTl3Em+MCnonr7V7PjFwMxVC65EPQeZ1AiR3Q83KZOlC/SgTbv0Cprs/8RQzBUE5809RawT5pbirTB7Pptgmxko5VQL9hdG7QdS1z3EsMfVF70JNnZmFl6IgZ3Ib0S4RN2dm5eTtubJGI/aTJbFsuYs3jmYlSzuxZD4VGvGxXtT9Cn9mcGnoOcSLgs+TcpwC4BPYc9pdAPwScHuNeBTfKs7wXJp8Men/wHMxIHr
