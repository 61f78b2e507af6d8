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
# coro2sm-machines: v1 4f560221d535998f eNrlWl1zozYU/SsMT86OmhqBY/DMvrWv7XSmb0kmI0C26WJw+Uh2u9P/3isJhMBCxl9pOs2DEwtJ9+jo6t5zRR6/2+u82JHKXtlRXuS43P2wI9E2yaiN7FdalEme2SsH2SnJNjXZUOi4/1ZtoRXZGdnx70Ue1xEb8GdN0oPGPSmgqYK57NUjdKE1a33Li7i0n5Fd7glYePTRHDkuwgvWVJGKst7fwWxIU3s1R/YX+g2mDck8pDRezMmPc5ilyFNmDAYUFXxNGe6Vj+wqqXoPDoz8jeTcTjv3ek1iPyZR4Kpz/5EnmZzamXdzA3EWW4WVZJZYjbQD3TzkYOQ6qiGsMeTcwpAr2fLACI5cP1RXVNCy3tHOlNOZIm8kqSy+R/f7upoxc3eKOQf5CD5woJrzWnOUEuIHSxrEJnPuuLmffv3lZ9Wcy1Yn9gvcoipIViYVeKTwjTKvC/Aw5hywzRtaib1MspixWe/2MFNFvzLfthnctr/T9ceyfwiTR9tuRAa/ONu9obgb6sqhcoE6Y64OXJrnE8B50yx43YisTlNlUFUXmToIOFwnNI0Ffc1BbQ9kM0qeVm6j6dN63bE+trLCiKTqY0o4u83jBAaTKi84pijf7VPa7is0vJIiIWFKNQEDtXb4fNA3BEtfGn9gYYO7Q0E3PG7Bn/meWZI+09gnZZlsFG4YHu7sJXO/1n4Hu6CEs9aFrbciETHquTuybDEZn/DRYesi9WZbiS57msVJthFbxHdPgHWmgI1fwTeV7W8oGIep4hO99Sgx8ibixBNwlnXJhnc4D+NIB1m4quRV3eUReh0FuDsRtjsBdlErjrAvkqyaPbXpK36ykXUUvAE0vpFPGLhug+gRrvV4XQXvYiJebwrJw2A0ju84MCMuph84OWWXKBQf5oGU+cUuj2UKAjR5kWwg/yoNbB0c+6EbZ0wzpdpHEPZSStVHtjCbyvi8J9WW7QPPAgw/syseleSVxhOiHu/3kqxfwrxmGBkNYAQiqmH481geV/1O8OOdx0/rehp+2kfT+ZnEjI4LudpTGOlLDeHPwnuSmPs1JD2aDXPsus4i5utsYdC/Kuqo6jevk6Ks+AQpKUVS3wJtqZDDzJNTSrJ6304MWhy2uPkSJopnI3tT5KzjmqQlbZELn2e7eLmQL7c53w5FxrdNfRGfZGH+lflAXbE/FBofQGFjjPDD5TIe5hrT8YqZc4W8UiS8bZOUWvwEW6vPlhClfIn3oKpmd3dWUlpZXlnMhxUQPrgMng+qCSny4WscRQtMIpMYvgoMJ0Dw6T5oa4AooGtn6fnO0oQjGIpysbUytN3XezjvAEIxHCBu2vW1xYDjLZfrOAx812AXY4PdQTUAfb12029dDRgF9+2LAPzeRUB7oE0CvznsZ1QBRzX+IJ6gTuGmQqmcpPLfSXEpR7MvxgVqRXCJ5el1ja/K8SuK8Wib56XiLTKucHTDWDKqFeUOjNYT6gJctLhlPWGISaML6LuUfg8CZQnerSoL4S4VKb+8xHlGZ0bUBo/B55SZ+F9D6zAUEzb0aNXSaQ2NFbXMevhAZUsP2JlliyLL8SmyvB+fpCTvN0s5LpsVOS4j2ZSKRaMJJwlzfex/HtU3FxZzhhgiKTL0kXx1fc6q727GVl+UHZLlnUnWQWmneXYCOe9My0A7/j/LuyiH7YkGBV7XqHtPozC4gJLLda9S2cFcY5WdYubMyg4flFS/FzyItRZY2XZgQZZty3CJqbeMfNM7DKyUS1xXteWauNRog2trEcLXAsGniz9O5TJeh1z0lsDwBmDwEmFqbdC7GVaufc67+O+JHD4X7N3j88S83llv/GD5vte7mmKjoWXK5S4OblRr9EgVSCcqRwNad64ox742XTevQ0tevqyeMgt+hFSTL0jNl/XI9CLHdcYs80H3ZM/Imk17LWC25E72n+vrw75LDa5sD/ShbFb1YbPC0y+0r3VtOwytt0vs+AMn9h3h+U/J6k1LL6V3rLns+tRzkOtdnsvd8VtaxYwulwd+sIjWYUywIdO6Sqb99IKsRq7QLuWS8lsWJfn9BpwQVHrz4m5WkDfx5q68Qxa/xRZNaV7Hd3KeGf+q5Gqwh0GABCjw9PJgEc5j6i8ePANobz681QTT90ylqLLAY/+7AR94froqMGb5i3TBObeHL4asLzfM0IdtguExkHd9WfHCj36HrcEgbHVJ5Jz7R33ukN7HPLfx2d9YdJvtyNcy+Yt+xuCXY0+mChRlGV2WWRrzGRNAT8JP2dvuJzukQB0txRcifvFVP9nnCiXXN10DXekIm65gNdurz8jBjRRdj/dhJGvhnnIN23dgdQEGpntxaNRa4z2H7Hjz91CQ7f9gyNUxF/wkvxmh9xjRLKAn7S683OuxcaZ4m3fizTlFvF3pyEjVd6X5pFzsz2e4UxyRi/rzeuzfHkZG6VP7hfK5d5Qkj71WyUbbeuJt2IQcNYGUibNoRcl/Tk8//wObA3ha
