# Compiled by coro2sm 0.1.0 from source sha256:ef505422e0ab3c01.
"""Producer and consumers over an asyncio.Queue, ended by a sentinel."""

import asyncio

DONE = object()


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


class _produce_machine(_Machine, of="produce"):
    __slots__ = ("queue", "words", "word", "each")

    states = {
        3: ("b4ac92c38b/0", 11, "queue words word each"),
        4: ("eeaa897e9d/0", 13, "queue words word?"),
    }

    def step(machine, sent):
        label = machine.label
        queue, words = machine.queue, machine.words
        machine.queue = machine.words = None
        if label == 3:
            word = machine.word
            machine.word = None
        if label == 4:
            if machine.has("word"):
                word = machine.word
                del machine.word

        while True:
            if label == 0:  # line 8: start
                machine.each = iter(words)
                label = 1

            if label == 1:  # line 10: for word in words
                for word in machine.each:
                    label = 2
                    break
                else:
                    machine.each = None
                    sent = _await(queue.put(DONE))
                    if type(sent) is _Suspension:
                        machine.queue, machine.words = queue, words
                        machine.save(locals(), "word")
                        return machine.suspend(sent, 4)
                    label = 4

            if label == 2:  # line 10: for word in words
                sent = _await(queue.put(word))
                if type(sent) is _Suspension:
                    machine.queue, machine.words, machine.word = queue, words, word
                    return machine.suspend(sent, 3)
                label = 3

            if label == 3:  # line 11: await queue.put(word)
                if type(sent) is _Thrown:
                    _rethrow(sent.take())
                sent = None
                print("produced", word)
                label = 1

            if label == 4:  # line 13: await queue.put(DONE)
                if type(sent) is _Thrown:
                    _rethrow(sent.take())
                sent = None
                return None


@_coroutine(_produce_machine)
def produce(queue, words):
    """Puts every word into the queue, then the sentinel."""
    machine = _produce_machine()
    machine.label = _UNSTARTED
    machine.queue = queue
    machine.words = words
    return machine


class _shout_machine(_Machine, of="shout"):
    __slots__ = ("inbox", "outbox", "word")

    states = {
        2: ("abedcc52ac/0", 18, "inbox outbox word?"),
        3: ("c9ef174817/0", 19, "inbox outbox word?"),
        4: ("1477fdb983/0", 22, "inbox outbox word?"),
    }

    def step(machine, sent):
        label = machine.label
        inbox, outbox = machine.inbox, machine.outbox
        machine.inbox = machine.outbox = None
        if label != 0:
            if machine.has("word"):
                word = machine.word
                del machine.word

        while True:
            if label == 0:  # line 16: start
                label = 1

            if label == 1:  # line 18: while (word := await inbox.get()) is not DONE
                sent = _await(inbox.get())
                if type(sent) is _Suspension:
                    machine.inbox, machine.outbox = inbox, outbox
                    machine.save(locals(), "word")
                    return machine.suspend(sent, 2)
                label = 2

            if label == 2:  # line 18: while (word := await inbox.get()) is not DONE
                if type(sent) is _Thrown:
                    _rethrow(sent.take())
                value, sent = sent, None
                if (word := value) is not DONE:
                    value = None
                    sent = _await(outbox.put(word.upper()))
                    if type(sent) is _Suspension:
                        machine.inbox, machine.outbox = inbox, outbox
                        machine.save(locals(), "word")
                        return machine.suspend(sent, 3)
                    label = 3
                else:
                    value = None
                    inbox.task_done()
                    sent = _await(outbox.put(DONE))
                    if type(sent) is _Suspension:
                        machine.inbox, machine.outbox = inbox, outbox
                        machine.save(locals(), "word")
                        return machine.suspend(sent, 4)
                    label = 4

            if label == 3:  # line 19: await outbox.put(word.upper())
                if type(sent) is _Thrown:
                    _rethrow(sent.take())
                sent = None
                inbox.task_done()
                label = 1

            if label == 4:  # line 22: await outbox.put(DONE)
                if type(sent) is _Thrown:
                    _rethrow(sent.take())
                sent = None
                return None


@_coroutine(_shout_machine)
def shout(inbox, outbox):
    """Takes words, hands them on in capitals."""
    machine = _shout_machine()
    machine.label = _UNSTARTED
    machine.inbox = inbox
    machine.outbox = outbox
    return machine


class _collect_machine(_Machine, of="collect"):
    __slots__ = ("queue", "word", "words")

    states = {
        2: ("7b72e47c8d/0", 29, "queue word? words"),
    }

    def step(machine, sent):
        label = machine.label
        queue = machine.queue
        machine.queue = None
        if label == 2:
            words = machine.words
            if machine.has("word"):
                word = machine.word
                del machine.word

        while True:
            if label == 0:  # line 25: start
                words = []
                label = 1

            if label == 1:  # line 28: while True
                sent = _await(queue.get())
                if type(sent) is _Suspension:
                    machine.queue, machine.words = queue, words
                    machine.save(locals(), "word")
                    return machine.suspend(sent, 2)
                label = 2

            if label == 2:  # line 29: word = await queue.get()
                if type(sent) is _Thrown:
                    _rethrow(sent.take())
                word, sent = sent, None
                queue.task_done()
                if word is DONE:
                    return words
                words.append(word)
                label = 1


@_coroutine(_collect_machine)
def collect(queue):
    """Takes words until the sentinel comes."""
    machine = _collect_machine()
    machine.label = _UNSTARTED
    machine.queue = queue
    return machine


class _main_machine(_Machine, of="main"):
    __slots__ = ("_", "collected", "loud", "raw", "words")

    states = {
        1: ("9895cfbda2/0", 39, "loud raw words"),
        2: ("75b0de8564/0", 40, "_ collected loud raw words"),
    }

    def step(machine, sent):
        label = machine.label
        if label != 0:
            loud, raw, words = machine.loud, machine.raw, machine.words
        if label == 2:
            _, collected = machine._, machine.collected

        if label == 0:  # line 36: start
            raw, loud = asyncio.Queue(maxsize=2), asyncio.Queue(maxsize=2)
            words = ["await", "becomes", "a", "state"]
            sent = _await(asyncio.gather(produce(raw, words), shout(raw, loud), collect(loud)))
            if type(sent) is _Suspension:
                machine.loud, machine.raw, machine.words = loud, raw, words
                return machine.suspend(sent, 1)
            label = 1

        if label == 1:  # line 39: *_, collected = await asyncio.gather(produce(raw, words), shout(...
            if type(sent) is _Thrown:
                _rethrow(sent.take())
            *_, collected = sent
            sent = None
            sent = _await(raw.join())
            if type(sent) is _Suspension:
                machine._, machine.collected, machine.loud = _, collected, loud
                machine.raw, machine.words = raw, words
                return machine.suspend(sent, 2)
            label = 2

        if label == 2:  # line 40: await raw.join()
            if type(sent) is _Thrown:
                _rethrow(sent.take())
            sent = None
            print("collected", *collected)
            return None


@_coroutine(_main_machine)
def main():
    machine = _main_machine()
    machine.label = _UNSTARTED
    return machine


if __name__ == "__main__":
    asyncio.run(main())
# coro2sm-machines: v1 4f560221d535998f eNrlWVtzqzYQ/isMT84ZNTUSjsEz5619baczfUsyGQGyTYORyyWXnul/70oCITAQfEtPp+fBJwhp99PuavfTcv/NXvNsRwt7ZYc84zjf/bCj4TZOmY3sF5blMU/tlYPshKabkm4YTNy/F1sYRXZKd/I541EZigV/ljQ5GNzTDIYKkGWv7mEKK8XoK8+i3H5Edr6noOHeQ3PkEIQXYqigBROzv4HagCX2ao7sZ/YOYgM6DxiLFnP64xykZDwRymBBVsBjInCvPGQXcdF6caDkb6RlO7Xs9ZpGXkRDn5iy/+BxqkU780Y2GM4Su7Di1FK70XpgmoscjIhjKsI9ipxrKCLaWi4owSHxAnNHGcvLHWtUOY0q+krjwpI+ut2XxUyouzHUOchD8IN9U51bq2OMUs9fMj8aU0eG1f306y8/m+qI2J3yF4RFkdE0jwuISBUbOS8ziDARHODmDSuUL+M0EtYsd3uQVLA3Edu2gFvPd5r5WM8PQHi4bVak8J+0dmspbpYSvVRvsE8Z6QOXcD4BnDtNg9usSMskMRYVZZaai8CG65glkTJfdVDrA1mt0qdV6qjm1FH30Rzb2GFIE/M1o9K61esYFtOCZxJTyHf7hNV+hYEXmsU0SFhPwkC1HikP5gag6bmKB5E2ZDhkbCPzFvzJ90KTjplKP83zeGPYRuCRwZ6L8Kv1N7DrQyngpnLJvSOQ03KzLRToPUujON0oJ0j/KDjOFDjRC0Sf4eBqk5OAYOROhIInQMnLXCxvoBwmgwaVirc6jRiYyEREZAKirDQctc/itJg91OUlerCR9QEufCWnjViqzmMDiIiBaDERkTvFUt0TPwnBKABRjeU+8ybtGsEk05Lw4o5HOqGDWp7FG6hmxoAALEEexlMqGEjS+wqSSMKY+cpWahOd7fa02Io8IXOqwC/0qlc5fWHRhBwi5z3F66eAlwKjMAMogfw0svxxqCqaIaTs455mnzqKeuxTv5pun0mW6bOF3u0xFmkXbhW4KnriSAYwlBCWdivWukxDEdRiYzC/yMqwaA+v4ywvpICE5qpEbsFsiSKXIpITRtNyXwsGZgsurh6C2IhsZG8yLiauaZKzGrmKeeHF82lxvuXSHQYprofalDhOA/4mYqAsxB+GGe+Ar2KM8N35pBhkDbFiQ82ptNig3K/bOGGWPMHW6qulKJ7c4i1wlNnNjRXnVsoLS8SwAcKDkMHzDjfXlBkeozBcYBqOUcuLwHB8BL/krpdRhz5bO0vXc5ZjOPwuxVWu1antttzDeQcQhmIfSdXE66XWjrtcrqPA98iIXoxH9Ha4Ncx1a6dfm1uP0tfrU2r82ZS6PtBjdLk67Cdw6g8ZcyefoIZNJpC0j+XMn0SejKPZJr4KdXPETeZ7Qd4bbjnPjXjQmUPq72aLAVplgiNocU1aPpJRBsD5Bjj3WvxcubGg+fNTxFM2G8aDT7lM4SvicYSeCeYeJ/fYvG7c/RvkvoXgRHJvkFd8DHltn2JNXNvDmrTqYYO06vM+hdf3MKdJ9LU/Qz4OsoAzrzwjZ1WbaGSOtlcz56Rb0NWs1aYuh8ZyTzTWwQWo590Rxvlks3QY1v/zEhRycE/YuQY1g33fBgwLLuBiQshF7j8ga+j+Y6g58f6DDy4ev2cyidUaxOXmQIO+3CyDJWbuMvTG+ubYuFRIblJfatTVv06utUZIXwsEvwR/P/x+mK2f1Zke6Tp3GtdTGbTZ3jCbI6c1m1uERMoC390/Dhfw5ed2LHtId7XxOvKuxLlbhlFYpjA1MjeYWpvtrasPZbkk6quH1IJ/ijnpT2cDQp0hoXLdLd2LnX7QAydksucuz73azuw0DQ+4lx42uVfl9uNbqpdqHHbT1vWKJv6Oi+aOytpiVMxqpFUuG6sR0cBzHUTc8+skGe4TGmr66qTv+YtwHUQUj1QxYlSxL0/IqqgAa8oZzd/TMOa3GwhCYMDVh55ZRl/Vl578Blmyj6qGEl5GN1rOTD4adRD0YSjuPvLd/tK7COYR8xZ37ghod97tq4HqW8EAzJLrim/x8IPnx1fc0Qp6Vs09pX/1NFJRtcNG5ggnjLwG412+ZD/Jo99gqzAoXU3qP6UD1l8WdPSJyK1i9jeR3WY7+pbHf7GvGOJy6M1wCVmO1iHBHB5UEIpPnw92wMAuLFcPVP0nt/RgDzMM4o31Oi50Agd7eMS/Er9pmaubXWoMAxbxxyzSOu79Atz5Z5Ck+vO33phw+Bf9NAKvRW+mtpJamzqRzswbOuMcQ2cuFIWaB11IniZQbXkjHawBAtWToCZ8ih5Y1V/sziSUrajXdmyNamvUo0f2XiZk7QlGmSilt0z/5xjm4z+oynOx
