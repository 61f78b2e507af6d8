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

                    if 4 <= label <= 5:  # line 38: except Unavailable as error
                        try:
                            _rethrow(handled)
                        except BaseException as error:
                            handled = _untrace(error)
                            if label == 4:  # line 38: except
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
# coro2sm-machines: v1 fb06168107cecac0 eNrlWm1zozYQ/isMXy6XcikIgbFn0j/R9tM5cyNj2aGHgfKSXObm/nslhF7AQpZfcu1M88ETY2n32V1pV/uIz9/dXVkfUOuu3LSsS9AcPh1Q+pwV2PXcF1w3WVm4q8Bzc1TsO7THZGD11j6Tp55boAP9jpqv5MvfHcqHB7/j+iVL8QP7oUI1edwSWe7qs9vgfNePxk1LZT95blMhouNzsPCgB4AXBvRZi1pMJ3wnmjc4d1e+537Fb0T6BvkbjLeRj371iaS6zKlOMqFuydecQl8RWW6btaNfjtX88IT0gEvHOxCHyyAEG1V6jZvugKX4RIpHryhrHdS8FWlWPjQ5xtWd/1HRl3iJRz5C/+kHMaytUdFk1HRmXVN2dYp78wjOPW4ZlqzYqmpb/I2GyKWI+YxAzii6PFcmtV1dyEnc1Q9dVeH67qNLYewynG8ZgiFoQ2AGISJovcphiAiabhgRmpaHKsfcNvLgBdUZ2uR4LvKbvEy/Dn6gAe/dUON9v+jIvyUBjKSvBqVN11SY/Ccs1Difa+a+qTHaDqBe64wtrScZToq+6IV9pqsvRd3+uWVDqKqs2DNBvf8Z0sACad0pcch2DnXBww5leUci6/zm+Kt14ZC/8fNPj07Antcoa7DzZ4FeyG/UnDvuPZONapx6p+uNXlJjbNeMjTatGgAU3xpdS3d9H9lGbg5lUfQ7gXr9UG7FviO4yjrbZ4X6gIait0qzLgqa7XL9bynKyZfpby5TnottVqH2ecBP9bKHDXrB27n8Rn/7ku2+bMqO4qJTici2rOenaHMHW2/MNdm29wvZgLiYZoBdV6RD/FMyvq27tB0/3mV10/YCctSwlPNMfJazJE3DlGNUdBUXTCpE+sy/bDIlbJ67r0s6cIfyBnPkLKB0gV1fXmpMsDRYX2Lkj9oyg9oWH6pWcSmANP3HHoyvrzJE1lyVUdRcXGVAZF9lyNjEIx//WpW5vKrwGF1TVJQ4/0dqCoh+Rk3pC0de7h9QRWXe7dZ8u2yd74NTfqxdY/6W/p8vFiA2FIurXPP/KQlqLrKrCJrsNd7m/9eC0NZv43LAH02LQF8k1NoqnNr0oztSOhTvLj3fgyRzgxvUhuV8bZBqdLVht0PbZIvSZahK/6vMCiE8BFL463OWY+ePusNSA/kdHmsAAj9MfbhdpttkXoNS2phruWhIVuCR6FCCX0CU7vA2NhS2UC1sRfOKa+fRYRWuka3j6KzLtUceCDzyCRNVPeTq42QRxJsIbEZ1dVjJUr/SvuFvKa6U4IT0yEU+AqgqiLiC5WYZbYIFANBgHwTmwt2vO+feAff3w2pUTCSTAxI+4EWjBjUWR4dNEiEUgyWYDR4Mpf5dVpAcpgSQ/EgCGHpBpIpfCAMxCsONjxNsMhBODWzG57E7jV2wt2u6chLNsg8sFqUoQpp1ee4B6K/uUJ0+/gCb8UCOD+0OWMoMKGawVckS1jBJ6QLn5sdiPs/WepWh1RS2M+cmXoQ1PB8rlFMiO4fC85VE50+J5ZSFHa6FnJFYKlnoVqv1lPF5nVIJM3MSyzP+cOiZO+nzYnsxhXTUEzQnhrECfkIUW8ZiEGkPyGnP1H8cj9i1qgR+RlVGDJ4xDWFFaCvH8AfHTc6g8LjXsTnOeNJiaRmu67J/Mlgy4L24XRo1IYMaUsN9y1ZAPdkOqT34Ge0SR/rLoxPYtEQnMIcKZmCJGUjMoXUzOncqkgbIoOtZQLZytO1YqLZjoWoG9GKDJaGFJZNmlVkx7lcZ8Av7VZNZastKUuYLPiptJiVshF7yQnFYbHBYongLSm/BK7xFSWLVVyvne7+37Z3GU4HZeSNyeMJii/3+yP9tVgpfbQdD5C2tfugr+k9wM/rTtAUE0f5p9KusdaSG2LQjIosYT1biudzJCFg8CyxQUMUSFTg742jO89duTAgVExaWaXNhYcTIgLMdq6Ii7Z8lrsSmBOmPUQZPyvKs2ZrwevYMSPYsPIc9m6tDgkKbGyB4tGZ0NcxZNJmQByaNnMHKqqelePdKSYhZfs3yXGQg4JRD09ERaczMnafLMwmeITXUisGCFF1Oceqz4wznKQY79/eOMvw8GvQ4eAPJcqP4eeLobIrkrQL3NMvMqPmVxWlxyWbSpNij/aQZc7Sl5FWYVVRuFozJuv5Z0ZlqPQ6XSji9K1mevAdZ7jGUgUTpy/ayLluctn03OcIodtwAEXCI0SxEcD6+KQlMcQIdTklVGFHGHOXixo6ckp0UaCiBBicdyqjvqTPDEUx4A5wah0IdTslkqygFhz0AhaejPsI54usUwKJX0GNWmPIb3ewcUM/2Khc7w5PRvY6yxRee70ULL7zBhQ2cf2VMUaO7sImjNPBxEi8TE2Wu3AdVdVa0d4w472+uSOFtMxJqz1m7r8/l2vVEZ/UIP6ok+tILfI98wqX2ZifaQj/0w22EZy8HonDmZof8AL0onlgpbnb8dLnzU38LTBcD0dHFALNvU5dfccHMexuZBxTrIroLyMf4pQl4xsWYapzesvd6OeKdbge0jLudhmsZ+ovmw+teF2HrxEDFDhvFMGI4F4kBdJ2VNSIr/fTbJEI9T3xSnRD7gvIO34g5HcQ7j87wPtMdfwmQ7QsrLpVjlK1sopAnqGmyvaqS5p4xdShMMzfISxMlY5HGxkqZG5WeVzFDq/wn0MPMEXc9NCPTITwm14dYFic8N45/XwjuBymU6vOcBlePa3e9Lk4wekZ/Rf6cynXBFrluzS2t19ywUaQ+cB0VHlgTU1b1ZNZpErfGZ3CWB7djwadGzDCIJmkc7gmmS7OI1u6e9FpOV62oO/r8ZfQEy3B6R8Rz5KcBOTw797G1zyJy3tI3RnFxwzfVovDfe1PNLqMKpmAy/AMZ/WE6WFAG/HUpwb/xbGx+ke2oGlq8yqadoz/MXklOWmWGib/4aOKutw/TsbPuGvMqBmZSnCeUZH3KYdo5x+fjdyU04H+F0LDpv8EN+u9J7zNLaNj130wRw8r+f78uPIoo8ojsJNqFP/0Dx7N6kw==
