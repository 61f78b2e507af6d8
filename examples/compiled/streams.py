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
# coro2sm-machines: v1 7e0efe80d0a7a4b5 eNrlXUmP4zYW/iuGgCBujFIjUXsBOQxymstc5tjVMGiJrlLaJXkkuRcE+e/DRZRIiaQp2a7qIAngbksk38LlLd+j++MfzqFuXmHnPDp53dSgff3lFeYvZYUc1/mCmrasK+fRd50jrJ7P8Bnhhqfv3Qt+6joVfCXfdzuIqg41ux1+9r8zPPbPf6urCuUdHuFBanKCDW6Av7XO40enRceD88l12hPElD76gRu6fuT6GXnWwQ6RVn9g+nt0dB491/mMvuPB99DbI1REHvynh8ds6iMhiTs0Hf56JAI84rGcruykN3Myf7rD6D4fPUoLkIIQpgdx9Aa151c0Dh8Kw2MpHhoEC9S4G/rla1NiETe/buBXWHYb2H6v8rJ+qE+o2uWDZra07Uvddn23U910HwQ+QzfAXIZuGn/6E2uka2DVlqQnU0tbn5scUb1gAZ9Rx4Qoq0Lkt0PfyAw7RFTewx97VOfjUejUnZtq7ETnh5A+lOhYMKr9BNNXQ8dhWmnrvH49HRFnFD/4ApsS7o9onHTy7HhGZPL3xzr/3EtE5pwK1KBnuvrwX7HWGjhK3VNszy3WZjHyulTJnCfclbFCiMJCWpd0HnsZ+LwTAStK8qNPZIXn55eONSEMldUzUyrVN5PHt5CnOU/0rllRnNeRfTaDMu+CepUyuH8Yp/zS8OphI0E1Rs2Q3U2nrx3XsjDzdOESpb3WBZkeuokwT3VTPpeV+IBokkqxdPIrcvAdV3TM4fGIkL6jwwQ4dsKyOsHupVcDYZ8ptIVfUCGdgeTBrjzs9vWZyETa46G6upm0Ux8ObIExZZYF1STelPjgnWzxw7nijGKu26455538+FA2bUcHOMKWnSkvWMtHdmaTiT0iWJ1PfGBsQfIX/mVfChPtOs9NTRoe4LFFnHW2BMgSvI35+VZ2F6wPb6EwPr1eXAc1Td049JDN0R7mn0VdJ8RgZG5wC7uU6O3SSEZll3w/RlmQxwiY7FI2Ds+Mj3B8PJAHu/xYt6jYioYmc1NO+F3szFIb4w5N+tkzNeEza2ozzvo1Js20lNZZublV6GeSTuL2w8qTOhUMwMyQmhbMGmLZvSzmdBHp2bvM2BvbK5OOB9tkajTYIU0jwQ4xVVgYoQtnoY19sjtO5ePmb2u5yNIzW66hhTFsAiG2GyB1Q/968wRCrXkSyKjM0yEO/QyCQwgN5glE4/DkyRAiCR4v/YO8FE0U7ogjNvwZBu9kowhHDwXK8R7ffnjAC60pT9sn5+mpenI+3CtIolq7XYyk1bIQDB3ZMrY42UH0FrFQedhUdbchJB+fqg3+r4Flizb/7erTv4gT/u+uH8Nkn7giFVLEhmjIPOnr6KXvbHZU8y/bHFUL2eBMWohRT//9LkHP9BT4e5qOFn7XGg32Thno0CU96jLw8HEeADcIrrcagae1GgIZldUI00OEQJ7sA4PVwN0NQU2Bz4NKtBW4ecpJ/sXCGTrANQaDT/KNww36x5a8eEAVOw03/9jsbU7CCWPzAzHwbaORcaZXxCEB+EHjEImxd4xDRu0qI5DxtTL2oK/XRR3DwWQXYUzPMXm3/z1NQo411u2K+mslWwbpuWwVmAl3+hXZiBqNXHxo41M7vIFliPSWYSSjtAyRXwQpCPaZyTJMs2k4oCirbsusxMyPEY1E4vqxiz/lbBvg5DPvkHpRHACJ/O81XeQ98XQk3jXfhbFxkDSXLFAM7euGFtJ4eHVsqvPrHjVYNCwTWRKo2OId/Iy2VGhJLhJchz7eESLtUEEbvBHtaEhgJkFYBHEKTRFi6E9tvc7M45Y+mJOLOTm0TyMIY5AB7QyGgmNxKCt8rgmziF/iWQSuL8W7CR8+SXNMAEVFaJIm1EijycTi9ul85aRDjH2ARVrAPAusFqV6Rd7LJQJDj9/PrydNezC2Dxa2j4f2/OBVdwnGLuHQZY8lxqfz0IOY235l6zrb0gvHLpGd0sLlRCKV3o51bdHelkQ8dkns5EjGHqklkUTnQpOYXtMnvc7tHgydyfHujaC5Ub9eBP1jV0hswC2c7n3vOQ0NOvR6qhuIbYfQCB5kTnoXUEQ0IF3KfYOS5j9qiVPmqAjICH8wDyR6etN4YuoeuKP0XMpBGg50cs4pf6uDENi25bOYAKo6OUM10DW71YkprLiQBJtVBPTq0FF6i5qA3r1h0m8ph8ZQSFITnZd5TUA/l2pRgKUoYBTFt55UvFK2an9iMhX9Yh8jPM6xYiJERCcQuU8M7Ac27BdfsP0QDqhhM+g5lfTct1ezGrqxLbOhBbPSspECeByw/1TQkH3zU2/9jEtokHKMEeZaDz3TRrMP3Y00fEFdka2yIr2y7rROsO37gq5IBYirItEylglcxSNXYMmCsACQjRMSWEy6NXpspCRWXKWWR1JioRWJ46UzJXGVWXKVvkU26R3hBSOyYAQVDHiCXRXV3F3px7bIKxn7qrMF4mnMFBUtUZQ+46ZPttnk2YQglsYG1sqa+XbchVuuu8lQn7TxuniAMR0mK3SorZ64VDhhXzMxaNVanVyL3CHm3rdKoYJrYFbsdNCxnyJ5cNdMaHqPTKjLuPRHLr0xBmrqDuUdnSKJx2G59ywCzmKkZREs52+a0CN8AhWfY+xr5DLmXCY3VqSUs7pRahm2n+WcMnsgJ5NJpSx5WLME73TnJ67nRjE+Qq9PKIf6+kmBjCqhnBZJnCdRmiFTwk6snyTVBZuvZfeyGRHWLSsKpvXAG9hupNJfzkhGYGr8GSTK3HII8jTOAIxCfWbyRnyEbhRNUtxDHtrbewCkQZ6a8rGRN81g5hLajKO2Zp4Jxr1SF3+EnjILDRLPT0IPRqlWAZE/VQDJRdOaobJSSot7pHNph+xzEezjHPq5b8rX3opqrJhq/86SJgqauhx/JOSl0ZFm3vjYxIjgDx+oM9Awj2CYh1EiarE/xJSrF33L0YnwT6S58VLOhjs7YZDE6T6F+3fa2/5wiMVZkQZp5seB1eamEaOgl0si+2M9+AGCOE3SIHovmcECXEJkRC3jj4dLGCkAVfJ7WOxLsAkDW8EaIlcBEvZklBCDQZboSlkSUydFNaCG9jXDxKrpM6Aw8RqRkys7+Z7NbAigSma3SDKBBNACayxc1/QzQT7sq7SHxW1vu+99JZcGRfjAEl7q6o6gOUqMqfd/TeBR7xubmkzgI2Ub6XzW4Ux9DkX3mkli6N5nMYe1h0NvEX6qJIBKCWJdhqh4Xsc0ygIYa4pfqSISV9ZeryWuDS41F09Cs8YbDVfeW5VysZT05teNZ5nl63kds5DiRR5pZCqEu2Hexa+bHbX9u1dY4SCv2arNvzFFK+pTYomri6lvZC0zJYhppynoNrlF2RNm46uTsDcG3u4Dfc2ENwZQejhPcsz0IFjk6UAw37sWBZuAeP2q4rt7O7J4AcMTZFHLIMI9obUMAjgWWs9Gz5vhBgTPhV7gU4KlYtfIaaTnVAMAXRiQLxY2ZqQdM7VWZrwUaTw1pPLuCffKUfkFFU+OS6PYlfckIqA729ip+Q9W6WdHwR1PTu1hGgWrFl2yVk/dC9q0qPmCms3LuXrenE/mSmq1liIdDrWWaeFEtT89Ugu8bbbzqMXYdt9PaEuN6wd3Q//s/3jY7Ybbg7vdpQINbp4HM6QwF9JNVFt7kVmIlr/UtejLXvyRBsOvM8hcRiQRcztGlT73UujT+t6sYHQF1yhYuED+U1fI3Yyf5t1uO/2hLee+nnNxnmyHAyswYO6haqWeH27jARG/FR7MHcERohu9vAGVU3ueIi73m/K3NCTvxwwFqz1/tZevBOSGzSnicUtGFYIETQZNdB+ZYoMl2KfRgxx0bWw16DufXh5TY6A0N7lI49KUyYq6Vu2Goee6n2ARi6D7it3HEpY08xYVOhZ0ynen8kak02d5TQD9Cqm1gD0nfyv1TodTYxKiX8C0nBlOjm+T9b3YM7j6fJlUmVCWfhmTbrebJ2MpAPeGbzFFFw8fXzzW/cWzozLL106DfORQwnc9ct5ma0j6v+8VNfCjVGZIgNa0OEMuewAim8GaogcZKNNWZ4wo5SVOU85ptkqfQzBiy26gYrffd5d49cfZ929eTjJnNRxZ9S1XwYHqomc3VFfoRDfgdmKCCLeRilv1OkDfXuC5ZTL0vDJajF32dxv1OspfplgqwI2qd15ZtaBQvtM/kep3BDOeuZ4bB26YXl+qE2XaUh2BjPKnzrzgEOVBEZvufsbijw6wPMr0Bzcp1R17uR3vwrqbJ8cHyYOH//dJmsoTSlfwsH7g4s9YXbyDYHgI8rgITb9YEPtK2J1xItDyiWXAn8BXVuhYFArZUwrnCh8KcqIE7dNDniVGoYSfVB2SWMQEEhVyxX8WDL67icSiINwfBJSJRFmhY1dbIgqsqy2xk34o0inyZF+AQwr2d5vSZEF5iEhJXx6ilmko1AEA4j0UBgW6m0zZgvIPkZJahvuXf9iWcwQLKzNCOwqBqixjVf2Dga1wDRFlJYdRllhVPXC5FCBeWwqgrIkwcqisbzAoLrvukqlcADBD1GXwf35vlG+4OyLyVndP3xaU51LrkPfZBVPmV9/+N6MX+QkCCjFIYEyYx95b3A81I/6M0ws/nUOFsQH3Y38puD+hZQD1JW2twOE9u5t+V0LhkupHjwcrnqnxocULFHXtR+/TAz5UyDeyfbYfPj6CT0tnYVJ70etJxEenyDx1z9bcmo6N9/rm7t0FVE5XNSLS04Cu0S1vwfaXpgV/dcH9afnUMkB3kjCprTDRXwE7jcVKh9hyI8VvDJ1KTPqem9yQz1sgpxJ/y2+yvhdwKrG94q6rATb1lmPbd7s5az879/v3CxY5IrN/xEDb++eh889939m/YyD2FYGR4YkRdFVm1yfu2yS/Pn+rScCIDhFTLbgShB5kUgN2dj9dp/RdV+hB6wXrFTQJx0W3hSkoXLb2FEZdWFuKt8Lq+WxC0RaAxlMt2F/fth9InYYSzTBTX/wmUOWFVbgSkpzJbwQcJ/6ZcV1O2poXYzJqM70ttLhk8y6BEGVxV1coTLVm3Lx3BQOzHxkLDDiX4W2xwElW9AZYYMQ5je+ABSrYvQYLTO51Q1/O1P756f9mLJp8
