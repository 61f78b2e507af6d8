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
# coro2sm-machines: v1 f8c0a6581c7642ab eNrlXFtv2zgW/iuCgME4GE1Wou4B+rCYp33Zl31sCoOW6ERTR/JKctqi6H9fXnQhJZKmbDnpojOAU0skz4085/B8pD9+t/dV/QJb+8HOqroCzcufLzB7LkpkO/YrqpuiKu0Hz7EPsHw6wSeEGx6/tc/4qWOX8IV8324hKltUb7f42X9P8NA9/6sqS5S1eIR7ockR1rgB/tbYDx/tBh329ifHbo4QU/ro+U7geKHjpeRZC1tEWn3H9HfoYD+4jv0ZfcOD76C7QygPXfgPF49ZVwdCEneoW/z1QAR4wGPZbdEKb+ZkfjjD6F4/epjkIAEBTPb86DVqTi9oHD7ghsdS3NcI5qh2LPrlS11gEa0PFvwCi9aCzbcyK6r76ojKbTZoZkPbPldN23U7VnV7x/EZOD7mMnCS6NMPrJG2hmVTkJ5MLU11qjNE9YIFfEItE6Ioc57fFn0lFraJqH0Pb+xRng4HrlN7qsuxE7UPIb0v0CFnVDsD01dDx8GstHVWvRwPqGcUP3iFdQF3BzQanTw7nBAx/u5QZZ87iYjNqUA1eqKzD/8Ta62Go9QdxebUYG3mI69LldzzhLsyVkbTEhlKOupHj4gDT0/PLZOE0CzKJ6Y3qlLGsmfAcn2aqFYxaXp2Rg6ZkQb2nO9ag2l6joJp5SLLj+q3GScbZxo6s4jIL1VO9EdnOSZb1cVTUfIPiB4oo0utUxLPdLigYwYPB4TUHW0mwKHl7H6E7XOnBsI+01kDX1EuOCnyYFvst7vqRGQi7fFQbVVP2slXL5seTJlFTjWJVw32jJM1uD+VPaOY66atT1krPt4XddPSAQ6wYYv+GWv5wJwqMewBwfJ07AfGLj577r/sCs7Qjv1UV6ThHh4a1LPOpgCZZevEh69FeyY89C0k0aHTi2Ojuq5qm3rBDO1g9pnXdUw8eur4awSOWB04RjKywOF5EUr9LEJAFzjScXgWHbjFf08ebLND1aB8w0eC1El6wu8SCJYGAWdo0llP16S3rK7NaPVrYo5uKl0WhuY+vbMkNeLmTu2ME86Nz4KZbk4oxktvFbWmU8GIgzcOLzp9DaFE12gIG4pGXNhgMhvEjDOuyyScmHk/0Tv8soGGTD19oBlaaLchIMBuHiRO4F0fTUCgjCYcGVk02UeBl0KwD6AmmoBwHJ48GbYcXHpJ/5CXfETBHfEOCH8G/juFFMLRfY4yvMY3d/d4otXFcfNoPz6Wj/bdrTYdVGvr7TmUWuY2Fwc2jXt7vcXeothbZdVahOTDY2nh/2pYNMj6T1sd/0nS4n+13RhKZw4izS5DbzrlkOE7xweZocTgIGshRoZJC3430X2/yWZiulx/TR/fwG9K787eSTcQdNaOuvRd7Hd94Pj+9e7dd5XunSMjc+9Bsg8RyOKdr3HvuLtms5DjVV3yTh03T3qS/2fbBDrANZ69N/LKaTz9syEv7lHJHJ71h7U76+x8zzS9H62oGAm8d2IvcPCOif2oKWlKP76WJvP09WVp/OBAzFL2qb8RV+Wv6bozrLF2m1dfStGDC89F781CLX7MDMhrNHSwc8XeNVjBg4dqDz6SkXrw0Mv9BPi7VOfBp9UknKEXZbth3nyWb/DOPHa8yMGfYrUJ9ORTd5+4YeQDgfzfFZ3kHfFkJN7W37ix8a5jLpkvGdpTDc2VsfDssMrTyw7VWDQsE5kSeFuNV/AT2lChBbnIbjXw8IrgaQcS2uCNaIdDAS/2g9yPEqjbcgXeNCarwjFu6YE5uagnh3ZJCGEEUmBkwX1RYr921opxP3ycZJgACvNAJ02gkEZRicTtkznNZNi07mGe5DBLfSOR5LLcKnUBQ4+/Ty9HRXswtvcXto+G9r3jlXfxxy7B0GWHJcbeeehBwm03s1WdTekFY5fQTGnBciKhTG+HqjJob0oiGrvEZnLEY4/EkEisSnXJDlrRJ7kuPR4CnS5B7oKgvlE3Xzj941SIb9BHONX7LnMaGrTo5VjVEMcOrhHci5x0KSBf0Yd0KncNClptqAROWaLCIQP9g3nC39Gb5v3T9MAZpe+lHKTpgb6ec8rfxZsF2DTFE19uKVux5DPQ7VMM3V7gTPlIxKb9+E2w6S5RYXJsKAuaDQrPEzDkCYw8ecZ6xsbbyEP8RGnd/OsDDsefz/MXaxj0TRjMX7HT5rzCMAOVvPAYSeBEptwEBtwIJhS2r3i7+ltON6zWb11MUZszcHWz1XDTGnicnKGplKFayhtZEIeCV2SyBebtFis5SDny0UgeLDHZOeAw8A3sY4YZBvyBkMRw5cYGcgksmZFPDcknq1Y2kverbGir0dpCtKYGbXaiZR46u7ENahzavvKdK+/DmKLCJYpSV3/UhR+Tmg+3oaJ5qrGyZnlGn04s191kqE/KvSPvVJgO4wt0qITGz6Hi5oD4oFVjdfZa7JOzPhOUKbRX2FnFTgcd+0k2sjetyiW3qMo5jEtv5NId8/G6alHWUhMJPA7TvWMR9CyGShbBcv6mZQnCJ5DxOe7DtFxGPZfxyooUaw7rlDlh81msb7IHYmGTnFokDytWbJyu/NhxnTDCLvT64magPsvGkZEVN5M8jrI4TFKkKx7xZ9kIrmx9Kdpna0TlNuyAJj2bacHGEo5h9oyk2AphqCpzBiBLohTAMFBWlG7IxlASdXcuAImfJbrSYOhOi2mZAFDi3Uo9L0riXomDPwJXWhAFsevFgQvDRKmA0JsqgJRF6XmQopRKi3skc2mHQmju76IMepmnKx2uRTWSmNq7saSxhCYwoIkOtAikHXsshsIshEEWhDGvxc6HSWcv+pqhI+GfSLPyVE6H+w2BH0fJLoG791na3uDCojRP/CT1It9obdPNGqeWs4TGk7l7CKIkTvzwnUQGCwrkPB/ygX++ArmWApBVYYepvqRIrmHLv4TIVZVxczLSWrdGlvBKWeKFRIzaRzKDaAr80SVCxFd28lwTUbh6fWpm9pQjAZSYDdt9K/rp0AT2VViV/EI2XcmelEuNIjxgiFy0VUuAAil80aWzOlyiS3V1TSbIhLSN4HBVEEZXElG9ZpJouncVwWHu4Z00j2yUAvYhxUfOox99mUY3ygKEZAqNyDYYjqi9Tku9Nnqpe/EEoGQ8fX7lnT2h3ElJWx8sV10f5K9ICH0pm47FEoIP1paG6+0LLPGurN7II7amDBrrKqqU1hSVmesSh+11oZnbYCoz8bQ7FLm+QlcFqHjutYjKBPLpLNuvoc3IrQ7xERgMjBnkQJbAWH8dYdWB71AJhOCtt2uGhQTKmREvGJBZsB8zVI6ZGOsrWgpKHWty9OkR98pQ8YryR9uhezfNVAMqF8Dcxx/sNNWZQfyLpkN8qXjtM7IaVL+i2no+lU/W6ag7KRqGKhTkUu44N2S+OhMDWGc2+akD3rTfjmhDQ8SdY9G/3Z/77Xa4r7TdaoFt0Xuaus/UgOnsuar4XEt/u1rkI3Q8sCIr0qzPiBPTcMJFYX+hFf9dlcixxs87Qx0Fprx5at54lZsOBy4AAvt051qNX4sG9mnWCNCMWcaAycjTGB6V+Ut6q13ITfRAoDxRlCeFUjhmSAh5NGbJqFxOKa+g8LkN06u/BPjSpjeDqrWtBnVn09smcgCMlqYWKVywmKina7WuGXqu+kklehFuW7ILHNyMZomRRMecTvukRHqFyu6KfDp09gKplWhtT34t9U6Hk1eN+fjLtJxqHMfXyfxeHIGvdi+TIwaUpT/HEs16dtLiwP1FzjVMdM73eLxT9xYbRxZYr7WC6HEo4Zt6nLdZGZMa9w1vyoCfBZQX0IwpLi8i3oBn078A757MbiUwPyJU5zhNek7Ti/Q51JVM2fVl7HbL7hyv3mj9tS9KyVgNRlY9w1mwp7ro2A3khzPCFbidBCDCbSjjVj4P0NdneGqYDB2vXRINx3+bqNeWXkdfKsBKBzde2EEx7uRG90Q4usEF8dRxnch3guT6UxphqjylwZGR/uKQ6+/DzM8j3RW0iL+jzMoS0x+mo1S37OVmvJLnWI+2B+J7F//vkWKNyx1bwMN6voM/o1h6cAPBYO9nUR7oLjhHnhRzZZxwtDy8vmZq8BecEbmK0HAWI4zRLtlnaayVifvlwaEkRAIg0WCv989cuHeskD8PgvsDnzIRSw9nmB0r4AVWHSswk344n5Fn8S4H+wTsbmXReMHJAJ6Q+mSAnM5wRAMAiFdQ4OfoViKlC5B/npB83Nsj/6ZIvr8QlA/MKPgyRH5t6Du4hIgUxNfKEslg5vOYcXQpZiwFz7UcSoFwjeLS6y66iUjxDHoVUeL53bV+vd0QujW6//a26G0vtQqinV1yY0n1+j+suihJ4Ar9owRdOvIWV9j0CDFjSV3hjtyliLDQ27vuQpxrdvfpSqhVUNeYjGBlMe3cN3j2oLb56H66xyuefCNze3P38QF8UsvOA3ZTNJdmQ9qrkpH2Z1PmaZMOUoqUsF+45k277pIkl+OduS8p8JWY8hW+Lz4nzOnIcBpGq8NzAht4Rx+vyMkidE5gZPnNuduBcwJjF1yq00Bz7nIo9PoreuaKvt2PVi+KfLNfrlb2/n3o/HvXd/bj1Xxfvgg/PNHie9JS7iRfmBRz528V230+MDPVgivxzkEmOThk9ntN0mTpAj0o0y61gsTtHx+JmX6CZVNPEuq4qSV5y02ezzrAZgE+OVWC+TVR84HkRQ8+6jH1RW+Cip2ZhBeiXzP5tdgWr7tz03LSVjsX41GZyboo1pKluwStEqW9GAufKk23dG+KO6U/M+zk91wG68JOk8m4AuwU9pxGN4CdJOxeAzvFt7oHLM7aH5/+BzqXf8Q=
