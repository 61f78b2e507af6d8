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
        3: ("ff74acfed6/0", 35, "service question attempts pause answer? attempt after? result?"),
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
        if label == 3:
            if machine.has("after"):
                after = machine.after
                del machine.after
            if machine.has("result"):
                result = machine.result
                del machine.result
        if label in (5, 7):
            handled = machine.handled
            machine.handled = None

        while True:
            if label == 0:  # line 29: start
                attempt = 0
                label = 1

            if label == 1:  # line 32: while True
                after = result = None
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
                                    machine.save(locals(), "answer", "after", "result")
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

                    if 4 <= label <= 5:  # line 37: except Unavailable as error
                        try:
                            _rethrow(handled)
                        except BaseException as error:
                            handled = _untrace(error)
                            if label == 4:  # line 37: except
                                after = result = None
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

            if 6 <= label <= 7:  # line 34: finally
                try:
                    if after == _RAISE:
                        _rethrow(handled)
                finally:
                    if after == _RAISE:
                        handled = _untrace(handled)
                    if label == 6:  # line 34: finally
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
                after = None
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
# coro2sm-machines: v1 8469dc6a324ac3d1 eNrlWm1zmzgQ/isMX5rm1BwvAmPP5P7E3X2qOzcyFg4tBo6XtJlO//tJCL2AJSwnTnozzQcmFtLus7vSSvuIj9/drGqOqHM3blo1VdAePxxR+pCX2AXuI27avCrdjQ/cApWHHh0w6Vg/dQ+kFbglOtLfqP1Cfvzbo2Js+BM3j3mK79iLGjWkuSOy3M1Ht8VFNvTGbUdlfwJuWyOi46O/AhAEAQh92tahDtMB34nmHS7cjQfcL/iJSN8hb4fxPvLQ7x6R1FQF1UkGNB35WVDoGyLL7fJu8uZUzQ8gpPtcOs6COFz7YbBTpTe47Y9Yik+kePQV5Z2D2qcyzau7tsC4vvHeK/oSkADyCL1PP4hhXYPKNqemM+vaqm9SPJhHcB5wx7Dk5V5V2+FvNEQuRcxH+HJE2ReFMqjrm1IO4q6+6+saNzfvXQojy3GxZwjGoI2BGYWIoA0qxy4iaLpuRGhaHesCc9tIwyNqcrQrsCnyu6JKv4x+oAEf3NDgwzDpyL8VAYykr0albd/WmPwnLNQ4n2vmvuFxozDLYdRHOs1S1B8eOgaWyszLAxsxOJpB8i0gNb3i8DxzqK13GcqLnoTQ+cPxNtvSIX/T9g/3js/aG5S32Pm7RI/kHcV9w920YMyagrQNupVLFj1CV+Xg+VZOXiVow0ylzjpWe7EuiNqqyQ95qTZQDw6gNXEraTYq9O9SVJAf83cuU16IZVCj7mHET/WyxhY94r0p/9B3/+TZP7uqp7joUCKyqxrzEO3aZtOEuSbfD34hCwSX8xWa9WU6rqOU9O+aPu2mzVnetN0goEAtSwkPxGcFS6I0TAVGZV9zwSSDpw/8xy5XwgbcQ1PRjhkqWsyRs4DS+fPy9N9ggqXF+i1AvtRuA6jr8LHuFJcGkKbnGMD45bsAkWXaBRQ1z94Fgsh+FyB9E0AeP20XeH7W5zF6SdJX4vzWOT+I3iLnD4m9qA53qKYyb7ItXxd75/to/Y+tuwAzXsjmdsb9OtlbTRt2yVuTaKYr8lfN3V3zNM3cvGmer4d8rm6Dwqnt0LsnWV7x7hp4AJIkG1whja/NaVyq0aXxLEP7ZI/SdahK/1zlpRAeBlL414e8wM5fTY+lBvIenmoIBH6YenC/TveJWYOyCzHXctGQzMAT0aEEv4IozfA+XtiDQnUPKtuvuHHuHbYZtbIKm5wmufYIBD4gT5io6iFXHycrP95FwW6yBY4zWepXCi38LcW1Ehzyzid11oqsMlVDxDWsd+to56+CAC4YCIPlTXaYeM6tE9zejtNRsZEMJgjIM5oUe7HY5ndJhFAcrAOr6GV5SZLY2QiuhIEYheHOwwleMhDODWynZ6cbjV1wsGuuONHMe9/CLrHdaMy69LDyuT/W548qgU3/QPYP7Q5DyggoRrBpyTLWOEgptEzjYzGep2u9ytBqCFuapoHPwhpejhXKIZGdQ+HlSqLLh8RyyMoO10qOSCyVrHSz1XrI9GxNq3XDmMTyPD6eekyncr7bPpuOOTm/t2e6sR38jCg2jUUncpQnx72lWuG0R9apEvghVekxemapC9uF9rIPbzgtSEaFp3WJzXkGSIulZbhpqqFltGTE++zSZlJHjGrIJu4ZD/2h/xYVDUfy273jm6GECpTAEkogoYTW9Z7pNCNxyVjxo5GCLVSxQRAvwAst4M1qPwZtWv4xNLblX6iWfyQpPeKTzcM4VLUzXrAzUYyE0kj4AiMplamauHG+D8tj2dYJcTljTsUCuOf/thuFIzUKhZ4i9AxboD8zGuQGincj1btLcyiycO8synYIYiMCX1EfS/XBxStMc+w0AIMKsJXl4l9ZQJvAslOfANtEmNgkQv1mbZzQ8OUsTCBZmPASFsaUFwUVY+og+Jh2clvH2RiZdUZGhmzlVT3QG7wIosWskaex3F4XiBxl7z3ZaacMz2W6wJJgQ3GsZk0WpOj5VJk+/Ri4M9HZub11lO6X0WmnwRuL9SvFD4gT2FIkrxW4T8YCX81/LE6r5ywmTQo8WU+aPidLSt5+WEXlasGYzeu3is5c62m4VN7iVUnX5DVIV8BQ+hKlJ6uUpupw2g1FyQSjWHEjxIBDjIwQg8vxzakoijPQ4ZQV7yLKmKNcXdmROqChBOqfdSijUOfODCcw4evghDqckhFVUQoudAQKz0d9gnNC+yiARfWpx6wyrle6IjiigTVUbgjGlskFgbLGV8AD0QqEV2D+ofkzHkWNjvmPo9T3cBKvkyXqVblYqJu87G4YATtcgZCdt8tJrIGzdb8+VFsXiILkHr5Xydg18D1AnnCtvSKI9tALvXAfYSPJHIWGKwLyAoIonlkprgi8dJ15qbcPlgjm6IRgZvbtmuoLLpl5TxPzAsW6iC4D8phelMMLblhU4/SWvdaF+CuxzFrm1k6DVX/4sit9FtcFCm6c2As9xoOM6EDnRdUgMjPP3/gL9TxTSXVC7CMqenwlxmwU79w74zcnN/z7KjaPDcVjotAFqG3zgyqS5oIptySg88S0xDZY5I+pdOYPmZbegt9jFt0Mqhf8ZORqWMK8Ha2kvBBwWlzfb93ttlyifyLPJHJbssmji+V6QWDwMhLSt6ZIrBKnASQ0spF2XOQcpYGVWpLG8JylXzRh3roHUjY4fb2h9g4re8HU2ESZLWCDF697Nv9YMC6ZfqvnfGgThT/vQxu7dCIK1Fn3d6T3u3lnUanyrz0E7cNT0fJ3OCc53eJLHO0Y/RHqhZyY1TKd+Yv3Ju56ejfva3TXtJxfIMTErsi9YOEw7ZjTU9mr1tHw/1JH25R9wRXKvtmJ21hH25V9YwpB8v/XK/4mc+LHp/8AwgIoww==
