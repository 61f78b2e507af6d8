# Compiled by coro2sm 0.1.0 from source sha256:c1e57d0e736cd453.
"""The opening example: two coroutines, one suspension. Prints 52."""

import asyncio


from coro2sm.runtime import (
    Machine as _Machine,
    Suspension as _Suspension,
    Thrown as _Thrown,
    UNSTARTED as _UNSTARTED,
    await_ as _await,
    coroutine as _coroutine,
    require_format as _require_format,
    rethrow as _rethrow,
)

_require_format(1)


class _fetch_data_machine(_Machine, of="fetch_data"):
    __slots__ = ()

    states = {
        1: ("78c5be5132/0", 7, ""),
    }

    def step(machine, sent):
        label = machine.label

        if label == 0:  # line 6: start
            sent = _await(asyncio.sleep(0.01))
            if type(sent) is _Suspension:
                return machine.suspend(sent, 1)
            label = 1

        if label == 1:  # line 7: await asyncio.sleep(0.01)
            if type(sent) is _Thrown:
                _rethrow(sent.take())
            sent = None
            return 42


@_coroutine(_fetch_data_machine)
def fetch_data():
    machine = _fetch_data_machine()
    machine.label = _UNSTARTED
    return machine


class _compute_machine(_Machine, of="compute"):
    __slots__ = ("a",)

    states = {
        1: ("a5415987f4/0", 13, "a"),
    }

    def step(machine, sent):
        label = machine.label
        if label == 1:
            a = machine.a

        if label == 0:  # line 11: start
            a = 10
            sent = _await(fetch_data())
            if type(sent) is _Suspension:
                machine.a = a
                return machine.suspend(sent, 1)
            label = 1

        if label == 1:  # line 13: b = await fetch_data()
            if type(sent) is _Thrown:
                _rethrow(sent.take())
            b, sent = sent, None
            return a + b


@_coroutine(_compute_machine)
def compute():
    machine = _compute_machine()
    machine.label = _UNSTARTED
    return machine


if __name__ == "__main__":
    print(asyncio.run(compute()))
# coro2sm-machines: v1 b58fdcb32eb0a8e4 eNrVVNuO2yAQ/ZWIp61Ktyab20bql0RRNMZjGxWDC3jbKMq/d7DjS6Kk+7Cqqr7BYebMmYHD7sRy6yoIbMukdXbuqy8VyFIZZJy9ofPKGrYVnGkwRQMFUmB9DCWhnBmo4j7HIMtDBgEI+9GAvofX4AgNxMi2uz1nvgYi3q14wjdcvEQkQMB4eqJiKWq2TTj7jkdiSiFJEbNlAl8T4nJWR35KcIG2OqrdrjgLKlwd3NY484Fa9NTrjVymuBQv8ym1Q99UOHCvR274CSrMwB+NVPbZa8T6KXlOxKex3pov+JrPX/dn6io4MF4FGmPXmreNk9j2RioLDJ0WZbJp2YC/4pWwqLjPEGOGabSeJIXGmTFpMWexcK5QZ5dhS1vVGnsRcdaNr9H4UVWcfSvqIiFWq2w2dEz01qlCmSlQIzUXJdwfh4kvSz88lqBpf3vMOgl66LKGUHai61i9Az28YXZpJS4PKj+ktjEXjBiCdUPEnWtxWAzNq6ztnF4omtvh5o2RcW5RL8UH18hwDefK+dASaPDdbZY0FT28dKkRTFP3xGQ2WfablKooU/TbwtkYmIP22OuOJ+f26X7cqfEdNAGvbTqCDzwqBBlILLhYfdylQjy06aTMPaPCciGWr5t1vviDUcXLSJ/Ovs06t44f0dPEphQbfwU+X/0jo8Ls8yy99uqpv6n4ZV7StCWntGF/28Y3cxr8e4MPxr364HvXspS9Y1pq7n3fXoLuXtV/Z979b98vYIM=
