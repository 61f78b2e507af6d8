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
# coro2sm-machines: v1 cbba27769344e9c8 eNrlXFuP2zYW/iuCgKIOqk4l6j5AHhZ92pd92cfMwKAlekaNR/JK8iRB0P++vOhCSiRNyfZMirSAJ5ZJnhvJw3O+Q336bu+r+gW29r2dVXUFmpffX2D2XJTIduxXVDdFVdr3nmMfYPl0gk8INzx+a5/xU8cu4Qv5vt1CVLao3m7xs/+d4KF7/mdVlihr8Qh3QpMjrHED/K2x7z/ZDTrs7UfHbo4QU/rk+U7geKHjpeRZC1tEWn3H9HfoYN+7jv0ZfcOD76C7QygPXfiHi8esqwMhiTvULf56IALc47HstmiFX+Zk/naG0b1+9DDJQQICmOz50WvUnF7QOHzADY+luKsRzFHtWPTLl7rAIlofLfgFFq0Fm29lVlR31RGV22zQzIa2fa6atut2rOr2A8dn4PiYy8BJose/sUbaGpZNQXoytTTVqc4Q1QsW8Am1TIiizHl+W/SVWNgmovY9vLFHeTocuE7tqS7HTtQ+hPS+QIecUe0MTH8aOg5mpa2z6uV4QD2j+MErrAu4O6DR6OTZ4YSI8XeHKvvcSURsTgWq0ROdffifWGs1HKXuKDanBmszH3ldquSeJ9yVsUKIwlyYl9SOnQy93YmAJSX5ySOywtPTc8uaEIaK8okpleqbyeMZyFOfJnpXzKie15F9ZkGRd069Uhmc71qTnxtePmzIqUarGbK6qfmacS5zlqcTlyjtpcqJeegiwjxVdfFUlPwDokkqxVLjl2TjO6zomMHDASF1R5sJcGi5aXWE7XOnBsI+U2gDX1Eu7IHkwbbYb3fVichE2uOh2qqetJNvDmyCMWUWOdUkXpR4450s8f2p7BnFXDdtfcpa8fG+qJuWDnCADdtTnrGWD2zPJoY9IFiejv3A2INkz/2XXcEZ2rGf6oo03MNDg3rW2RQgU/A67udr0Z7xPn0LifPp9OLYqK6r2qabbIZ2MPvM6zomDiN1/Gv4pVjtl0YyMr/keRFK/SxCQOeX0nF45ny47eOOPNhmh6pB+YZ3NKmT9ITfxc8s9THO0KSznq5Jb1ldm9Hql7g03VRa5+XmXqGzJDXi5sPKnTrhHMDMkeomzBpi6a085nQSqdk7z9gb+yudjgffpGs0+CFFI84PMVUYOKEze6GJfzLbTsXt5qf1XGTq6T3X0EIbNoEA+w2QOIF3uXsCgdI9cWRk7mkfBV4KwT6AGvcEwnF48mQIkbgTL/1DfuRdFO6IIzb8Gfjv5KMIR3c5yvAa33y4wxOtLo6bB/vhoXywP9wqSKJau16MpNQyFwwd2DQ22NlB+BaxULG3yqq1CMn7h9LC/9WwaJD137Y6/oscwv/ddmPo/FOvSIkUkSYa0ht9Hb3knd2OzP6iz5G1EB3OpAUf9XTfbxL0THeBn9N1NPCb0mmw36SBDp3Soy59F2/nPnB8/3Kv4btKr8GRkXmNINmHCGTxztd4DdxdE9TkeD8oeV+Bmyc9yX9YOEMHuMRh9Ea+crhB/2zID3eoZLuh9Zu1M9kJJ4zNN0TfM41GRkuviEN88IPGIQJj7xiHjNqVRiDjz9LYg/68LuoYNiazCGO6j4mr/ed0CRnWWLvNqy+l6BmE56JXYC7c7mZkzWs0dPCmjXft4AqeIVR7hpGM1DOEXu4nwN+lOs8wzabhgKIo2w3zErNzDO8kYseLHPwpZttATz5194kbRj4QyP9V0UneEU9G4m39jRsbB0lzyXzJ0J5qaC6Nh2eHVZ5edqjGomGZyJRA+Qav4Ce0oUILcpHgOvDwiuBpBxLa4I1oh0MCM/aD3I8SqIsQA2/q61VuHrf0wJxc1JNDuySEMAIpUFow4A4W+6LE+xpnRfwjtiJwPCHejfvh4yTDBFCYBzppAoU0ikwsbp/MZ04yxNh7mCc5zFLfaFLKZ+StjkRg6PHX6eWoaA/G9v7C9tHQvt945V38sUswdNlhifHuPPQg7rab2arOpvSCsUtoprRgOZFQprdDVRm0NyURjV1iMznisUdiSCRWHaFJTK/ok1x27B4cne7g3TlBfaNuvnD6x0chvkHv4VS/dyenoUGLXo5VDbHv4BrBvchJdwTkEQ1Ip3LXoKD5j0rglB1UOGSkfzAPJDp603hiejxwRul7KQdpeqCz55zytzoIgU1TPPEJoLIVM1QDXf2xOtaFFWeSYLOKgE4dKkpvURPQHW+Y9BvKoTYUmpiHZ70zoVwCYCgBGCXwjG2JJ8hGfoyYWKCb42Ng13Ms0T8P5Pg897GGfd+E/fwVuw1uXxrWgJpTQc9dezmrgROZMhsYMCvMFiFux3H6LzmN1K1fOqennTmDlGNoMNd64OrWl3nErqXhceoKTZUVqpV1o3mCXd4ruiADwM+KWMlYynEVjVyBJRPCADfWGsQ3MLoxaKylxBdaJYZbUmygFYHjpZYSuEoNuUreIon0jqiCFlDQYgkaGMGseGp+SunGNkgnafvKkwT8bswUFS5RlDrRps6xmaTXuNiVhgTGypod6fqT23LdTYZ6VIbp/AbGdBiv0KGyaOJcvYR5qcSgVWN19lrsz8H9oVumUO5ooFfsdNCxnyRncNMEaHKLBKjDuPRGLt0x9KmrFmUtNZHA4zDdOxZBz2KoZBEs52+axyN8AhmfY8ir5TLquYyvrEghVXWljDJsPoupZPZAzCGTAlnysGJ53enKjx3XCSO8hV6eRw7UZZMcGVkeOcnjKIvDJEW6PB1fNkmKCqwvRftsjcDqhtUC0zJgCzaWUPHbM5ISdBp/+rE0pRyALIlSAMNAnZC8Eh+BE4aTzPaQfnZ3LgCJnyW6NGzoThOXmQAy46itnieAca/EwR+BK00+g9j14sCFYaJUQOhNFUBS0LRUqCil0uIeyVzaIemc+7sog17m6dK016IaSUzt3VjSWEJTldoPuXQ0OtCEWz82cSL4wwPyxDPMQhhkQRjzWuw2MensRV8zdCT8E2muPJXT4apO4MdRskvg7p3WtjdsYlGaJ36SepFvtLhpxMjp5ZzI3lgGvocgSuLED99LZrAAjuAZkcv448ERWgpAlvMeJvsSSELDlr+GyEU4hDkZKbKgkSW8UJZY10lSBKigfckwkcx8GvAlWiNyfGEnzzWxBoelpGaTJOVIACWexsJ1RT8d0sO+CmuYX/am696TcqlRhAcMUaW2agmII4WWuvOvDjPqzsa6JhPUSNpG2J9V8FKXQ1H9zCTRdO+ymMPcw6H3rVCnKdwkiyQcUepOul6Knlt6t3gKPo0XEC68ZirkUClp66PlGmbnOl7H7CF/70YYmQrhWOxU8NHaUp+9fYElDs7qjdxta1OrvD4Flnp1MfWNrKW6xC7tNMXIJpceO8JsfHny9Mo42W0gq5nw2sBHjb4JByo1eBW6KvDKcy9FrybgWzer+pW7GVk8g71xsshl4GGawFgGDtQKjK3R8aa5sNDnMM/wKcBJkaPlNFRzqgBuzgzYTxY2ZqgcMzFWZrQUITzWpFDuAffKUPGK8gfbodHnymsNIVDtbWzX/I0V5plRcMadU7mZhv6qSRev1VP7jKwG1a+otp5P5ZN1OuoLn+VaClX40VqmuR3VfPdIDHCy2cqjHmPTfjuiDXWuHxyL/u3+3G23w2W/7fZcPUXvngc3JHEXwsVRU3+RGoiWPVcVfwY9+04FzcsURC5DkkC5HqPSs/JSyNL4mivndLmjkb9wgvynKpFjjZ/61W5q/sCUc0/NOW8n0+HACuy2P6EqpZ5vbuMGEb0VjtsfBEdobTzlDWia/OTJ42l/Sl99IZx+9BCu/OQvnvINEEnTYeSpLf58yDTnLwEltUfEQZnaVoNCs+llLjk4SZOGi1Qq2ORK+j0zphQVWASil+xCFDdJ2flPolROif16k15JtLt8qw4qXyytBjofDk0XqXO8CyxHA3jPzrSaatb+18kEXuzbL94hJvUdlKXfx3TX9eyiBeFvYxrF7uLxG7O32Doyx3qpGcQ9hRK+5Z7yFvq+7R0w8KPUQAjQ0bQMQiwwADyb/pryAhGSUtZBjHjgOU6TntN0lT6H8MGUXV/GbrfOzvHqjdb3rl64MWc1GFn1DGfBnuqiYzeQ18KEV+B24nIIt6GMW/k8QF+f4alhMnS8MlqMXfZvE/Xa0lc/LBXgSnUyL6wujyuU6Z4IlTKc204d14l8J0guL4oJU2VRDEdG+i4x19+HmZ9HusuVEX+rn2U+pm+0pFS37MfNeNnUsR5sD8R3Lv7fI4kllysSwcN6voM/I3mZDILB3s+iPNC9EiDypAA344Sj5RHPgD+BJ62FMSjJMacUzBU+lL6EMdol+yyNtUJx7ywd0k7E9REV9or/zDl4xwr58hvcH/iUiVhaC2NWxcELrKriMJN+KIfJs3iXg30CdjczabygEIOnpC7EkMs0lMQAAPEaCvwc3UymdEGhBU9JLsPtCy1MCyf8hTUQgRkFX1YAsarSQMNWsIaItGZCK0skw+nPg+7RWtBdWn2g5VBaSaBRXHrZLU4Rap9h1yLMPr+Y2S+4ldi30cXN68HfPbcqjHt285Kdh6//MuVF/p3L9w8SaFPTkfsWFyf12Drj9Mw7ZagwJjB65C2F0Se0NPC5oK0ViLdrdhfuQtBZUP14UsGKZ2q8a/AERW3zyX28w5sB+UaWz+bDp3vwuNQKkyqHTk88EjnFwOmxas114kh7821+LDuDf6nqM3h6CngzvOY90e42MXfOvOhisZz9xJT98J+AS0Z8FUFkuHSiN4YlBSY914mvyOc1UEmBv+W3O98LlBTYXnH/UwNJustx45vdJjW3zu1e5b/o6DF7n7+y969D51+7vrNX+vN9echieKIFNM9jaY/KVAh/xGGqAxcCuAPPcmjM7C1twmnU6EVtsx7yOJc/VzB5g2VTReJ1uakg+ZUz9mcdHLUAXp0e1s1vIJsPJM/v8F6TqS96E8zvzKRaie3N5Ncid5MDlGb6OdO2+skYj9pMrovRLVmLS7C4xevzbH+Jgm4Kq6U/Mqrm91wG10XVJvnFK6BqYc9pdANUTcLuJahafKtb5WLO8+/H/wMVtyqK
