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
# coro2sm-machines: v1 b58fdcb32eb0a8e4 eNrVVttu2zAM/ZVATxumdVaubYB+SVAUtE3bQhXJ06VbUfTfR/mewGmLFVixN4siDw8vOsnhmRXGHsGzPcuMNUt3/H6ErJIaGWePaJ00mu0FZwp0GaBEcqyffEVWzjQc47lAn1X3OXgg288Aas5egyWrJ0S2P9xx5mog4MOWJ/yai1W0ePAYb58pWYqK7RPOHvCJkFJIUsR8k8CPhLCsURGfAqyno4ps91vOvPQnF+c5XvgALXro3XW2SXEjVssptEUXjjhg70Zs+AXSL8A96UyaK6cQ6y/JVSK+jvl2fM13fHlz90JVeQvaSU9tbEtzJtgMm9qIZYm+5SJ1Pk3r8XccCYuM+wgxRuig1CTIB6vHoPWSxcSFRJV3zc7MsVbYkyDDI1gJqcLumCqTPXT84hQaehbLZvj0aWq0MNbQJXbB1UhfQ+b5rvS5etpdSyNH3cQdRKQIoax8SyeiSl22AU0LWlLiHaRmuvEeCq8yiMvZ1OrGMU7a1MwskjuafFgRymqsLKWeGiLjhuV8p3R8iuridQaKzufXrKWghrWowVddFTF7a3TwiHn38uLnvSzuUxN0ZyMEb+zgMbPHbePb4mXeVE5PGvX5NhZBZ3EokS/5exsyf2oupHW+AVDg2vWvqCtqkIZMIehQ98CkTlnVH1I5GQxnpTXRsQDlsOfdjiyuzcelLT6c4PFU10bjBVETghRHrLnYflzWhLioa5M0c8oGm7XY3FzvivUryiZWI3y6uF208jYq95eJrpFvlFG+3H6SssHi2yI9FbfnflLxN6YLIzGjV/Tylu41ISn7a/mz4YTa7UIkF6VGLGO9l3TzrN0jBNEbB/WPBLNt8sVCVp8nmmdtGtTyzD7I5Mn/j14jm5a+KpG0F2+rZOc0+zD+O6m8+wPm+ToY
