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
# coro2sm-machines: v1 f8c0a6581c7642ab eNrlXFtv2zgW/iuCgME4GE1Wou4B+rCYp33Zl31sCoOW6ERTR/JKctqi6H9fXnQhJZKmbDnpojOAU0skz4085/B8pD9+t/dV/QJb+8HOqroCzcufLzB7LkpkO/YrqpuiKu0Hz7EPsHw6wSeEGx6/tc/4qWOX8IV8324hKltUb7f42X9P8NA9/6sqS5S1eIR7ockR1rgB/tbYDx/tBh329ifHbo4QU/ro+U7geKHjpeRZC1tEWn3H9HfoYD+4jv0ZfcOD76C7QygPXfgPF49ZVwdCEneoW/z1QAR4wGPZbdEKb+ZkfjjD6F4/epjkIAEBTPb86DVqTi9oHD7ghsdS3NcI5qh2LPrlS11gEa0PFvwCi9aCzbcyK6r76ojKbTZoZkPbPldN23U7VnV7x/EZOD7mMnCS6NMPrJG2hmVTkJ5MLU11qjNE9YIFfEItE6Ioc57fFn0lFraJqH0Pb+xRng4HrlN7qsuxE7UPIb0v0CFnVDsD01dDx8GstHVWvRwPqGcUP3iFdQF3BzQanTw7nBAx/u5QZZ87iYjNqUA1eqKzD/8Ta62Go9QdxebUYG3mI69LldzzhLsyVkbTEhlKOupHj4gDT0/PLZOE0CzKJ6Y3qlLGsmfAcn2aqFYxaXp2Rg6ZkQb2nO9agyl7hpxgWrnI8qP6bcbJxpmGziwi8kuVE/3RWY7JVnXxVJT8A6IHyuhS65TEMx0u6JjBwwEhdUebCXBoObsfYfvcqYGwz3TWwFeUC06KPNgW++2uOhGZSHs8VFvVk3by1cumB1NmkVNN4lWDPeNkDe5PZc8o5rpp61PWio/3Rd20dIADbNiif8ZaPjCnSgx7QLA8HfuBsYvPnvsvu4IztGM/1RVpuIeHBvWssylAZtk68eFr0Z4JD30LSXTo9OLYqK6r2qZeMEM7mH3mdR0Tj546/hqBI1YHjpGMLHB4XoRSP4sQ0AWOdByeRQdu8d+TB9vsUDUo3/CRIHWSnvC7BIKlQcAZmnTW0zXpLatrM1r9mpijm0qXhaG5T+8sSY24uVM744Rz47NgppsTivHSW0Wt6VQw4uCNw4tOX0Mo0TUawoaiERc2mMwGMeOM6zIJJ2beT/QOv2ygIVNPH2iGFtptCAiwmweJE3jXRxMQKKMJR0YWTfZR4KUQ7AOoiSYgHIcnT4YtB5de0j/kJR9RcEe8A8Kfgf9OIYVwdJ+jDK/xzd09nmh1cdw82o+P5aN9d6tNB9XaensOpZa5zcWBTePeXm+xtyj2Vlm1FiH58Fha+L8aFg2y/tNWx3+StPhfbTeG0pmDSLPL0JtOOWTyzvFBZigxOMhaiJFh0oLfTXTfb7KZmC7XX9PHN/Cb0ruzd9INBJ21oy59F/tdHzi+f717912le+fIyNx7kOxDBLJ452vcO+6u2SzkeFWXvFPHzZOe5P/ZNoEOcI1n7428chpP/2zIi3tUModn/WHtzjo73zNN70crKkYC753YCxy8Y2I/akqa0o+vpck8fX1ZGj84ELOUfepvxFX5a7ruDGus3ebVl1L04MJz0XuzUIsfMwPyGg0d7Fyxdw1W8OCh2oOPZKQePPRyPwH+LtV58Gk1CWfoRdlumDef5Ru8M48dL3Lwp1htAj351N0nbhj5QCD/d0UneUc8GYm39TdubLzrmEvmS4b2VENzZSw8O6zy9LJDNRYNy0SmBN5W4xX8hDZUaEEuslsNPLwieNqBhDZ4I9rhUMCL/SD3owTqtlyBN43JqnCMW3pgTi7qyaFdEkIYgRQYWXBflNivnbVi3A8fJxkmgMI80EkTKKRRVCJx+2ROMxk2rXuYJznMUt9IJLkst0pdwNDj79PLUdEejO39he2joX3veOVd/LFLMHTZYYmxdx56kHDbzWxVZ1N6wdglNFNasJxIKNPboaoM2puSiMYusZkc8dgjMSQSq1JdsoNW9EmuS4+HQKdLkLsgqG/UzRdO/zgV4hv0EU71vsuchgYtejlWNcSxg2sE9yInXQrIV/Qhncpdg4JWGyqBU5aocMhA/2Ce8Hf0pnn/ND1wRul7KQdpeqCv55zyd/FmATZN8cSXW8pWLPkMdPscQLcXOFM+ErFpPNRbYNNdosLk2FAWNBsUnidgyBMYefKM9YyNt5GH+InSuvnXpwscfz7PX6xh0DdhMH/FTpvzCsMMNOIlcCJTbgIDbgQTCttXvF39LacbVuu3LqaozRm4utlquGkNPE7O0FTKUC3ljSyIQ8ErMtkC83aLlRykHPloJA+WmOwccBj4BvYxwwwD/qRLYrhyYwO5BJbMyKeG5JNVKxvvWJLWVqO1hWhNDdrsRMs8dHZjG9Q4tH3lO1fehzFFhUsUpa7+qAs/JjUfbkNF81RjZc3yjD6dWK67yVCflHtH3qkwHcYX6FAJjZ9Dxc0B8UGrxurstdgnZ30mKFNor7Czip0OOvaTbGRvWpVLblGVcxiX3silO+bjddWirKUmEngcpnvHIuhZDJUsguX8TcsShE8g43Pch2m5jHou45UVKdYc1ilzwuazWN9kD8TCJjm1SB5WrNg4Xfmx4zphhF3o9cXNQH2WjSMjK24meRxlcZikSFc84s+yEVzZ+lK0z9aIym3YAU16NtOCjSUcw+wZSbEVwlBV5gxAlkQpgGGgrCjdkI2hJOruXAASP0t0pcHQnRbTMgGgxLuVel6UxL0SB38ErrQgCmLXiwMXholSAaE3VQApi9LzIEUplRb3SObSDoXQ3N9FGfQyT1c6XItqJDG1d2NJYwlNYEATHWgRSDv2WAyFWQiDLAhjXoudD5POXvQ1Q0fCP5Fm5amcDvcbAj+Okl0Cd++ztL3BhUVpnvhJ6kW+0dqmmzVOLWcJjSdz9xBESZz44TuJDBYUyHk+5AP/fAVyLQUgq8IOU31JkVzDln8Jkasq4+ZkpLVujSzhlbLEC4kYtY9kBtEU+KNLhIiv7OS5JqJw9frUzOwpRwIoMRu2+1b006EJ7KuwKvmFbLqSPSmXGkV4wBC5aKuWAAVS+KJLZ3W4RJfq6ppMkAlpG8HhqiCMriSies0k0XTvKoLD3MM7aR7ZKAXsQ4qPnEc/+jKNbpQFCMkUGpFtMBxRe52Wem30UvfiCUDJePr8yjt7QrmTkrY+WK66PshfkRD6UjYdiyUEH6wtDdfbF1jiXVm9kUdsTRk01VVUKa0pKjPXJRllVWjmNpjKTDztDkWur9BVASqeey2iMoF8Osv2a2gzcqtDfEIefQiMGeRAlsBYfx1h1YHvUAmE4K23a4aFBMqZES8YkFmwHzNUjpkY6ytaCkoda3L06RH3ylDxivJH26F7N81UAyoXwNzHH+w01ZlB/IumQ3ypeO0zshpUv6Laej6VT9bpqDspGoYqFORS7jg3ZL46EwNYZzb5qQPetN+OaENDxJ1j0b/dn/vtdrivtN1qgW3Re5q6z9SA6ey5qvhcS3+7WuQjdDywIivSrM+IE9NwwkVhf6EV/12VyLHGzztDHQWmvHlq3niVmw4HLgAC+3RHsRKjt0ID+zRrBGjGLGPAZORpDI/K/CW91S7kJnogUJ4oypNCKRwzJIQ8GrNkVC6nlFdQ+NyG6dVfAnxp05tB1dpWg7qz6W0TOQBGS1OLFC5YTNTTtVrXDD1X/aQSvQi3LdkFDm5Gs8RIomNOp31SIr1CZXdFPh06e4HUSrS2J7+WeqfDyavGfPxlWk41juPrZH4vjsBXu5fJEQPK0p9jiWY9O2lx4P4i5xomOud7PN6pe4uNIwus11pB9DiU8E09ztusjEmN+4Y3ZcDPAsoLaMYUlxcRb8Cz6V+Ad09mtxKYHxGqc5wmPafpRfoc6kqm7Poydrtld45Xb7T+2helZKwGI6ue4SzYU1107AbywxnhCtxOAhDhNpRxK58H6OszPDVMho7XLomG479N1GtLr6MvFWClgxsv7KAYd3KjeyIc3eCCeOq4TuQ7QXL9KY0wVZ7S4MhIf3HI9fdh5ueR7gpaxN9RZmWJ6Q/TUapb9nIzXslzrEfbA/G9i//3SLHG5Y4t4GE938GfUSw9uIFgsPezKA90F5wjT4q5Mk44Wh5eXzM1+AvOiFxFaDiLEcZol+yzNNbKxP3y4FASIgGQaLDX+2cu3DtWyJ8Hwf2BT5mIpYczzI4V8AKrjhWYST+cz8izeJeDfQJ2t7JovOBkAE9IfTJATmc4ogEAxCso8HN0K5HSBcg/T0g+7u2Rf1Mk318IygdmFHwZIr829B1cQkQK4mtliWQw83nMOLoUM5aC51oOpUC4RnHpdRfdRKR4Br2KKPH87lq/3m4I3Rrdf3tb9LaXWgXRzi65saR6/R9WXZQkcIX+UYIuHXmLK2x6hJixpK5wR95SRHjS+yrw1jW7+3Ql1Cqoa0xGsLKYdu4bPHtQ23x0P93jFU++kbm9ufv4AD6pZecBuymaS7Mh7VXJSHu5aZ426SClSAn7hWvetOsuSXI53pn7kgJfiSlf4fvic8KcjgynYbQ6PCewgXf08YqcLELnBEaW35y7HTgnMHbBpToNNOcuh0Kvv6Jnrujb/Wj1osg3++VqZe/fh86/d31nP17N9+WL8MMTLb4nLeVO8oVJMXf+VrHd5wMzUy24Eu8cZJKDQ2a/1yRNli7QgzLtUitI3P7xkZjpJ1g29SShjptakrfc5PmsA2wW4JNTJZhfEzUfSF704KMeU1/0JqjYmUl4Ifo1k1+LbfG6OzctJ221czEelZmsi2ItWbpL0CpR2oux8KnSdEv3prhT+jPDTn7PZbAu7DSZjCvATmHPaXQD2EnC7jWwU3yre8DirP3x6X/aiH/P
