# Compiled by coro2sm 0.1.0 from source sha256:8a93050af4e3fb75.
"""Retry with backoff: suspensions in try, except and finally, with a return that passes the finally."""

import asyncio


class Unavailable(Exception):
    """The service did not answer."""


from coro2sm.runtime import (
    Machine as _Machine,
    RAISE as _RAISE,
    Suspension as _Suspension,
    Thrown as _Thrown,
    UNSTARTED as _UNSTARTED,
    await_ as _await,
    coroutine as _coroutine,
    require_format as _require_format,
    rethrow as _rethrow,
    untrace as _untrace,
)

_require_format(1)


class _Service_ask_machine(_Machine, of="Service.ask"):
    __slots__ = ("self", "question")

    states = {
        1: ("ef2639132b/0", 18, "self question"),
    }

    def step(machine, sent):
        label = machine.label
        self, question = machine.self, machine.question
        machine.self = machine.question = None

        if label == 0:  # line 17: start
            sent = _await(asyncio.sleep(0))
            if type(sent) is _Suspension:
                machine.self, machine.question = self, question
                return machine.suspend(sent, 1)
            label = 1

        if label == 1:  # line 18: await asyncio.sleep(0)
            if type(sent) is _Thrown:
                _rethrow(sent.take())
            sent = None
            if self.failures > 0:
                self.failures -= 1
                raise Unavailable(question)
            return question.upper()


class _Service_release_machine(_Machine, of="Service.release"):
    __slots__ = ("self", "attempt")

    states = {
        1: ("ef2639132b/0", 25, "self attempt"),
    }

    def step(machine, sent):
        label = machine.label
        self, attempt = machine.self, machine.attempt
        machine.self = machine.attempt = None

        if label == 0:  # line 24: start
            sent = _await(asyncio.sleep(0))
            if type(sent) is _Suspension:
                machine.self, machine.attempt = self, attempt
                return machine.suspend(sent, 1)
            label = 1

        if label == 1:  # line 25: await asyncio.sleep(0)
            if type(sent) is _Thrown:
                _rethrow(sent.take())
            sent = None
            self.log.append(f"released {attempt}")
            return None


class Service:
    """Answers when it has been asked often enough."""

    def __init__(self, failures):
        self.failures = failures
        self.log = []

    @_coroutine(_Service_ask_machine)
    def ask(self, question):
        machine = _Service_ask_machine()
        machine.label = _UNSTARTED
        machine.self = self
        machine.question = question
        return machine

    @_coroutine(_Service_release_machine)
    def release(self, attempt):
        machine = _Service_release_machine()
        machine.label = _UNSTARTED
        machine.self = self
        machine.attempt = attempt
        return machine


class _retry_machine(_Machine, of="retry"):
    __slots__ = ("service", "question", "attempts", "pause", "answer", "attempt", "after", "result")

    states = {
        1: ("ffad8dac93/0", 32),
        3: ("ff74acfed6/0", 35, "service question attempts pause answer? attempt"),
        5: ("9b95b17224/0", 42, "service question attempts pause answer? attempt handled"),
        7: ("9ea33b0e8e/0", 44, "service question attempts pause answer? attempt after result handled"),
        8: ("ffad8dac93/1", 34),
    }
    completions = ("after",)

    def step(machine, sent):
        label = machine.label
        service, question, attempts = machine.service, machine.question, machine.attempts
        pause = machine.pause
        machine.service = machine.question = machine.attempts = None
        machine.pause = None
        if label != 0:
            attempt = machine.attempt
            machine.attempt = None
            if machine.has("answer"):
                answer = machine.answer
                del machine.answer
        if label == 7:
            after, result = machine.after, machine.result
            machine.after = machine.result = None
        if label in (5, 7):
            handled = machine.handled
            machine.handled = None

        while True:
            if label == 0:  # line 29: start
                attempt = 0
                label = 1

            if label == 1:  # line 32: while True
                attempt += 1
                label = 2

            if 2 <= label <= 5:  # line 34: try ... finally
                try:
                    if 2 <= label <= 3:  # line 34: try ... except
                        try:
                            if label == 2:  # line 34: try
                                sent = _await(service.ask(question))
                                if type(sent) is _Suspension:
                                    machine.service, machine.question = service, question
                                    machine.attempts, machine.pause = attempts, pause
                                    machine.attempt = attempt
                                    machine.save(locals(), "answer")
                                    return machine.suspend(sent, 3)
                                label = 3

                            if label == 3:  # line 35: answer = await service.ask(question)
                                if type(sent) is _Thrown:
                                    _rethrow(sent.take())
                                answer, sent = sent, None
                                service.log.append(f"answered {attempt}")
                                label, after, result = 6, 8, answer
                        except Unavailable as error:
                            label, handled = 4, error

                    if 4 <= label <= 5:  # line 38: except Unavailable as error
                        try:
                            _rethrow(handled)
                        except BaseException as error:
                            handled = _untrace(error)
                            if label == 4:  # line 38: except
                                service.log.append(f"failed {attempt}: {error}")
                                if attempt == attempts:
                                    raise
                                sent = _await(asyncio.sleep(pause * 2**attempt))
                                if type(sent) is _Suspension:
                                    machine.service, machine.question = service, question
                                    machine.attempts, machine.pause = attempts, pause
                                    machine.attempt = attempt
                                    machine.save(locals(), "answer")
                                    return machine.suspend(sent, 5, True)
                                label = 5

                            if label == 5:  # line 42: await asyncio.sleep(pause * 2**attempt)
                                if type(sent) is _Thrown:
                                    _rethrow(sent.take())
                                sent = None
                                label, after, result = 6, 1, None
                except BaseException as raised:
                    label, after, result, handled = 6, _RAISE, None, raised

            if 6 <= label <= 7:  # line 43: finally
                try:
                    if after == _RAISE:
                        _rethrow(handled)
                finally:
                    if after == _RAISE:
                        handled = _untrace(handled)
                    if label == 6:  # line 43: finally
                        sent = _await(service.release(attempt))
                        if type(sent) is _Suspension:
                            machine.service, machine.question = service, question
                            machine.attempts, machine.pause = attempts, pause
                            machine.attempt, machine.after = attempt, after
                            machine.result = result
                            machine.save(locals(), "answer")
                            return machine.suspend(sent, 7, after == _RAISE)
                        label = 7

                    if label == 7:  # line 44: await service.release(attempt)
                        if type(sent) is _Thrown:
                            _rethrow(sent.take())
                        sent = None
                        label = after

            if label == 8:  # line 34: return
                return result


@_coroutine(_retry_machine)
def retry(service, question, attempts, pause=0.001):
    """The answer of the service, asked up to ``attempts`` times with doubled pauses between."""
    machine = _retry_machine()
    machine.label = _UNSTARTED
    machine.service = service
    machine.question = question
    machine.attempts = attempts
    machine.pause = pause
    return machine


class _main_machine(_Machine, of="main"):
    __slots__ = ("broken", "patient", "callee")

    states = {
        1: ("65c10e8698/0", 49, "patient callee"),
        3: ("0c9f0c0d2e/0", 54, "broken patient"),
    }

    def step(machine, sent):
        label = machine.label
        if label != 0:
            patient = machine.patient
        if label == 1:
            callee = machine.callee
            machine.callee = None
        if label == 3:
            broken = machine.broken

        if label == 0:  # line 47: start
            patient = Service(failures=2)
            callee = print
            sent = _await(retry(patient, "who", attempts=4))
            if type(sent) is _Suspension:
                machine.patient, machine.callee = patient, callee
                return machine.suspend(sent, 1)
            label = 1

        if label == 1:  # line 49: print(await retry(patient, "who", attempts=4))
            if type(sent) is _Thrown:
                _rethrow(sent.take())
            callee(sent)
            callee = sent = None
            print(*patient.log, sep="\n")

            broken = Service(failures=9)
            label = 2

        if 2 <= label <= 3:  # line 53: try ... except
            try:
                if label == 2:  # line 53: try
                    sent = _await(retry(broken, "why", attempts=2))
                    if type(sent) is _Suspension:
                        machine.broken, machine.patient = broken, patient
                        return machine.suspend(sent, 3)
                    label = 3

                if label == 3:  # line 54: await retry(broken, "why", attempts=2)
                    if type(sent) is _Thrown:
                        _rethrow(sent.take())
                    sent = None
                    label = 4
            except Unavailable as error:
                print("gave up:", error)
                label = 4

        if label == 4:  # line 53
            print(*broken.log, sep="\n")
            return None


@_coroutine(_main_machine)
def main():
    machine = _main_machine()
    machine.label = _UNSTARTED
    return machine


if __name__ == "__main__":
    asyncio.run(main())
# coro2sm-machines: v1 f576a5bc23aca86e eNrlWttypDYQ/RWKl/U6rANCMMxUOT+R5Glna0sDYkyWAcLFXtfW/nskhC4wgtFc7KQqfqA8IHWf7pa61Qc+/7DTsj6g1t7YcVmXoDl8OqD4KSuw7djPuG6ysrA3nmPnqNh3aI/JwOq1fSJ3HbtAB/obNd/Ij787lA83fsf1cxbjB/agQjW53RJZ9uaz3eA87UfjpqWyvzh2UyGi47O3cqADgON79F6LWkwn/CCadzi3N65jf8OvRPoOuTuMk8BFv7pEUl3mVCeZULfkZ06hb4gsu83a0ZNjNT8dId3j0nEKQn/t+WCnSq9x0x2wFB9J8egFZa2FmtcizsqHJse4unM/KvoiJ3LIxXe//CSGtTUqmoyazqxryq6OcW8ewbnHLcOSFYmqtsXfaYhsipjP8OSMostzZVLb1YWcxF390FUVru8+2hRGmuE8YQiGoA2BGYSIoPUqhyEiaLphRGhcHqocc9vIjWdUZ2iX47nI7/Iy/jb4gQa8d0ON9/2iI/+WBDCSvhqUNl1TYfKfsFDjfK6Z+6bGKBlAvdQZW1pfZDgp+qIX9pmuvhh1+6eWDaGqsmLPBPX+Z0g9A6R1p8QhSy3qgocUZXlHImv9ZrmbbWGRv/H9T4+Wx+7XKGuw9WeBnskzas4d996SjWqceqfrjV5TY0zXjIk2rRoAFN8uupbu+j6yjdwcyqLodwL1+qFMxL4juMo622eFeoOGordKsy4Kmu1y/bMY5eTH9JnNlOdim1WofRrwU73sZoOecTKX3+izr1n6dVd2FBedSkS2ZT0/RZs72HpjrsmS3i9kA+JimgHSroiH+MdkfFt3cTu+nWZ10/YCctSwlPNEfJazJE3DlGNUdBUXTCpE/MR/7DIlbI69r0s6MEV5gzlyFlC6wK4vLzUmWBqsLzHyobbMoLbFh6pVXAogTf+hA8PrqwyRNVdlFDUXVxkQmFcZMjZyyOVfqzKXVxUeo2uKihLn/0hNAcF71JS+cOTl/gFVVOZduuXbJbF+DE75ubUX87f0/3yxAOFCsbjKNf+fkqDmIrOKoMle423+fy0Ibf06Lgf81rQI9EVCra3CqU0/uiOlQ/Hu2nEdSDI3uEFtWM/XBqlGVxvSFCVRguK1r0r/q8wKIdwHUvjLU5Zj64+6w1IDeQ6PNQCBH8YuTNZxEs1rUEobcy0XDckKPBLtS/AriOIUJ+FCYfPVwlY0L7i2Hi1W4RrZOo7Oulx74ADPIVcYqeohVx9GKy/cBWA3qqvDSpb6lfYNf49xpQTHp0cucvGgqiDgCta7dbDzVgDABfsgWC7c/bqz7i1wfz+sRsVEMtkj4QNOMGpQQ3F02EUBQiFYg9ngQV/qT7OC5DAlgOQhCaDveIEqfiUMxMj3dy6O8JKBcGpgMz6P3Wnsgr1d05UTaZa9Z7AoRRHSrMtzD0B/dYfq9PEHmIwHcrxvdsBSZkAxg61KlrCGSUoXODc/FPN5ttar9I2msJ05N/EirP75WKGcEpg5FJ6vJDh/SiinrMxwreSMyFDJSrdajaeMz+uUSpiZExme8YdDz9xJnxfbiymko56gOTGMFfATotgyFoNIe0BOe0v9x/GItFUl8DOqMmLwzNIQVoQSOYbfOG5yBoXHvY7JccaRFkvLcF2X/Z3BkgHvxe3SqAkZ1JAa7hq2AurJdkjt3nu0SxzpL4+WZ9ISncDsK5iBIWYgMfvGzejcqUgaIIOuZwHZytG2Y77ajvmqGdAJFyzxDSyZNKvMinG/yoBf2K8umaW2rCRlPuOj0rakhI3QS14pDgsXHBYp3oLSW/AKb1GSWPXVxvrR721zp/FUsOy8ETk8YbHFfn/k/zYbha82gyHyllY/dBX9J7gZ/WnaAIJo/zT6VdY6UEO8tCMCgxhPVuK53MkIWDgLzFNQhRIVODvjaM7z125MCBUTVoZpc2VgxMiAsx2roiLtnyGuyKQE6Y9RC56U5VmzNeH17BmQ7Jl/Dns2V4cEhTY3QPBozejVMGfRZEIemDRyBiurnpbi3SslIWb5NcNz0QIBpyT8MRF3nmhHkTNDWaj1gIUguJzA1Oe+GUZTDLbu7y1l+Hkk53FoBgrlRtFxxMH4feM05V3U7MnitLpkq2gS6NFu0Yw52jDyRZdRVG4WjEnH8F7RmWo9DpdKJ70pFR69BRXuMJSeROnK5rEuWxy3fa84wih23AARcIjBLERwPr4pxUtxAh1OSUQsogw5ytWNHTmlMilQXwL1TjqUEdtTZ/ojmPAGODUOhTqckqdWUQqGegAKT0d9hHPEximARSegx6zw4Dd6b3NAPZervLYZ7oze2ihbfOW4TrBy/Bu8joHzH4QpanSvY8Ig9lwchetoiRBX3vZUdVa0d4wW799LkcLbZiTUjrW1X57Kre2IvukRflQp8rXjuQ65wrX2vU2QQNd3/STAs9R/4M+8tyEPoBOEEyvFexs3Xqdu7CZgifYPjmh/Zt+uLr/hgpn3OjIPKNYFdBeQy/iTCHjGay/VOL1lb/Xpwxtx/1o+3UzDtfz7RfPhdR+DsHWyQLQOG2VhxHAuEgPoOitrRFb66W9FhHqe+KQ6IfYZ5R2+ES86iLcereFrpTv+iR/bF0ZMKccoG9VIoUZQ02R7VSXNPWNiUJi23P6ulwgXgzQ2VsrcqHS0ihla5e9A/jJH3PXQFnmM48Vwwl/jqPfp/34wmNJ3jtXg6nFrb7fFCZZu0UuBO6dyW7ClrVtpa+OVNmwPqQ9cR297xmSTURWZdZrErfEZnOW2zZjtqREzrOCSNA73BHulWURbe086LKurNtQdfdZa9ATLa3pHhHOE5gJyeHbGY2ufReS8pb8YxdUNvz4L/H/v6zOzPCr4gcnwD2T0h+lgQRTwT6AEp8Zz8PLHaUc10ODzNO0c/RH2SsLRKDNM/MVHE3e9fpiOnXXXmE1ZYBvFKUJJ1qccpp1zfCp+UxoD/ldoDJOuG9yg6550PLM0hlnXzRQxrOz/t+u9g4AiD8hOor33l38AHZNsDA==
