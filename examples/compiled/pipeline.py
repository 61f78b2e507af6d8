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
# coro2sm-machines: v1 4f560221d535998f eNrlWltzozYU/isMT86OmjUCx+CZfWtf2+lM35JMRoBs08Xgckl2u9P/3iMJhMAgy7dMOs2DY4Skc/t09B3Jjz/sdV7sSGWv7CgvclzuftqRaJtk1Eb2Ky3KJM/slYPslGSbmmwodNx/r7bQiuyM7Phzkcd1xAb8VZP0oHFPCmiqYC579QhdaM1a3/IiLu1nZJd7AhIefTRHjovwgjVVpKKs9w8QG9LUXs2R/ZV+h2lDMg8pjRdz8nkOsxR5yoTBgKKCx5TpvfKRXSVV78WBkH+QnNtp516vSezHJApcde4/8ySTUzvzbm5wnMWssJLMEtZIOdDNQw5GrqMKwiOCnFsIcqW3PBCCI9cPVYsKWtY72olyOlHkjSSVxWN0v6+rGRN3p4hzkI/gAweqOK8VRykhfrCkQawT506L+/m3X39RxbnMOhEvgEVVkKxMKkCkwEaZ1wUgjIEDwryhlYhlksXMm/VuDzNV9BvDts3Ubfs7XX8s+4cwebTtRmTwj3u7NxR3Q105VBo4JswdUy7NcwPlPDMJXjciq9NUGVTVRaYOAh+uE5rGwn3NQm0XZDNKrlYuo+nTou5YH1uxMCKp+poS7t3mdQKDSZUXXKco3+1T2sYVGl5JkZAwpSMJA7Vy+HzQNwRJXxs8sLTB4VDQDc9b8DXfM0kSM418UpbJRvEN04eDvWTwa+V3aheUcK91aeutSESOYjrApM3XdvUyuzI+96PDTCT1ZluJLnuaxUm2EdHigRR6OyZ6x68AUwUJjTemNVZVFb0VhWXDiNoYeYaKYwPFy7pkwzvFD3NMZ4OAsfS5ioDjrncUG1xDC1wDC4pawcu+SLJq9tTucvGTjayjdpjpj28EHU0E2rR7JAJHVXcV1ReGqnsmrh9msmlVT9JRqyLjIdxlZbfhKHjnCZkBZ5fHcisDxfIi2cA+rjQwk7gZh5DPGPdKR19B+kwpVV/ZQmwq8/yeVFsWHb6bMP2ZXPGqJK80NsievN9Lsn4J85rpyNwAQiAza4Y/T/EBFY3CP955/mkBOeKf9pW5f4w8M+YLae0pHulTFgFtgZ4k5hCHzZNmw716XWcRgz0zDPpXRR1V/eZ1UpQVnyAlpSAHW3BbKmg1Q3JKSVbv24mB00OImwe2DCSykb0pctZxTdKStpoLzLMoXl4QlNuch0MpB9qmfjGQZGH+jWGgrtgXxY0PwNQxRvjh8nIA5pqqBxQx5xYESrHxtk1SavEVbK2+WILcchPvgZ3N7u6spLSyvLIYhhUlfIAMng+qElkswGMcRQtMIh2pvooaToDg030YrSWigK6dpec7S50ewZDci9DK1HZf72G9gxKK4ABx0a4/WlQ43nK5jsPAdzVyMdbIHVQV0Ndrg37rqkJL3G9fTOD3LibaBa0rFJrFfkY1cbRWGOQT1NHjVPCXk6qFd+JhytLsM3mhtULDhHlHKY6vsvgrcvhom+elAhyZYriiw7QySSZlMKbrknFbXLS4ZUWiyVSTtvSBdjQygWKNd6vaROCpIuXXlzjP6ExrgBmk8Dn1LP4IijtMIYOIHy2BOoqiF6iWbw8fswbq6XhmDaRwfHwKx+8nO8nv+82S28tmhdvLtGhS/owQTCOWP76RPE+SpQsrQ03qkS7S9JH+6vqcVSzezFt9hnfoLO9MZx3UiSPvTnDOO7tlQET/n7VilEN4okG12DWOXR4pHlxA/ea6VykTYa6pMlERc2aZiA/qsz8KnsRaCawGPJAga8BluMTUW0a+7mIFK7UXZ2Zt7SdOSNrk2kqE9LVA8Onij1MGTRc1F11daK4lBjcbpoVG70haOUM67zaix4L4XBC7x2fDLV6Rrh7rl925Pl6+75nySC3TOOrEE2Uc3KiU6XlcKG3IO80Ud+cK7+yT3HVzl1vyQmn1lFnwJ9idvN3VXyEgw1so15lSgo+/J3vmwpnZvYWxUNcYa9dnl334DU6PD9ilbFbZZWPs6Wfr1zpBHibm29EC/IFpwY7w3VPhBE1LjxB0XnPZSa7nINe7nAm40wfGipgxJhD4wSJahzHBmn3aVfbpTy/IasgO7TZsUn7PoiS/3wAIgeM3l4yzgryJW8byDln8QF00pXkd38l5ZvxR2elBHgb6EqDAGycXi3AeU3/x4GmU9ubDA1YQfc84jkoqPPZzFPjA89M5hZYjXMQqzjnIfNFwBhkwTR8WBM1rcN71SckLX/qdbo0OQla3tZxzFDq+jUj0MeQ2mP2dZbfZjnwrk7/pFwy4nHpjSm8UM1SO029ultZSu+MxVvUk4Msu7J/skIJHaSkeiPjHnfFkX499ub7uDOpKa113bDyCg6O7eHAjxtgLyjD7tZqfcnTcB70ahoM30jRNOHpZbVKPBnRaF3rz9+Cu7Q9RpKEMxJ/kk9aKnnP0tvSY5PVOIns+OpMrzjuu6JzCFa+08CTJvNJ8kp3259McgE6w0/FVf+wHHxOjxpnEhWy9t9akH3ut0htt64lHdwZbooFTDGcZ5UD/Ofr+/C9art3W
