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
# coro2sm-machines: v1 4f560221d535998f eNrlWltzqzYQ/isMT84ZNTUCx+CZ89a+ttOZviWZjADZpgeDyyU5p2f637uSQAgsZHxL02keHCMk7afd1e63kh+/2+u82JHKXtlRXuS43P2wI9E2yaiN7FdalEme2SsH2SnJNjXZUOi4/1ZtoRXZGdnx5yKP64gN+LMm6UHjnhTQVMFc9uoRutCatb7lRVzaz8gu9wQkPPpojhwX4QVrqkhFWe/vIDakqb2aI/sL/QbThmQeUhov5uTHOcxS5CkTBgOKCh5ThnvlI7tKqt6LAyF/Izm30869XpPYj0kUuOrcf+RJJqd25t3coDiLrcJKMkusRsqBbh5yMHIdVRDWCHJuIciV2vJACI5cP1RXVNCy3tFOlNOJIm8kqSxuo/t9Xc2YuDtFnIN8BB84UMV5rThKCfGDJQ1ikzh3XNxPv/7ysyrOZasT9gK3qAqSlUkFHil8o8zrAjyMOQeYeUMrYcski5k2690eZqroV+bbNoPb9ne6/lj2D2HyaNuNyOAf13ZvKO6GunKoXKBOmKsDl+b5BHDeNAleNyKr01QZVNVFpg4CHa4TmsZCfc1GbTdkM0ruVi6j6dN63bE+trLCiKTqa0q4dpvXCQwmVV5wTFG+26e0tSs0vJIiIWFKNQEDtXL4fNA3BElfGn9gYYO7Q0E3PG7B13zPJEmfaeSTskw2im4YHu7sJXO/Vn4Hu6CEa60LW29FImLUc7dl2WIyPuGjw9ZF6s22El32NIuTbCNMxK0nwDpTwMav4JuK+RsVjMNU8YneepQYeRNx4gk4y7pkwzuch3GkgyxcVepVtfKIeh0FuDsRtjsBdlErjrAvkqyaPbXpK36ykXUUvAE0vpFPGHTdBtEjutbjdRW8i4l4vSlKHgajcXzHgRlxMf7AlVN2iULxYR5ImV/s8limIECTF8kG8q/SwNbBsR+6ccY4U6p9BWEvpVR9ZQuxqYzPe1JtmR14FmD4mVzxqiSvNJ4Q9Xi/l2T9EuY1w8jUAEIgohqGP4/lcdXvhH688/TTup5GP+2r6fqZpBmdLuRqT9FIn2oIfxbek8TcryHp0WyYY9d1FjFfZwuD/lVRR1W/eZ0UZcUnSEkpkvoW1JYKOsw8OaUkq/ftxMDFwcTNQ5gono3sTZGzjmuSlrRFLnyeWfFyIl9uc24Ohca3TX0Sn2Rh/pX5QF2xL4oaH4BhY4zww+U0HuYa4/GKmHOJvFIkvG2TlFp8B1urz5YgpXyJ98CqZnd3VlJaWV5ZzIcVED64DJ4PqglJ8uExjqIFJpGJDF8FhhMg+HQftDVAFNC1s/R8Z2nCEQxJuTCtDG339R72O4BQBAeIi3Z9bTHgeMvlOg4D3zXIxdggd1ANQF+vNfqtqwEj4b59EYDfuwhoN7SJ4Deb/Ywq4CjHH8QT1DHcVDCVk1j+OzEuZWv2ybhArRAusTw9r/FVOn5FMh5t87xUvEXGFY5uGEtGuWJrGWmJ0bpCXYiLFresKwyxaXQhfdfS2yJQluDdqsIQblOR8stLnGd0dndc/Vq0+JxyE/9raB2GYoJBj1YvHefQSFHLrYcPVL70gJ1Zvij0HJ9Cz/txSlLzfrOk5bJZoeUyok2pXDTccBJB1+eA51Gec2FRZ4ghUkWGPlJfXZ+z6rybaatPzg6V5Z2prIMST/PuBOW8s1oGHPL/WeZFOZgnGhR6XaPuvkbR4AJKL9e9SoUHc41VeIqYMys8fFBa/V7wINZKYOXbgQRZvi3DJabeMvJNdxlYKZs4v2rLNnG40QbXViKErwWCTxd/nApmvB656LbAcBMwuEyYWiP0ToiV45/zLgB6JIfPBbZ7fJ6Y1zvpjR8s3/eYV1N0NGqZcsiLgxvVHD2lCqQTmaMBrTtXmGOfm66ba9GSlzGrp8yCP0HV5EWp+dAemS50XGdMMh90T/ZMWbNp1wNmSe5k/7k+P+y71ODo9oAfymaVHzYrPP1g+1rHt8PQervEjj9wYt8Rnv+UrN609FJ6pzWXHaN6DnK9y3O5O35aq4jR5fLADxbROowJNmRaV8m0n16Q1dAV2qVcUn7LoiS/34ATAktvLvBmBXkTN3jlHbL4abZoSvM6vpPzzPijkqtBHgYCEqDA09ODRTiPqb948AygvfnwdBNE3zOWotICj/2GAz7w/HRWYMzyF/GCc04RXwxZXxrM0IcZwfAalHd9WvHCt36HrcEgZHVJ5JxzSH3ukN7HPLfx2d9YdJvtyNcy+Yt+xuCXY2+mEhRlGV2WWRrzGSNAT8JP2a33kx1SUB0txQMR//iqn+xziZLrm46BrrSFTUexGvPqM3JwI0bX0/swkrVwR6lED37b+3AZA69WV2VQfy84jUJoXOpQZd78PWhl+wMNuTrml5/kkxF6TyOaBfT43oUnfj1tnMno5h2jc05hdFfaR5IKXmk+ySH78xkOGkc4pH4TH/tNxMgofb6/kFP3tpLUY69VaqNtPfGIbELimqCUibNomcp/jmQ//wOl9YFn
