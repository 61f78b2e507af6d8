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
# coro2sm-machines: v1 f576a5bc23aca86e eNrlWluTmzYU/isML9lsyRaEwNgz2z/R9inOZGSQvTQYKJfd7GTy3yuhK5iLfNltZ+oHjy2kc9c5Op/4/MPeF9URNfbGjouqAPXx0xHFT2mObcd+xlWdFrm98Rw7Q/mhRQdMJpavzRMZdewcHel/VH8jf/5uUcYHfsfVcxrjB/agRBUZbggte/PZrnG272bjuqG0vzh2XSLC47O3cqADgON7dKxBDaYLfhDOO5zZG9exv+FXQn2H3B3GSeCiX11CqSoyypMsqBryN6Oibwgtu0mb3pNTNj8dSd0T1PEehP7a88FOp17huj1iRT5S5NELShsL1a95nBYPdYZxeed+1PhFTuSQL9/98pMo1lQor1OqOtOuLtoqxp16RM4DbpgsaZ7obBv8nbrIphKLFZ5akbdZpi1q2ipXi4SpH9qyxNXdR5uKsU9xljAJuNO4YzgR6bSOJZ8inTY2jRCNi2OZYaEbGXhGVYp2GZ7y/C4r4m/cDtThnRkqfOiCjvwsiMBI2Yozrdu6xOSX1HDE+IKzsE2FUcKFeqlSFlpUAEKR/xSepYrkHd3PNBBj1B6eGjaFck3zA6PZuYIJ7RkIXbWaS9K9Ra3xsEdp1hInW79Z7mabW+TTH//0aHlsvEJpja0/c/RMnlHN7oQh59TVXdbZf1H/NdXLNJJMGC9xBECz+KzBaVroXF+r3aNFTbdVqC+ORSI3JhGxqNJDmusD1EGdgiOBk9N0mI0/i1FG/gyf2Yx5JvdhiZonLj/lywZr9IyTqQRIn31N9193RUvloksJyaaoppeMJhcWhcw0adLZhexQnA9TxL7NYx4VMZnfVG3c9If3aVU3HYEM1SwnPRGbZSyLUzdlGOVtKQiTEhI/iT/Ux9Jtjn2oCjpxj7IaC8mZQ2msXV9/KkxkqfF4DVIPR+sQahp8LBvNpADS+hA6MLy+DBFaU2VIY3NxGQKBeRkicyOHfP1rZejysiN8dE3V0fz83ys6IHiPotNVlqw4PKCS0rzbb8XOSawf3D4/t/ZsVleuMKomIJypJrcy2P+nZujJyqxkjKS3fh74v1aMpnrt1wsxNKwSXRXRi680at3Nbklt0ay7dlwHktQOblA81tPFQ7EZKx77PUqiBMVrX6f+V5HmkrgPFPGXpzTD1h9VixUH8hyecgBSfhi7MFnHSTTNQat9zLSCNCQReELaV8KvIIr3OAlnKp+vV768fsGV9WixElir5rN3RBbcAwd4DvmGkc4eCvZhtPLCXQB2vcLLI1nx1xpA/D3GpeYcn57JyJcHdQaBYLDerYOdtwIAzugHwXxl7+LOurfA/T2PRk1Fstgj7gNO0GtxQ3m22EUBQiFYg0nnQV/x36c5yWGaA8lD4kDf8QKd/EoqiJHv71wc4TkF4VDBun9guxvRC3Z6DSMnGgl7zyAoZT0aictzT0h/tcdy+XwETOYDNd83O4FpK6BcwaKSJSy+SGsep9aHcr3I1uMsfaMlbGdOLbxIVv98WaFaEpgZFJ7PJDh/SaiWrMzkWqkVkSGT1Vi0Gi/pH+gpAjGxJjJsAvihZ6oVEMX2YhDqpGmoF6axAr5AioWxnET6B3Lam2tQTmfsG52COKNqM7hl5qawIpSoOWLgtAviDE+bIZPjjKM0Vprhqiq6Ea4Jl/fifqrXmnA2pIa7hl1Br6Hj7YE+xtO99x6NlZD+l0fLM2meLtDD1/QAhnoApYdv3NVOnZ6UUio4xkFGFmFLHZyvd3C+rhF0whmlfAOlBl0vU6jf+DIdLmx8DTXUe1+ScJ/xSWGc48dmLDJZaWYMZ8wYaTaEyobwChtSkFq34Mb60SUJc1OKnGJs0h44PQDUZQ55FD/rjQadm0kkc+GSKNDVRFnAhsYP6wbSyO5yXhQdQA/0GJjbSIFBEAyi9grApidjOCmjpwkYKgHB2elrpIm44daGUNNmZZiOVwb69HS5xty6gKQTNRQxMql84ye6Gfuqk8L85obXY3pAYXr+OZjeVNWTwN7UBInu1b0rb4HtqUTP8T1yMizKDiwTPTWFRiZRP8PT2gwsqBWSPjx4HmlHozMBpOjFhbkguBxWHU+ZEzirnGzd31va9POg11PXcGDnRt5x5HH9ff00RIP09Mr8tLpkq4xk2JPdMjLnZMOo+zkjr9zMGYM+5r28M+R66i4d5HpTgD56C4DeYVJ6SkpXtbRV0eC46TrYnoxyx3ERgRAxmBQRnC/fEHimcoIxORU8MitlKKRc3diQQ4CVCuorQb1FgzK4fWhMvycmvIGcIwaFY3Iq9FyXUuLmXFC47PWenD2MUBNYthXjMmvo/I1uk46oQ5i1yyQ+0rtL0rb4ynGdYOX4N7gkgtMvumlsxi6JwiD2XByF62gOptfuoMoqzZs7BtZ3t2Wk8DYpcbVjbe2Xp2JrO7LzeoQfdeB+7XiuQ77hevQ2KUig67t+EuDJC4nAn7hNIg+gE4QDLeVtkhuv927sJmDuMiI4uYxg+u2q4hvOmXqvPfWApl1AdwH56r/JAc+4jNOVG9fsrd7YeKMbiVGU34zDtbcCF62H173DwuJkBv7lG2VmBj8XyQk0zooKkUhffsVFsheJT7GTZJ9R1uIbobWcvPVo8Zes7sT7imxfGOG3QkYd99TGePqJNJQF1XV60MWg+agPTUp1jRvl9RyMY5Dl+vyZlbXeV9NoSY53AKqZee46KWchkdOwMbdiP1S6mnHPzUABRMeqcfm4tbfbfAEnNLVd4E5x3+Zsa4xF6to4Uvn20gNVDXERwHX4vGcMcBkVpkmTKrnnLQonwXkzaH6ozwQ+OUdNSL6AmI1E29Y+kP7NassNtUyXE2eNwrLmok3CKZR1Rgl4dmpl+4X56bztYurb1du8khf4/94reWZ5WsITg+kfyOwPw8kSpxDvhUlIT+T4+Tf2TkqwwTt7o2vGT9BX4p1GWWRgLzGbmOv1w3DupLn6YM4M2CkPMVraXzLY6JrTQ/mboijwv4KimDT94AZN/6DhmkRRzJp+xojJyn6/XesfBFTygOwk2vp/+Qcn99kI
