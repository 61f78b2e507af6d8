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
# coro2sm-machines: v1 b58fdcb32eb0a8e4 eNrVVttO4zAQ/ZXKT6zWy8a9U4kvqRCapJPEwrWztgOLEP++4zi3Vm1BIIH2LR6Pz5yZY592+8JyY/fg2YZlxpqp2//aQ1ZKjYyzR7ROGs02gjMFuqihQEqsnn1JUc407MM6R5+V9zvwQLE/NahT8QosRT0hss32jjNXAQFvlzzhay5mIeLBY9h9oWIpKrZJOHvAZ0JKIUkRd4sEfieEZY0K+HTAelqqwHaz5MxLf7BxXOOV99Cig16ts0WKCzGbjqEtunqPPfZqwIYnkH4C7lln0lw7hVhdJdeJ+DHUW/E5X/Hpzd0rdeUtaCc9jTG25kxtM2x6I5YF+shF6t24rMe/QRIWGHcnxHBC10qNDvna6uHQfMpC4Vyi2rXDzsy+UtiRoMAjWAmpwnaZKpM9tPyCCg09i0UjPn2aCi0MPbSFXe0qpK++8umpdLU62hah4/Vkpe85EGj72Q49dKEb5K0ITUBdlD5mhLpSFxGyGVKkLd5B+8S8Pk5yPSJ5kWO44M283HAVRqNudA/092bXXzPiZawspB4HQk9NH6enrcNzVme3M1C0Pt5mkYLqr1YFvmy7CNVj0MEj7trXGz7vZX6fmlq3MULwxvYZJ95ClCY2L3dN52QLqI9vdF7rLMgW+FK+t3XmD8O5tM43AApcfEIlTUX19pIpBF1XHTA5XFZ2iyBiLwxnhTUhMQflsOMdJQsX6/P2GB5f7fHQG4fgGWMUglxLzLlYft4ahTjrjaMyp9wRFnOxuFmv8vkFdxSzAT6d3E6iRQ7ufzXyRsoNVsyny29yR5j8nKSHBvnSKRV+p9pjZIj0il7f8s7mSMo+bKG2PqB2OxHJO82IKo/8KK5aOaZhLuc8+kiWoRS18X7bE7MvMuco1/mRDAJc5jv/Pp8+mnhv0Efx3pkP/jZ1ttyoc9GV4xV4w5jbpJNv8b9z57t/CnpzSg==
