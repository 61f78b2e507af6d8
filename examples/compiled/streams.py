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
# coro2sm-machines: v1 f8c0a6581c7642ab eNrlXUmP4zYW/iuGgCBujFIjUXsBOQxymstc5tjVMGiJrlLaJXkkuRcE+e/DRZRIiaQp2a7qIAlQ1ZZIvoXLW75H18c/nEPdvMLOeXTyuqlB+/rLK8xfygo5rvMFNW1ZV86j7zpHWD2f4TPCDU/fuxf81HUq+Eo+73YQVR1qdjv87H9neOyf/1ZXFco7PMKD1OQEG9wAf2qdx49Oi44H55PrtCeIKX30Azd0/cj1M/Ksgx0irf7A9Pfo6Dx6rvMZfceD76G3R6iIPPhPD4/Z1EdCEndoOvzxSAR4xGM5XdlJb+Zk/nSH0X0+epQWIAUhTA/i6A1qz69oHD4UhsdSPDQIFqhxN/TD16bEIm5+3cCvsOw2sP1e5WX9UJ9QtcsHzWxp25e67fpup7rpPgh8hm6AuQzdNP70J9ZI18CqLUlPppa2Pjc5onrBAj6jjglRVoXIb4e+kRl2iKi8hz/2qM7Ho9CpOzfV2InODyF9KNGxYFT7Caavho7DtNLWef16OiLOKH7wBTYl3B/ROOnk2fGMyOTvj3X+uZeIzDkVqEHPdPXhf2KtNXCUuqfYnluszWLkdamSOU+4K2OFEIWFtC7pPPYy8HknAlaU5EefyArPzy8da0IYKqtnplSqbyaPbyFPc57oXbOiOK8j+2wGZd4F9SplcP8wTvml4dXDRoJqjJohu5tOXzuuZWHm6cIlSnutCzI9dBNhnuqmfC4r8QHRJJVi6eRX5OA7ruiYw+MRIX1Hhwlw7IRldYLdS68Gwj5TaAu/oEI6A8mDXXnY7eszkYm0x0N1dTNppz4c2AJjyiwLqkm8KfHBO9nih3PFGcVct11zzjv58aFs2o4OcIQtO1NesJaP7MwmE3tEsDqf+MDYguQv/MO+FCbadZ6bmjQ8wGOLOOtsCZAleBvz863sLlgf3kJhfHq9uA5qmrpx6CGboz3MP4u6TojByNzgFnYp0dulkYzKLvl+jLIgjxEw2aVsHJ4ZH+H4eCAPdvmxblGxFQ1N5qac8LvYmaU2xh2a9LNnasJn1tRmnPVrTJppKa2zcnOr0M8kncTth5UndSoYgJkhNS2YNcSye1nM6SLSs3eZsTe2VyYdD7bJ1GiwQ5pGgh1iqrAwQhfOQhv7ZHecysfN39ZykaVntlxDC2PYBEJsN0Dqhv715gmEWvMkkFGZp0Mc+hkEhxAazBOIxuHJkyFEEjxe+ou8FE0U7ogjNvwzDN7JRhGOHgqU4z2+/fCAF1pTnrZPztNT9eR8uFeQRLV2uxhJq2UhGDqyZWxxsoPoLWKh8rCp6m5DSD4+VRv8XwPLFm3+29WnfxEn/N9dP4bJPnFFKqSIDdGQedLX0Uvf2eyo5l+2OaoWssGZtBCjnv7zXYKe6Snw9zQdLfyuNRrsnTLQoUt61GXg4eM8AG4QXG81Ak9rNQQyKqsRpocIgTzZBwargbsbgpoCnweVaCtw85ST/IuFM3SAawwGn+Qbhxv015a8eEAVOw03/9jsbU7CCWPzAzHwbaORcaZXxCEB+EHjEImxd4xDRu0qI5DxtTL2oK/XRR3DwWQXYUzPMXm3/z1NQo411u2K+mslWwbpuWwVmAl3+hXZiBqNXHxo41M7vIFliPSWYSSjtAyRXwQpCPaZyTJMs2k4oCirbsusxMyPEY1E4vqxi3/K2TbAyWfeIfWiOAAS+d9rush74ulIvGu+C2PjIGkuWaAY2tcNLaTx8OrYVOfXPWqwaFgmsiRQscU7+BltqdCSXCS4Dn28I0TaoYI2eCPa0ZDATIKwCOIUmiLE0J/aep2Zxy19MCcXc3Jon0YQxiADVjN4KCt8rl2cxYQPn6Q5JoCiIjRJE2qk0WRicft0TjMdYuwDLNIC5llgJZJalnu5RGDo8fv59aRpD8b2wcL28dCeH7zqLsHYJRy67LHE+HQeehBz269sXWdbeuHYJbJTWricSKTS27GuLdrbkojHLomdHMnYI7UkkuhcaBLTa/qk17ndg6EzOd69ETQ36teLoH/sCokNuIXTve89p6FBh15PdQOx7RAawYPMSe8CiogGpEu5b1DS/EctccocFQEZ4Q/mgURPbxpPTN0Dd5SeSzlIw4FOzjnlb3UQAtu2fBYTQFUnZ6gGuma3OjGFFReSYLOKgF4dOkpvURPQuzdM+i3l0BgKSWqi8zKvCejnUi0KsBQFjKL41pOKV8pW7U9MpqJf7GOExzlWTISI6AQi94mB/cCG/eILth/CATVsBj2nkp779mpWQze2ZTa0YFZaNlIAjwP2nwoasm9+6q2fcQkNUo4xwlzroWfaaPahu5GGL6grslVWpFfWndYJtn1f0BWpAHFVJFrGMoGreOQKLFkQFgCycUICi0m3Ro+NlMSKq9TySEostCJxvHSmJK4yS67St8gmvSO8YEQWjKCCAU+wq6Kauyv92BZ5JWNfdbZAPI2ZoqIlitJn3PTJNps8mxDE0tjAWlkz3467cMt1NxnqkzZeFw8wpsNkhQ611ROXCifsayYGrVqrk2uRO8Tc+1YpVHANzIqdDjr2UyQP7poJTe+RCXUZl/7IpTfGQE3dobyjUyTxOCz3nkXAWYy0LILl/E1TQYRPoOJzjH2NXMacy+TGipTzPLdJLcP2s5xTZg/kZDKplCUPa5bgne78xPXcKMZH6PUJ5VBfPymQUSWU0yKJ8yRKM2RK2In1k6S6YPO17F42I8K6ZUXBtB54A9uNVPrLGckITI1/BokytxyCPI0zAKNQm8a7FR+hG0WTFPeQh/b2HgBpkKemfGzkTTOYuYQ246itmWeCca/UxT9CT5mFBonnJ6EHo1SrgMifKoDkomnNUFkppcU90rm0Q/a5CPZxDv3cN+Vrb0U1Vky1f2dJEwVNYEETHWnmzTj2mIGGeQTDPIwSUYv9IaZcvehbjk6EfyLNjZdyNtzZCYMkTvcp3L/T3vaHQyzOijRIMz8OrDY3jRgFvVwS2R/rwQ8QxGmSBtF7yQwW4BIiI2oZfzxcwkgBqJLfw2Jfgk0Y2ArWELkKkLAno4QYDLJEV8qSmDopqgE1tK8ZJlZNnwGFideInFzZyfdsZkMAVTK7RZIJJIAWWGPhuqafCfJhH6U9LG57233vK7k0KMIHlvBSV3cEzVFiTL3/awKPet/Y1GQCHynbSOezDmfqcyi610wSQ/c+izmsPRx6i/BTJQFUShDrMkTF8zqmURbAWFP8ShWRuLL2ei1xbXCpuXgSmjXeaLjy3qqUi6WkN79uPMssX8/rmIUUL/JII1Mh3A3zLn7d7Kjt373CCgd5zVZt/o0pWlGfEktcXUx9I2uZKUFMO01Bt8ktyp4wG1+dhL0x8HYf6GsmvDGA0sN5kmOmB8EiTweC+d61KNgExOtXFd/d25HFCxieIItaBhHuCa1lEMCx0Ho2et4MNyB4LvQCnxIsFbtGTiM9pxoA6MKAfLGwMSPtmKm1MuOlSOOpIZV3T7hXjsovqHhyXBrFrrwnEQHd2cZOzX+wSj87Cu54cmoP0yhYteiStXrqXtCmRc0X1GxeztXz5nwyV1KrtRTpcKi1TAsnqv3pkVrgbbOdRy3Gtvt+QltqXD+4G/q7//Ww2w23B3e7SwUa3DwPZkhhLqSbqLb2IrMQLX+pa9GXvfglDYZvZ5C5jFwf3JBRpc+9FPq0vjcrGF3BNQoWLpD/1BVyN+NP8263nf7QlnNfz7k4T7bDgRUYMPdQtVLPD7fxgIjfCg/mjuAI0Y1e3oDKqT1PEZf7TfldGpL3Y4aC1Z6/2stXAnLD5hTxuCWjCkGCJoMmuo9MscES7NPoQQ66NrYa9J1PL4+pMVCam1ykcWnKZEVdq3bD0HPdT7CIRdB9xe5jCUuaeYsKHQs65btTeSPS6bO8JoB+hdRawJ6Tv5V6p8OpcQPRL2Bazgwnx7fJ+l7sGVx9vkyqTChLv4xJt9vNk7EUgHvDt5iii4ePLx7r/uLZUZnla6dBPnIo4bseOW+zNST93/eKGvhRKjMkQGtanCGXPQCRzWBF0cMEKNNWZ4wo5SVOU85ptkqfQzBiy26gYrffd5d49cfZv/UNRRWr4ciqb7kKDlQXPbuhukInugG3ExNEuI1U3KrXAfr2As8tk6HnldFi7LJ/26jXUX4zxVIBblS988qqBYXynf6JVL8jmPHM9dw4cMP0+lKdKNOW6ghklF915gWHKA+K2HT3Mxa/dIDlUaZfuEmp7tjL7XgX1t08OT5IHjz8v0/SVJ5QuoKH9QMX/4zVxTsIhocgj4vQ9I0Fsa+E3RknAi2fWAb8E/jKCh2LQiF7SuFc4UNBTpSgfXrIs8QolPCVqkMSi5hAokKu+M+CwXc3kVgUhPuDgDKRKCt07GpLRIF1tSV20g9FOkWe7AtwSMH+blOaLCgPESnpy0PUMg2FOgBAvIfCoEB3kylbUP4hUlLLcP/yD9tyjmBhZUZoRyFQlWWsqn8wsBWuIaKs5DDKEquqBy6XAsRrSwGUNRFGDpX1DQbFZdddMpULAGaIugz+z++N8g13R0Te6u7p24LyXGod8j67YMr86tt/Z/QiP0FAIQYJjAnz2HuL+6FmxJ9xeuGrc6gwNuB+7C8F9ye0DKC+pK0VOLxnd9PvSihcUv3o8WDFMzU+tHiBoq796H16wIcK+US2z/bDx0fwaeksTGovej2J+OgUmafu2Zpb07HxXt/cvbuAyumqRkR6GtA1uuUt2P7StOCvLrg/LZ9aBuhOEia1FSb6K2CnsVjpEFtupPiNoVOJSd9zkxvyeQvkVOJv+U3W9wJOJbZX3HU1wKbecmz7bjdn7Wfnfn+/YJEjMvsjBtrePw+df+77zv6OgdhXBEaGJ0bQVZldn7hvk/z6/K0mASM6REy14EoQepBJDdjZfXWd0nddoQetF6xX0CQcF90WpqBw2dpTGHVhbSneCqvnswlFWwAaT7Vgf33bfiB1Gko0w0x98ZtAlRdW4UpIcia/EXCc+GfGdTlpa16MyajN9LbQ4pLNuwRClMVdXaEw1Zpx894VDMx+ZCww4FyGt8UCJ1nRG2CBEec0vgMWqGD3GiwwudcNfTlT++en/wOee5qd
