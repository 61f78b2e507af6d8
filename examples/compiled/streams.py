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
# coro2sm-machines: v1 f8c0a6581c7642ab eNrlW9+PozgS/lciXrZHYnvBNmBauofTPt3Lvdzj9ChywHSzTSAHpKdbq/nfz+aHbYhxICHTfRqNlJ6A7ar6XC5XfXa+/m0lRbkntfVgRUVZgGr/+55Ez2lOLdt6pWWVFrn14NpWRvKnI3mirOHhvX5mT20rJ3v+fbslNK9pud2yZ/89kqx7/meR5zSq2Qj3gyYHUrIG7FtlPXy1Kpol1jfbqg6ESfrqQhvZrme7IX9Wk5ryVn8z+TuaWQ+Obb3Qdzb4jjg7SmPPIX84bMyyyLhI1qGs2deMG/DAxrLqtB68ORXzwxaju/3oHo4BBojgRB29pNVxT+XwSBmeWXFfUhLT0t40X76XKTNx848N+U7SekOq9zxKi/viQPNtJJC5a9o+F1XddTsUZf1F0RPZkGmJbOx/+8EQqUuSVynv2cJSFccyog0uzMAnWrdGpHms6lvTNz7DFje17+HKHvkxy5RO9bHMZadmfrjoJKVZ3ErtJrh5JTqKaW1aR8X+kNFeUT6Xx4qZXknN+dw2indqco32RcwHbiBjIxdl+pTm6oMDZQBwaUvxzLmbZxd0jEiWUTrd0WoNyDhWryQ70sbD6+fW6gNXv8W3Iq80Hng8f7BNk+2uOHKbeHs2VF2Uo3Z6VyjpkwAzjRsk2RSwZTaa0OSY94oyrau6PEb18HGSllXdDJCRqvWgZ4Zy1q5QPpkZJfnx0A/M4kX03H/ZMSlp/tR/fSoL3jAhWUV71fmbH806WyfYvKX1mVjTt9CEmg4X26JlWZRWs6QiuiPRi4p1wMNDaMM1olAwHYWkGF0Ucl2fhjDyKTBFoVAO34YaJfzc8wfbKCsqGt+pYSW0cS/4Q6LK0ohiiybd7Jma9DNraiNn/YMCmGmWRLAyNRKBaaKREpjaqZgRlc4sjjkBa976GvrfLxvKcrYazKFMtDBmTQCxQAKwjdzr4xVAk/FKEaOLV4mP3JCABBFDvAKeHJ4/ERmSkkI1f/hLNWaxjixhY58IflDQ4hrdxzRia/zuyz1ztDI93D1aj4/5o/XlE+ZIk4gO44uuxTC4jFqoKU/3/SYZz3jGf80wUZH3yQDRvtNmOY3PSiyhw5YuBDaE10cI6ExGCEWMLkIgnHgURMEOGiIE627IaOKSpLkaF1hz3Iv8P8tlmgE+Qf4hMdVmHvK1NudoXl+WbQgnnZdZjH16OPO/ZniIGGL1Ni6+58MoMXg+jBBtOGeP2wlUEfVstoDZCkYrRAlvOkpIMdoo4bkxxADuQlOUGJdVLJFI8/qujRgne5oaMALb9W32OSy7QC8+dBLseD4EA/F/FY2Td8KxFF6X78rYLDk6tQxqhnanhlbqOeYdm/y439GSmcZs4i7Bsn+2gp/oXWP0wC6eVCOXrQhVNtLIBj9Jticq2QCiGPqYmDJD5I7j/lTIZy1dcCrO78XRHfYI8UEIZs1gkuYsrp2dxaAfPsARE0C9GJmsQRPWTJTkrD0+lYlFbp2QGMckCuEsk/S23Gp7BKLHX8f9YaI9kO3hwva+aN8HXn0XKLsg0WXHLGbRWfTgFVXn2VOd58pDsos3DzS0XIinwy0rihnt54rwZZdgnh2B7IFnCgmm0imSVlNi8HUpmNjoTElYtwmaG3X+ouDPUiG1Qb/DTb3vMifRoKb7Q1EStncojUgy1IS2mYRKbZHGlbsGXHHCkiS1RZuoKBRZ/+A0qezkrZ9bGmtOY7lpqDTnkevj3EaMPSPLNPbV5w4dUEgC5S0Bajr/nk6952TdypbWRIrZYAk/7/25cbiLsBsN9W1y9+4w9CWGwQUYTnKo5+jT+cypQHU2nD2K/cLu16IO0B6ws8COB5X9NKnETesifIu6yG61dKWWjoyIZVHTqG6maKCjcPdORdCr6E2qCJbrN04MuZ5Ap6fcCY1a+r2WwcpADrO+dQpNUr0MK8z2wbC05Aeo/GHRlnvjlR+wus/zWQi9vrxE08dqihhdeYnjwI8CD4fUlL6rx2r85HfzPa2fN5J7u2vPiptj4g2pNoMT4V6RkM2C500VmghE2A8B8dBkTn9DNURR6uwcADCMsKk485xxORMNaEhWEpanZSHrhW32gRxtSQoCxw2QQzw8CYDnjgHghWlzcMDKUp21rAc+tVaUojHc+RFxI9dUvK0l1ddMtXtjSwONTDBDJs2aNNw4tixHSeQRFCEvUFHsYpjWe+lbRA9cf27Nyq4cins7CAY+3mGy+5il7YoQ5ocxhjh0fThrbbNw/0oVWM4KkpcEEgJ8HGDofZDJYAFFoeqhH/jzURRGCUBXBwtXX0JTGNSClwi5ipuYL0bLNhhs8a60JVgoZFZ7XzchBorFv8SI4MpOrjPHFIUxCedNe6iIAJOsWVt9T/Qz8Tnt18GqVBfy3JXsarU0AOGCmdxRXdScqtESSF06a2KGulTX1GTEDWnbDALuFInUUSJTr1tLDN35JmMpvscqaZVbygfsk5ahOs8/9TSNaZQFHNW15FRvlOQLmidDikC/D6okwZ/a+56DSTPzUrrCyBYz1s9Mq62WHWhxHZEDS0a15RD6Db3DFUhc4RIexlgPCKiNrQTc0fiKg56PaTKlRYAPZmyI07WoG4Y+hX5UGC2iEfP21oDi0e2i1GCsYNrCM3Fvx+pyThNZeIHVk+RhL34teMfD6YuYDmUsUQ4NgeNt5N+NrLv6/UDvmquNX+xN87f7c7/dipuO2+0q4WXEeDcq/S4zhvXmyUhLNtiuNEXnYo+rBnV38eT8u8ipvZGfa8zCMOI0gm8acX7OyhiVXDe8OgM+C0c8KK7HNPGQgAWqmvAC+nXk3ZM8sSRMzmmKe03Di/AUt7Hnqgt16nbL7pyurpz9tW9O6VRFUlV3phckDRadukh/VuCtoO1oA+Laejpt9X5A357JsWpt6HRtZbXqtv+fA6/1n7o4/JNb/q8mY2+X6lIDVjpH2LfnlspBQvdkcJKgbOKh7dg+tBG+/tDACycPDRQx2t/iODDxIhj7pjtpvnoxlpavmt//NVK37cs7eUfP3jxaLgjuHfbPfbTsjaOw6GxYF9rs0w+05wiUoARGfoxMt2p9V0sBtpoosly2vk5ggAuOLK4SJI4GvIDucBKFgdEm5Qeeh5Lf/ntsN0COYI/7i7Ld2xtPPZ5g/QFslAi0ZwXzWG7V4CmWe5714rggjoJdDBIMdrea0WABUa0Kmiaq9XLEiQEAhK0gBGN6K5PCBUS0Kkg/7u2J6LnEMlzIEaN5EqCOIF6biUWXCNFyykZbfB3reZ7C9C+lMLVcrlFDLS9rAC687ubbkLg8YQKHpOXpZbZ+vd2QSZx1Ie6TkYnTP0NftK2f/BZ9svdvovNvXd+Tn6OrfVXyQDwx8pLaElRMjbYIPX07kab0Nb2EFlzJ0wqb9KTWvB+edEPMoFzNOEyMZBsAGm5bHT5Q4oOWud44sxm6luat4jwvJqJpAa86BmH+bcv5A+mTtQ4+T8Ln/xQ274wTXsjandhv5ORU7M655ait0RcDCSZel31bsnSXsGxDay/m8MegmZbuTfmy8DPTZbDXEq1Ll42ccQW6zOs19W9Al2nUvYYuC251nXbotT++/Q/5+Kh5
