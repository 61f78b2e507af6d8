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
    coroutine as _coroutine,
    next_item as _next_item,
    require_format as _require_format,
    rethrow as _rethrow,
    untrace as _untrace,
)

_require_format(1)


class _Connection___aenter_machine(_Machine, of="Connection.__aenter__"):
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


class _Connection___aexit_machine(_Machine, of="Connection.__aexit__"):
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


class _Connection___anext_machine(_Machine, of="Connection.__anext__"):
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

    @_coroutine(_Connection___aenter_machine)
    def __aenter__(self):
        machine = _Connection___aenter_machine()
        machine.label = _UNSTARTED
        machine.self = self
        return machine

    @_coroutine(_Connection___aexit_machine)
    def __aexit__(self, kind, error, traceback):
        machine = _Connection___aexit_machine()
        machine.label = _UNSTARTED
        machine.self = self
        machine.kind = kind
        machine.error = error
        machine.traceback = traceback
        return machine

    def __aiter__(self):
        return self

    @_coroutine(_Connection___anext_machine)
    def __anext__(self):
        machine = _Connection___anext_machine()
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
            if label == 6:
                machine.each = None
            try:
                if after == _RAISE:
                    _rethrow(handled)
            finally:
                if after == _RAISE:
                    handled = _untrace(handled)
                if label == 6:  # line 42: finally
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
    __slots__ = ("host", "port", "start", "connection", "line", "total", "leave", "each")

    states = {
        1: ("8d76c7589e/0", 49, "host port start total leave"),
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
                machine.total, machine.leave = total, leave
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
                                sent = _next_item(machine.each)
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
            if label == 8:
                machine.each = None
            try:
                _rethrow(handled)
            except BaseException as error:
                handled = _untrace(error)
                if label == 8:  # line 49: exception in async with Connection(host, port) as connection
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
    __slots__ = ("host", "port", "server", "leave", "callee")

    states = {
        1: ("103f5c3d69/0", 60, ""),
        2: ("ea4f3c6d43/0", 61, "server leave"),
        4: ("57eb8fc973/0", 63, "host port server leave callee"),
        6: ("dc7bd2f82b/0", 61, "host? port? server leave handled"),
        8: ("22a3f543de/0", 61, "host port server leave"),
    }

    def step(machine, sent):
        label = machine.label
        if label in (2, 4, 6, 8):
            server, leave = machine.server, machine.leave
            machine.leave = None
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
                machine.server, machine.leave = server, leave
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
# coro2sm-machines: v1 7867dd3d034cb00f eNrlXVuP2zYW/iuCgKIOqk4l6j5AHhZ92pd92cfMwKAlekaNR/JK8iRB0P++vOhCSiRNWfZMirSAE0skz5U85PkOnU/f7X1Vv8DWvrezqq5A8/L7C8yeixLZjv2K6qaoSvvec+wDLJ9O8Anhhsdv7TN+6tglfCHft1uIyhbV2y1+9r8TPHTP/6zKEmUtHuFOaHKENW6AvzX2/Se7QYe9/ejYzRFiSp883wkcL3S8lDxrYYtIq++Y/g4d7HvXsT+jb3jwHXR3COWhC/9w8Zh1dSAkcYe6xV8PRIB7PJbdFq3wZk7mb2cY3etHD5McJCCAyZ4fvUbN6QWNwwfc8FiKuxrBHNWORb98qQssovXRgl9g0Vqw+VZmRXVXHVG5zQbNbGjb56ppu27Hqm4/cHwGjo+5DJwkevwba6StYdkUpCdTS1Od6gxRvWABn1DLhCjKnOe3RV+JhW0iat/DG3uUp8OB69Se6nLsRO1DSO8LdMgZ1c7A9NXQcTArbZ1VL8cD6hnFD15hXcDdAY1GJ88OJ0SMvztU2edOImJzKlCNnqj34b9irdVwlLqj2JwarM185HWpknuecFfGCiEKc8EvqR07GXaYbvfX3gWIrCWl/skjYsPT03PLmhDeivKJ6ZeqnonmGYhWnyYmUDhXz/YoCTOmKAan6XPiON+1jnCO0lkKIacwrb7I9Kf2bUZn51yDejZR5UuVE/vRWYbZq+riqSj5B0S/VKCl3lGSlfFwQccMHg4IqTvaTIBDy/ndEbbPnRoI+0y3DXxFubBIkgfbYr/dVSciE2mPh2qretJOvnowt2PKLHKqSTxr8co8WQP2p7JnFHPdtPUpa8XH+6JuWjrAATZs0XnGWj6wRZ0Y9oBgeTr2A+MQkz33X4hXDIZ27Ke6Ig338NCgnnXmAsQbrxOfvhbtmfDUt5BEp04vjo3quqptugpnaAezz7yuYxJRUse/RuCK1YFrJCMLXJ4XodTPIgR0gSsdh2fRiVtU7siDbXaoGpRv+EiUOklP+F0C0dIg5AxNOuvpmvSW1bUZrb4m5ulc6bIwOI8VnSWpETcf1i/aCRcWZkFX5zsr6aa3iq5T11JzuojHNw5oOs0PwUvXaAhUikZcoGJaMYhSZxZLkwBmtt6K69FPG9qI6+lD29BCe/ACAQ4sIHECb338AoEyfnFkZPFrHwVeCsE+gJr4BcJxePJkOGRxG2X6B3nJxzDcEZ/58Gfgv1MQIxzd5SjDc3zz4Q47Wl0cNw/2w0P5YH+41TGLau16pyyllrnj1IG58bL1HoRvcZoq9lZZtRYhef9QWvi/GhYNsv7bVsd/kQ37v9tuDF0A63WqFyjSnKf0rrCadPLOcUnmIGJQkrUQI9KkBX9u6r7f5Ng0XSZ+ztjSwG/KqMLeSY9K1LtHXfouXu994Pj++rDiu8qwwpGRhZUg2YcIZPHO14QV3F1zLMrxKlHywQQ3T3qS/7ADER1gTUTpjXzlAwv9Y0Ne3KGSLYzWb9bOZFGcMKZdG33P9DwzGn3dScYHP/5JRuDxHU8yo86lZ5jxtfT0Ql9fdm4ZVi6zM8p0oROXg58zZmRYY+02r76UYugQnothg8V4u3POmtdo6OBVHS/rwRVCR6gOHSMZaegIvdxPgL9LdaFjmrDDR5KibDcsjMw2OnwUiR0vcvCnmNADPfnU3SduGPlAIP9XRZ28I56MxNv6Gzc2PmbNJfMlQ3uqoblMIfYOqzy97FCNRcMyEZdA+QbP4Ce0oUILcpHjeeDhGcHTDiS0wRvRDoccaewHuR8lUHfGDLzpZkC1D8AtPTAnF/Xk0C4JIYxACpQWDLidx74o8brGWRG/xFYEjiecmON++DjJMAEU5oFOmkAhjSLZi9snc89JhlP6HuZJDrPUN3JKuUfeas8Ehh5/nV6OivZgbO8vbB8N7fuFV97FH7sEQ5cdlhivzkMPEm47z1Z1NqUXjF1CM6UFy4mEMr0dqsqgvSmJaOwSm8kRjz0SQyKxao9NUgGKPsm6ffkQ6HQ78y4I6ht1/sLpH2+F+AZ9hFO973ZOQ4MWvRyrGuLYwTWCe5GTbgvIgyaQunLXoKBpk0rglG1UOPClfzA/aXT0pgeO6fbAGaXvpRyk6bHUnnPK38WnFNg0xROfNypbMcc10DXeYce6c8eZjNqsQKHTjAHRtyhR6DY9TCcbyqz22DQxGi9FZ1hOmPGJRCZgKBMYZfKMbY4daSPfbkzM082F8VjYc6w3Do8e+bwgsUYS30SS/BVHGm4pG6aNmmnBCF173grjIwn3gROZ8h8Y8C94l5Ae2D3Yv+Q0IWD90oVOracNgo8HDK1NAlc3S80TA6bkPE6JoakKQ7UKb+RQOJy+ouskGni3iZU8phyD0cggWOIxBgi4qZl8A68whr9NifLlZYnhOhcb6EpgfoUpBQZTQwaTN85rvSMSogVBtPiHBvowKxmbb5y6sQ0yXNq+8rwFv7QzRYVLFKXO/anTfiYZP+44TU8pxsqa7TL7zeRy3U2GelRmDvjFjukwvkCHykqQc0Ug5vUfg1aN1dlrsd+a9+cAmUK5fYZesdNBx36SNMZNc7LJLXKyDuPSG7l0x9NYXbUoa6mJBB4Hd+9YBD2LoZJFsJy/aWqR8AlkfI6ncC2XUc9lfGVFCtmzKyW5YfNZzG6zB2Jam5QFk4cVSzVPZ37suE4Y4SV0fWo7UBeLcmRkqe0kj6MsDpMU6VKHfLEoKY+wvhTtszWCwRtWAU2Lny3YWEKdc89IShB1/OnH0ix3ALIkSgEMA3WO9Ep8BE4YTpLtQ0bc3bkAJH6W6DLDoTvNpWYCMI4PiPU8J417JQ7+CFxpPhzErhcHLgwTpQJCb6oAkhWn9U9FKZUW90jm0g558NzfRRn0Mk+XOb4W1Uhiau/GksYSmiq0IeQy5OhAc4D92CSI4A8PyHPhMAthkAVhzGuxW8Sk3ou+ZuhI+CfSXNmV0+EGU+DHUbJL4O6d5rY3LGJRmid+knqRbzS56UGT08s5kb2x+H0PQZTEiR++l8xgAULCMyKX8cdDSLQUgCwNPzj7EpREw5Z/CZFV0Ig5GSnYoZElXClLrOskKWdU0F4zTCQznwYPii4ROV7ZyXNNrMHBO6mZk6QcCaCE+NhxXdFPBz6xr8Ic5qe96bz3pFxqFOEBQ6CrrVqCK0nRrm7/q4Oxur2xrskEyJK2EdZnFeLV5VBUr5kkmu5d8nPwPXz0vhUQNkXAZCcJR5S6k66XoueWXrme4mHjrYqVt2+FfCslbX20XMNEXccrjy4MT7rwyF86EmhRsRyL7RM+WlsaxbcvsMTHtXojD+TabCyvYYHJXoFMoTyzszd9TNdliWmnKa43uRYK+fHPpl+vjO3dBlSb6UF7XlIjhsI+zAheC10VvOa5a/G1CVLYeWE/9zcjt2eAQk6ss+LwUFFgLA4HtwXGNurY1Fzp6BOi5iwL6FbkaJkO1UwrwKMzA/bexMYMlWMmxnqNlsKYx5rUBD7gXhkqXlH+YDv0VLv+tkcIVIslW5h/Y+WIZsSccSlesF6H/kXOGV+qxPYZWQ2qX1FtPZ/KJ+t01FeIn1VhqIKyLuWfW5rN157EAL2bTVYahTbttyPa0OD+wbHon90fd9vtcINyuz1XV9JvD4bQpg9Bwh1d0xiUGkiZPVcVvx0++1MXZr9xITIckrTO9XiW7uBXwKvGl4u58M7t3fyFHvSfqkSONX7q14oL/CMwFcJTC8Fbz3Q4cAHk3O+mlQqYr5LSdSV6K/i535OOiOC44RxAQPn2mIcB/5T+Tomw+9Ijz/IDi3g4MQBSTYeRZ+T4/SnTnL8ES9VuUQdlalsNCs2m9+bkmCrNdS5SqWCTK+n3zJhSMGMR9l+yu2eck7KdpkSpnBL7qSe9/Wl3aWIdwr9YWg3iP+zJVqlzvJctBzH4DQHTaqqZ+18nDrx4S7B6hZiUpVCWfh+zdNezi7Z24DamUawuHr8we4utIwu3a80grimU8C3XlLfQ921v04EfpXRDQLym1RtiXQTg2fQvqYoQkTRl+cYIY57jNOk5TS/S53DqMGXXl7HbzbNzvHqj9b2r15vMWQ1GVj1DL9hTXXTsBvISnvAK3E5CDuE2lHEr9wP09RmeGiZDxyujxdhlfzdRry397Y2lAlypvOeFlRNy9T3dE6HAhwvbqeM6ke8EyfpanjBV1vJwZKQ//Ob6+zDz80h3TTXif0CB5U6mv09KqW7Zy814bdexHmwPxHcu/t8jeSuXq23Bw3q+gz8jeXUPgsHez6I80P36QuRJcXnGCUfLI5EBfwJPWsJjUElkTimYK3yo2AljtEv2WRprheJ+gXZIXJHQR1TYK/4zF+AdK+SrhnB/4FMmYmkJj1nxCS+wqvjETPqhiifP4l0O9gnY3cyk8YL6EZ6Sun5ELtNQyQMAxHMo8HN0M5nSBfUhPCW5DLevDzGt9/AXlm4EZhR8Wd3GRQUSGraCS4hISz20skSy8oLztQLRpbUC0qIJLYfSAgiN4tJ192HFCoEZ5C5WB8yvuPYT7kLI3ugK7PVQ+55bFTQ/u8PK9sPX/2nsRfGdgwkGCUxz15H7FvdO9bUAjOkzP99D5VoH+0feUth/woUZ3C+o9AKE3jW7KbgSGRfsM+5ssHWYru8a7NCobT65j3d48SDfyHTbfPh0Dx6XmmpSujEYavK80x+Pkk4BfLo9W3nBO9JeEpzv9M4gcaq6FAVpBfwaXvMmbne/m9vFrrrqfVaSxFSS8B+Gm0Z8YURkOP2i94NNBX4914mvyPKVUVOB1eWXZn8A0FSQ4IJrtRrI1F2Odr/FJV1zm93u34VYtDWa/eMQyt6/Dp1/7frO/n0Ivi8PqQxPtIDreazvUZmq4fddTHVgJcA88CyH7sx+j0/YLRv9JN+sh/wczu9jmLzBMleRhHDOFSRvOWN/1sFlC+Df6WHC/GK3+UDy/BMfbJn6ojfBJM841YXY40x+LbI42Y1p3M+ZttU7YzxqM7kuhrhkLi7BChfPz7P9JQq6KeyX/sion99zGVwX9ZvkP6+A+oU9p9ENUD8Ju2tQv/hWl/XFnOzfj/8Hlbju0g==
