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

        if 6 <= label <= 7:  # line 42: finally
            try:
                if after == _RAISE:
                    _rethrow(handled)
            finally:
                if after == _RAISE:
                    handled = _untrace(handled)
                if label == 6:  # line 42: finally
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
    __slots__ = ("host", "port", "start", "connection", "line", "total", "leave", "enter", "each")

    states = {
        1: ("8d76c7589e/0", 49, "host port start total leave enter"),
        3: ("0b02283c8a/0", 50, "host port start connection total leave"),
        5: ("d3b6ca1c14/0", 51, "host port start connection line? total leave each"),
        9: ("543768b8ab/0", 49, "host port start connection line? total leave handled"),
        11: ("1fa2687835/0", 49, "host port start connection line? total leave"),
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
                                    machine.save(locals(), "line")
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

                    if label == 7:  # line 54: else
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
                machine.save(locals(), "line")
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
    __slots__ = ("host", "port", "server", "leave", "enter", "callee")

    states = {
        1: ("103f5c3d69/0", 60, ""),
        2: ("ea4f3c6d43/0", 61, "server leave enter"),
        4: ("57eb8fc973/0", 63, "host port server leave callee"),
        6: ("dc7bd2f82b/0", 61, "host? port? server leave handled"),
        8: ("22a3f543de/0", 61, "host port server leave"),
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
# coro2sm-machines: v1 2df5c1e7935c4592 eNrlXVuP2zYW/iuCgKIOqk4l6j5AHhZ92pd92cfMwKAlekaNR/JK8iRB0P++vOhCSiRNyfZMirSAE8skz43k4TnfofLpu72v6hfY2vd2VtUVaF5+f4HZc1Ei27FfUd0UVWnfe459gOXTCT4h3PD4rX3GTx27hC/k+3YLUdmiervFz/53gofu+Z9VWaKsxSPcCU2OsMYN8LfGvv9kN+iwtx8duzlCTOmT5zuB44WOl5JnLWwRafUd09+hg33vOvZn9A0PvoPuDqE8dOEfLh6zrg6EJO5Qt/jrgQhwj8ey26IVfpmT+dsZRvf60cMkBwkIYLLnR69Rc3pB4/ABNzyW4q5GMEe1Y9EvX+oCi2h9tOAXWLQWbL6VWVHdVUdUbrNBMxva9rlq2q7bsarbDxyfgeNjLgMniR7/xhppa1g2BenJ1NJUpzpDVC9YwCfUMiGKMuf5bdFXYmGbiNr38MYe5elw4Dq1p7ocO1H7ENL7Ah1yRrUzMP1p6DiYlbbOqpfjAfWM4gevsC7g7oBGo5NnhxMixt8dquxzJxGxORWoRk909uG/Yq3VcJS6o9icGqzNfOR1qZJ7nnBXxgohCnNhXlI7djL0dicClpTkJ4/ICk9Pzy1rQhgqyiemVKpvJo9nIE99muhdMaN6Xkf2mQVF3jn1SmVwvmtNfm54+bAhpxqtZsjqpuZrxrnMWZ5OXKK0lyon5qGLCPNU1cVTUfIPiCapFEuNX5KN77CiYwYPB4TUHW0mwKHlptURts+dGgj7TKENfEW5sAeSB9tiv91VJyITaY+Haqt60k6+ObAJxpRZ5FSTeFHijXeyxPensmcUc9209Slrxcf7om5aOsABNmxPecZaPrA9mxj2gGB5OvYDYw+SPfdfdgVnaMd+qivScA8PDepZZ1OATMHruJ+vRXvG+/QtJM6n04tjo7quaptushnawewzr+uYOIzU8a/hl2K1XxrJyPyS50Uo9bMIAZ1fSsfhmfPhto878mCbHaoG5Rve0aRO0hN+Fz+z1Mc4Q5POeromvWV1bUarX+LSdFNpnZebe4XOktSImw8rd+qEcwAzR6qbMGuIpbfymNNJpGbvPGNv7K90Oh58k67R4IcUjTg/xFRh4ITO7IUm/slsOxW3m5/Wc5Gpp/dcQwtt2AQC7DdA4gTe5e4JBEr3xJGRuad9FHgpBPsAatwTCMfhyZMhROJOvPQP8iPvonBHHLHhz8B/Jx9FOLrLUYbX+ObDHZ5odXHcPNgPD+WD/eFWQRLV2vViJKWWuWDowKaxwc4OwreIhYq9VVatRUjeP5QW/q+GRYOs/7bV8V/kEP7vthtD5596RUqkiDTRkN7o6+gl7+x2ZPYXfY6shehwJi34qKf7fpOgZ7oL/Jyuo4HflE6D/SYNdOiUHnXpu3g794Hj+5d7Dd9Veg2OjMxrBMk+RCCLd77Ga+DumqAmx/tByfsK3DzpSf7Dwhk6wCUOozfylcMN+seG/HCHSrYbWr9ZO5OdcMLYfEP0PdNoZLT0ijjEBz9oHCIw9o5xyKhdaQQy/iyNPejP66KOYWMyizCm+5i42n9Ol5BhjbXbvPpSip5BeC56BebC7W5G1rxGQwdv2njXDq7gGUK1ZxjJSD1D6OV+AvxdqvMM02waDiiKst0wLzE7x/BOIna8yMGfYrYN9ORTd5+4YeQDgfxfFZ3kHfFkJN7W37ixcZA0l8yXDO2phubSeHh2WOXpZYdqLBqWiUwJlG/wCn5CGyq0IBcJrgMPrwiediChDd6IdjgkMGM/yP0ogboIMfCmvl7l5nFLD8zJRT05tEtCCCOQAqUFA+5gsS9KvK9xVsQ/YisCxxPi3bgfPk4yTACFeaCTJlBIo8jE4vbJfOYkQ4y9h3mSwyz1jSalfEbe6kgEhh5/nV6OivZgbO8vbB8N7fuNV97FH7sEQ5cdlhjvzkMP4m67ma3qbEovGLuEZkoLlhMJZXo7VJVBe1MS0dglNpMjHnskhkRi1RGaxPSKPsllx+7B0ekO3p0T1Dfq5gunf3wU4hv0Hk71e3dyGhq06OVY1RD7Dq4R3IucdEdAHtGAdCp3DQqa/6gETtlBhUNG+gfzQKKjN40npscDZ5S+l3KQpgc6e84pf6uDENg0xROfACpbMUM10NUfq2NdWHEmCTarCOjUoaL0FjUB3fGGSb+hHGpDIUFN1C7zmoDOlnJRgKEoYBTFMzYqnikb+XliYopuso8RXs+xxBA8ouPz3Mca9n0T9vNX7D+4DWpYDGpOBT137eWsBk5kymxgwKwwbYQAHgfsv+Q0ZLd+6byfdgoNUo4xwlzrgatbaOahu5aGx6krNFVWqFbWjeYJ9n2v6IJUAD8rYiVjKcdVNHIFlkwIAwBZaxDfwOjG6LGWEl9xlRhuSbGBVgSOl1pK4Co15Cp5i2zSO8ILWmRBCypo8ASzKqr5caUb2yCvpO0rzxbwuzFTVLhEUeqMmzrZZpJn44JYGhsYK2t2tuuPcMt1NxnqURmv8xsY02G8QofK6olzhRPmNRODVo3V2WuxPxD3p2+ZQrmjgV6x00HHfpLkwU0zocktMqEO49IbuXTHGKiuWpS11EQCj8N071gEPYuhkkWwnL9pQo/wCWR8jrGvlsuo5zK+siKFnNWVUsuw+SzmlNkDMZlMKmXJw4oleKcrP3ZcJ4zwFnp5QjlQ109yZGQJ5SSPoywOkxTpEnZ8/SSpLrC+FO2zNSKsG1YUTOuBLdhYQulvz0hKYGr86cfS3HIAsiRKAQwDdWbySnwEThhOUtxDHtrduQAkfpbo8rGhO81gZgLajKO2ep4Jxr0SB38ErjQLDWLXiwMXholSAaE3VQDJRdOaoaKUSot7JHNph+xz7u+iDHqZp8vXXotqJDG1d2NJYwlNVY4/5PLS6EAzb/3YxIngDw/IM9AwC2GQBWHMa7HbxKSzF33N0JHwT6S58lROhzs7gR9HyS6Bu3da296wiUVpnvhJ6kW+0eKmESOnl3Mie2M9+B6CKIkTP3wvmcECXIJnRC7jj4dLaCkAWfJ7mOxLsAkNW/4aIhcBEuZkpBCDRpbwQlliXSdJNaCC9iXDRDLzaVCYaI3I8YWdPNfEGhyokppNkpQjAZTAGgvXFf10kA/7KqxhftmbrntPyqVGER4whJfaqiVojhRj6s6/OvCoOxvrmkzgI2kbYX9W4UxdDkX1M5NE073LYg5zD4fePPxUCgCVFMS6KkQ1xaZk0YYjaqbTQC9pL1HPuoBUjbcVLryTKuRZKWnro+UaZvA6XscMI39JRxiZCuFY7OTw0dpSv759gSUO4OqN3LVr06+8PgWWenUx9Y2spbrkL+00BdQmNyQ7wmx8eYL1yqDabWCtmfDa4EgN1QmHLjXAFboqgMtzL0W4JgBdN6v6lbsZWTyDz3GyyGXgoZzAWAYO+AqMrdHxprnd0Oc5z/ApQE6Ro+U0VHOqAHfODNhPFjZmqBwzMVZmtBRFPNakqu4B98pQ8YryB9uhEerKOxAhUO1tbNf8jVXxmVFwxp1TuZmG/qpJF6/VU/uMrAbVr6i2nk/lk3U66quk5VoKVRjTWqa5HdV890gMsLTZyqMeY9N+O6INda4fHIv+2f1xt90ONwO323PFF717HtyQxF0It0xN/UVqIFr2XFX8OfXsCxg0b14QuQxJkuV6jErP00thTeM7sZzT5Y5G/sIJ8p+qRI41fupXu6n5A1POPTXnvJ1MhwMr8N3+hKqUer65jRtE9FZYb38QHOG38ZQ3IG7ykyePuf0pfU+GcPrRw7zyk7/8lG+AXi4dTp4O48+LTJP+EiBTe2QclKttNSg4m94EkwOaNNG4SMWCjUQFrdbzmTGlSMIi4L1kt6m4ScvOgxKlckrs15/0PqPd5Wh18PpiaTVw+3CIukid40ViOYLAe3qm1VSzF3ydTODFvv7iHWNSE0JZ+n1MkV3PLlrg/jamUewuHr9Re4utI3O0l5pB3FMo4VvuKW+h79teIAM/St2EADdNSyfEogTAs+mvKUkQYSxl7cSIIZ7jNOk5TVfpcwgnTNn1Zex26+wcr95ofe/qxR5zVoORVc9wFuypLjp2A3n9THgFbicuh3AbyriVzwP09RmeGiZDxyujxdhlfzdRry19b8RSAa5UW/PCavm44pruiVBdw7nt1HGdyHeC5PJCmjBVFtJwZKQvInP9fZj5eaS7mRnxrwRgmZDp6zAp1S37cTPeVHWsB9sD8Z2L//dIosnlCkvwsJ7v4M9IXlqDYLD3sygPdO8TiDwpKM444Wh5xDPgT+BJ62cMynjMKQVzhQ/lMmGMdsk+S2OtUNwLT4c0FHF9RIW94j9zDt6xQr5kB/cHPmUiltbPmFV+8AKrKj/MpB9KaPIs3uVgn4DdzUwaLyje4CmpizfkMg1lNABAvIYCP0c3kyldUJzBU5LLcPviDNNiC39h3URgRsGXFU2sqk7QsBWsISKts9DKEsmw/fNAfbQWqJdWLGg5lFYfaBSXXnYFVITnZ3i3CM3Pb3X2C+6GeLnRzdDrQea9RCpcfHa1k52Zr/+25kVnAA4jGCTQprMj9y1uZurxeMbpmZfWUGFMoPfIWwq9T2hpIHdBWytQctfsjt2FQLWg+vE0gxXP1HjX4AmK2uaT+3iHNwzyjSyfzYdP9+BxqRUmlRGdnnj0coqb06PXmvvKkfZG3fzodgYzU9V08PQUkGh4zfun3XVl7iy64OayuGtpgDVBmMRUmPCfgGxGfB1CZLiQojcGNgUmPdeJr8jnNXBNgb/ld0jfC9YU2F5xy1QDarrLkeeb3Vk1t87t/uWARQeR2T8foOz969D5167v7F8Q4PvyIMfwRAuJnkffHpXJE/7Aw1QHLoSAB57lYJrZS+GkZ1Oj98Mpe8ojZf7UweQPlk0diU/mpobkV874n3WA1gKAdiq0+b1n84HkGSLeizL1RW+CGp6ZZCvRwZn8WuxvcrzSTsNJW/1kjEdtJtdF+ZaszSVonijupfNOoaCbAnPpj4zL+T2XwXVxuUmG8gq4XNhzGt0Al5OwewkuF9/qLruYNf378f/0OlRA
