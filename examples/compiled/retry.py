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
# coro2sm-machines: v1 8469dc6a324ac3d1 eNrlWW1zmzgQ/isevjTJqD0QAuPM9Ffc3ac005FB2LQYOCGSZjr577fiTQILjBO7dzP9wsSwL8/uSqtnlYefVpzzAxXWvRXmPMfl4eOBhvskYxaynhgvkzyz7h1kpTTbVXTHQLB4EXt4i6yMHuRvWn6HH/9UNG1f/Mn4UxKyT82HgnJ4LcCWdf9glSyNa2lWCmn7EVllQcHHg7NGBGGMXEe+E1QwqfATPG9Zat3byPrOXsD6ltpbxiLPpn/YYInnqfQJClzAz1RCvwdblkjE4Muxm1fUW3c66yzGvrtxXLzVrXNWVgemzAfKPH2miVjR8iULk/xTmTJW3Ni3mr8ABQgerv34CoEJTrMykaE30ZV5xUNWhwc4d0w0WJIs0t0K9kOWyJKIOw1HaWRVmmpKouKZUupS/akqCsZvbi0JI05YGjUI2qK1hWmN9EWrXbYifdFMYmA0zA9FyrrYZBWrsmBZqYKVVa1jbSOTQRzyqM8jWM55sksy/QWgprU3Q5IzuXpT87eQpvBj/M1qnKd92goq9g3cQvptXpb0iUVT61V++5rEX7d5JXFJVTApcj6tYlwLnO361CRRnRdIKMvGFY2rLGzzHoK84FUohq/jhJeiNpDSsllCe8hZ2mw6WZqU0awqOsOw48N992MLXpJs1/3c8VwKxjQtWYdcfnmt98v72wVngKVk5pahPhrbBhWCHQqhpRQTuZ19RPz3dw2wNdU1NDdv7hrYW941QDZA8PjPusbbu0RXo9+vSeirc1mPMKznYeF/1xYh+MuwQXSvxm2hbht6t+2TWtbSFTQTLbsbZCMCexlfoFtspruFcmPqFnFMoyCi4cbVrX/Lk6w37mJl/HmfpGz1F6+Y8gDfybEH3OMnoU2iTRgF0x60ZtektjNNYAUemXYV+DWhYcwif6bVuXqry8pnxlefV03PKxU5vOmKpjU+0MQOgicJdPekc+8Ha8ffeng76LTtSlb+Nf7HfoSs0IoD3xygf2vYZboHr/Ow2W68rbPGmMwESPB8L68X3upuhe/u2uWoxQjKgACe3oCD+v1psg08Sn28wYuqFycZNLGTFVz3ATLqulubBWwuQDIOsBwe0TeGuEgd19hxYFj3zoK4+iPJENa5Z+K36lCcPhHxEnms5N1lZ66mQXqNZlk2HatV+jujTzSBrEH4E/p+r9+1a7NLd5FKszWnFN+E1T0fK1Eq3rKEkvOdeOer+EplvQzXWmkEC52sTat1scqQwtGknEIWLKR9LeuZIn/dafvmKfGIJpYnxJoT/ISpZhn3QmkOrG6Wkh5LxEK3AIS05juaRJuZOZHmFIqUTPfimPe2DqfpL1b01z2H/k4drz0HnhLoiXA5uL3paLBKckuFIYd5UfPK7vSRLGKSIC/hafMMWiHoitViO6LW5/lCc4YnWElbJKKK5L19RjFzhYmhpRde3d2tNPHz5pjj4rUs6UL1Q/3Sn6vkpQr3OMms2jr5qk7rt2wmA+U52k8GmaMtpW43FlXlYsUYretfVZ2x1+Ny6YTxqtNucI1pFzUoHYXSVscDzwULRX0aDDD2O66FiDuI3iREfD6+8QwgcWITTkU1ZlH6Hcr1hRNpAuoqoM7JhDaz6ziZ7gAmuQ5OYsKpRlEdZT+EtkDJ6aoPcA74tgbYYpzn0pkZsz7qXuhu5kDrcU27mmnfDG5mtD2+Rjby1si9wJULmf63jubGdOXie6EDE6+/CeZmXu1Gp+BJJm6aybe+e4KTVyRQa7T6Yj3v8y8W6o7f8jO51afgDXJsBE+yMd7NeBGxXduNPDY53XvuxN0MfCDI80dR9nczdriJ7dCO8Nxk7x1N9k18W55/Z1kT3ssgPKxF58ltAI/hRTg542pLD84c2bUuvK803htH5mUeFsmT913ZN3WdmX3ahT0j0RKZXkCui5xTWJm/4kZ/wfbTCdlI/ANIfxgL98ysu1bux5wnmlbMOnXhr1LWWlpw5W/UMbeMd86Ai/bzKF+dNKTr5cNYdjJdQ/o6MwD2i7DLwoKEGXWOu9BVeSP5v/DGJTQHX4DmjE6YSd64jOY0jhqszd/XIzuDNfH6+C/IszQu
