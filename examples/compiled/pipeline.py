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
# coro2sm-machines: v1 4f560221d535998f eNrlWUtzpDYQ/isUJ3tLcUBiPDBVe0uuSaUqN9vlEqCZIWbQhIe9m63897QkEIIBzLycTWUPs0ZI3Z+6W92fmodv9prnO1raKzviOcfF7ocdjbZJxmxkv7K8SHhmr1xkpzTbVHTDYOL+a7mFUWRndCefcx5XkVjwZ0XTg8E9zWGoBFn26gGmsEqMvvE8LuwnZBd7ChoefOQglyC8EEMlLZmY/Q3Uhiy1Vw6yX9hXEBtSJ2QsXjj0Rwek5DwVymBBXsJjKnCvfGSXSdl5caDkb6Rlu43s9ZrGfkyjgJiy/+BJpkW7TisbDGeJXVhJZqndaD0wzUMuRsQ1FeEBRe41FBFtLQ+U4Ij4obmjnBXVjrWq3FYVfaNJaUkf3e2r8kaouzXUuchH8IMDU53XqGOMUj9YsiCeUkfG1f306y8/m+qI2J3yF4RFmdOsSEqISBUbBa9yiDARHODmDSuVL5MsFtasdnuQVLIvIrZtAbeZ77bzsZ4fgvBo267I4D9p7c5S3C4leqne4JAyMgQu5XwGOG+eBq9dkVVpaiwqqzwzF4EN1wlLY2W++qA2B7JepU+r1FHPaaLuvTm2scOIpuZrRqV169cJLKYlzyWmiO/2KWv8CgOvNE9omLKBhIEaPVIezA1B00sdDyJtyHDI2UbmLfiT74UmHTO1floUycawjcAjg70Q4dfob2HXiUWgzeSKB1cAp9VmWyrMe5bFSbZRPpDuUWjcOWjiVwg+w7/1HsdwuI4BBCNvJhQ8A0pRFWJ5C+UwF7SoVLg1WcTARGYiIjMQ5ZXhp32eZOXNY1Nd4kcbWe/gwldy2oSlmjQ2gogYiBYzEXlzLNU/8LMQTAIQxVjus2izrhFMMisJL+54rPM5qOV5soFiZgwIwBLkYTxlgoCkg68gh6SMma9spTbVyW5Py61IEzKlCvxCr3pV0FcWz0ghct5zsn4OeSUwCjOAEkhPE8ufxoqiGULKPt5p9mmiaMA+zav59pllmSFb6N0eY5Fu3VaBq6IniWUAQwVhWb9grassEkEtNgbzy7yKyu7wOsmLUgpIaaEq5BbMlipuKSI5ZTSr9o1gILbg4vohTIzIRvYm52LimqYFa5CrmBdePJ8VF1su3WFw4maoy4iTLORfRAxUpfjDMOM90FWMEb4/nxODrDFSbKg5lRUbjPttm6TMkifYWn22FMOTW7wDinJze2slhZXx0hIxbIDwIWSw06PmmjHDYxxFC0yjKWZ5ERhugOCX3A8S6ihga3fp+e5yCkfQZ7jKtTq13VV7OO8AwlAcIKma+IPM2vWWy3UcBj6Z0IvxhN4etYa5XuP0a1PrSfZ6fUaNP5pRNwd6ii3Xh/0ESv0uYe7lE9SyyRSS9rGU+YPIk3E0u8RXoW6PuMl8L8h7oy3nhREPOnNI/f1sMUKrTHAELa5Jyycyygi4wADnXYufKzeWtHh5jnnGbsbxYOcEXo6viMcVemaYe5rcY/O6cf9vkPsOghPJvUFe8THktXuKNXHtDmvSqocN0qrP+xxeP8CcZtHX4Qz5NMoCzrzyTJxVbaKJOdpe7ZyTbkFXs1aXuhwayzvRWAcXoIF3Rxjng83SY1j/z0tQxME9Ue8a1A4OfRowLLiAiwkhF7n/gKyx+4+h5sT7Dz64ePyeyyTWaBCXmwMN+nKzDJeYecvIn2qbY+NSIblJc6lRV/8muTYaIX0tEPwS/P3w+3G2flZjeqLp3Otbz2XQZnvDbI6c1mvuEBIpC3z38DRewJcf27EcIN31xpvIuxLn7hhGYZnD1IhjMLUu21vX38kKSdRXj5kF/xRz0l/ORoS6Y0Lluju6Fzt9pwdOyGzPXZ57dZ3ZaxoecC89bHKv2u3Ht1Qv1Tjsp63rFU38HRfNHZW1xaiY9UinXLZWI6KB57mIeOfXSTLeJzTUDNXJwA8W0TqMKZ6oYsSoYp+ekVVTAdaWM1p8zaKE320gCIEB1x96bnL6pr70FLfIkn1UNZTyKr7Vcm7ko1EHQR+G4h6gwBsuvYvQiZm/uPcmQHtOv68Gqu8EAzBLric+xcMPdo6vuJMV9Kyae0r/6nmiomqHTcwRTph4Dca7fMl+lke/xVZjULra1H9KB2y4LOjoE5Fbx+xvIrvd7OiXIvmLfcYQl2NvxkvIcrIOCebwqIJQfPp8tEMGdmGFeqDqP7mlR3ucYRB/qtdxoRM42sMjwZX4Tcdc/ezSYBixSDBlkc5xHxbgOR9BkprP33pjwuGf9NMEvA69mdtK6mzqRDrjtHTGPYbOXCgKNQ+6kDxNoLryJjpYIwRqIEHN+BQ9smq42J1JKDtRr+3YGdXWaEaP7L3MyNozjDJTymCZ/s8xzKd/AC6rc4g=
