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
# coro2sm-machines: v1 4f560221d535998f eNrlWF1zozYU/SsMT3FHdUHgGDzTt/a1felbJpMRIGy2MqIgks3s7H/vlQAhMGb9mdmdfXGCkO6Rjq7OueLpi53yck+EvbFjXnJc7X/dk3iX5dRG9istq4zn9sZFNiP5tiZbCh2Ld7GDVmTnZK+eS57UsRzwX03YQWNBSmgSEMvePEEXWsvWN14mlf2M7KoggPAUIAe5HsIr2SSIoLL3F4CNKLM3DrL/pe8QNiJORGmycshvDkQpOZNgMKAU8MjkvDcBskUmBi8OQL4iHdvtYqcpSYKExKFnxv7Es1yHdp0+NhBnyVVYWW41q9E40M1HLkaeawLhCSD3HkCeZssHEBx7QWSuqKRVvac9lNtDkTeSCUvt0bKoxYOEWxhwLgoQ/ODQhPM7OEoJCcI1DZM5OO843B9///WnCefJ1TX7BWkhSpJXmYCMbHKj4nUJGSaTA7Z5S0Wzl1meSDbrfQGRBP0sc9uW0+36u31/rPtHEDze9SNy+KPYHgzF/VBPD9ULnALzpibHOD9hcv5pCH4/Iq8ZMwaJuszNQcBhmlGWNPS1B7U7kO0ofVoVRtuny7pv9bGNFcaEma8pUey2rzMYTAQv1Zxivi8Y7fZVnv+6Kmhe9Rst9UCR3xIhWd3zRKcQBOZltoXzYzQUAKHADtM5l5rHJl/BtBml5iu7gWWa34KInZQytYsw3ULiNq8q8kqTQ5lDHTuKhee230uWvkS8lnOUqwYQYGRm+POxc9jy4/b8+Jfx052/CX66V6fzcxIzU1zo1Z7DyFAqSrrV2ZMlSiIgaWk+PiNpnccy8eTCoL8o61gMm9OsrIQKwEjVHMod0MYaO5PZyyjJ66ILDF4KW9w+RICS5dvucVty2TElrKLdzOWbr2oXrzfiasfVdhg23DUNTTjLI/5Z5kAt5D8GjY/gkBgj/Hi9DUOsYz5swFxqxIbJv+0yRi11gq3N71ZjKmqJS1DFh8XCyior58KSOWxMIoCUwc6oGtAmDY9JHK8wiefM7CbTcEMEv97jpIfHIU3dtR+467l5hGNTbbZWS9uyLuC8wyQM4BApaC+YNHPXX6/TJAoDbwYX4xnckZtDX7/b9Hu7+axh3t/E8UebeHeg5wy6PewXuPgZHm14ED7Hg4xzYvrPsFl7j242vMd+Jaxu7hvftucJATzJhUbjDm1odJivrFxmDrGmaKaP5qvvc1Excze2hgp0SJZ/IVkHdczEuzPI+WBaRkL5c9YyMYftiUfVTN849VHBYHAF9YXn3aSMgVjHyhgD5sIyBh/UD/+USsQ6BFmjHCDoGmUdrTH113Ewd+HGRm2gipOuNmkq+E5cO0SQrxVcLJCHvx+bPm66V11pZ66roxvvxxnhcFNGF7EDI9TNphG2Szv/mnqry9g4h+6nYPg7VrA9UQfdkK+2ZaBdPWuevBT5LvL860XLO373MmCmRCsMwlWcRgnBM5LiGZLyywuyWl2mvbaQ6j2PM77cQhJCOdJ+DX4oyRtqvmEukKXupk0T43Wy0HEe1KMhSoAHFzX4Df1pHVxFTkKD1aM/M2nfGd9VAHop5djUP19+UYUf7Jwvf7NydpUAXnIneJmRN71hM33kJsy8BvLuqZ9Or5/uOfp5o8TTwnujeFqxh/Fm7i9HFLvdlYb947I9Euwjo6ZP15UONjhVmsdBq2ajaz2z8n5RDtGn8GWknBhlUhd+OEt7/h8Aeewr
