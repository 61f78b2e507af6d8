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
# coro2sm-machines: v1 4f560221d535998f eNrlWl1vqzYY/iuIq/TI6wmGNBDp3G23mybtrq0qA07CSiDjo+3Z0f77XttgDAHHSZOq03qRBmP7/fTr57Fz/8Ne58WOVPbKjvIix+Xupx2JtklGbWS/0KJM8sxeOchOSbapyYZCx/33agutyM7Ijj8XeVxHbMBfNUkPGvekgKYK5rJX99CF1qz1NS/i0n5EdrknIOHeR3PkuAgvWFNFKsp6/wCxIU3t1RzZz/Q7TBuSeUhpvJiTr3OYpchTJgwGFBU8pkzvlY/sKql6Lw6E/IPk3E4793pNYj8mUeCqc/+ZJ5mc2pl3c4PjLGaFlWSWsEbKgW4ecjByHVUQHhHkXEOQK73lgRAcuX6oWlTQst7RTpTTiSKvJKksHqPbfV3NmLgbRZyDfAQfOFDFea04SgnxgyUNYp04d1rcz7/9+osqzmXWiXhBWlQFycqkgowUuVHmdQEZxpIDwryhlYhlksXMm/VuDzNV9I3lts3Ubfs7XX8s+4cwebTtRmTwj3u7NxR3Q105VBo4JswdUy7NcwPlPDMJXjciq9NUGVTVRaYOAh+uE5rGwn3NQm0XZDNKrlYuo+nTZt2xPrZiYURS9TUl3LvN6wQGkyovuE5RvtuntI0rNLyQIiFhSkcKBmrl8PmgbwiSnpt8YGWDp0NBN7xuwdd8zyTJnGnkk7JMNopvmD482UuWfq38Tu2CEu61rmy9FomoUUwHmLT52q5eZlfG5753mImk3mwr0WVPszjJNiJaPJBCb8dE7/gF0lTJhMYb0xqrqoreisKyYURtjDxDxbGB4mVdsuGd4oc1prNBpLH0uZoBx13vKDa4hha4BhYUtZIv+yLJqtlDu8vFDzayjtphpj++UupoItCW3SMROKq6q6i+MFTdM3H9sJJNq3qSjloVGQ7hLiu7DUfJd16QWeLs8lhuZaBYXiQb2MeVBmYSN+Mw5TOGvdLRV1A+U0rVV7YQm8o6vyfVlkWH7yZMfyZXvCrJC40Nqifv95Ssn8K8ZjoyN4AQqMya4Y9TeEDNRuEf7zz/tAk54p/2lbl/jDwz5gtp7Ske6UMWkdoie5KYpzhsnjQb7tXrOotY2jPDoH9V1FHVb14nRVnxCVJSCnCwBbelAlazTE4pyep9OzFgeghx88CWgcxsZG+KnHVck7SkreYi51kU308Iym3Ow6HQgbapTwaSLMzfWA7UFfuiuPEOkDrGCN+9nw7AXFN8QBFzLiFQyMbrNkmpxVewtfpmCXDLTbwFdDa7ubGS0sryymI5rCjhQ8rg+YCVSLIAj3EULTCJdKD6Imo4AYJP926US0QBXTtLz3eWOj2CIbgXoZWl7bbew3oHJRTBAeKiXX+UVDjecrmOw8B3NXIx1sgdsAro67VBvzar0AL365MJ/NFkol3QOqLQLPYz2MRRrjCoJ6iDx6nALyexhQ/CYcrS7CN5obUCw4R5RyGOr6L4C2L4aJvnpZI4ssRwRYdlZRJMymBM85JxW1y0uCYj0VSqSVv6iXY0MoFijXctbiLyqSLl81OcZ3SmNcAspfA5fBZ/BsUdppBBxI9SoA6i6AWq9O3uc3Kgno5nciAF4+NTMH6/2El832+W2F42K9helkUT+jMCMI1Q/vhG8jgJlt7JDDWlR7pI00f6q+tzFlm8mrf6CO/QWd6ZzjrgiSPvTnDOB7tlAET/n1wxyiE80YAtdo1jl0eKBxfA31z3IjQR5pqiiYqYM2kiPuBnfxS8iLUSGAc8kCA54DJcYuotI193sYIV7sWRWcv9xAlJW1xbiVC+Fgg+Xfx5aNARyjE+aJoJveu+Q3OXMbgOMWUnvXNs5eDpvCuMHnTic0HA7x8NcYEiXb0LKLvLALz82IPoEQLUOOrEY2gcXIn/9DwulDYEq2aKu3MFrPaR8bq5AC45u1o9ZBb8iQUir4T19w7I8OrKdaaU4ONvyZ65cGZ22WEs1DXOtctD0n76DY6cDyCpbFYhaWPs6Qfylzp2Hlbz62EJ/ImxxI7wLVcBEk1LD0V0XnPZ8a/nINd7P3xwp0+ZFTFj8CHwg0W0DmOCNZu7q2zuX56Q1SAk2u3ypPyeRUl+u4EkBGLQ3EzOCvIqribLG2TxU3jRlOZ1fCPnmfFHBR6APAyYJ0CBN45IFuE8pv7iztMo7c2Hp7Ig+pYBIxWJeOw3LPCB56cDES2wuCYUGYUWTxrMIAOm6cOCoHkNzrs8KHniS7/TrdFByOq2lnPOT8e3EZl9LHObnP2dVbfZjryVyd/0G4a8nHpjCm8UM1SM029ultZSu+MxVPUg0pfd8j/YIQWP0lI8EPGPO+PBvhz6cn3dwdWF1rrurHkkD47u4sGVEGMvKMPq12p+ynlzP+nVMBy8kaZpwtGrapN6NEmndaE3/wjs2v56RRrKkviLfNJa0XOO3pYekrzc8WXPR2dixXmHFZ1TsOKFFp4EmReaT6LT/nyaU9MJdDq+6o/9SmRi1DiSeCda76016cdeq/RG23rieZ/BlmjgFMNZRjHQfw6+P/4LEu/vDg==
