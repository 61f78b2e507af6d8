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
# coro2sm-machines: v1 714502528aa33ed7 eNrlWltzo7gS/isUL5PJ0WZBiItdlfMnzjlP46ktGQuHHQwsl8ympua/HwmhCxhhOXGyW7V5oGIhdX/dLbXUn/jyw82q5oQ7d+umVVPB9vTLCadPeUlc4D6Tps2r0t36wC1weezxkdCO9Uv3RFuBW+IT+43bb/THHz0uxob/kOY5T8kDf1HjhjZ3VJa7/eK2pMiG3qTtmOyvwG1rTHV88WOAAIQg8FlbhzvCBvygmvekcLcecL+RFyp9j709IYfQw796VFJTFUwnHdB09GfBoG+pLLfLu8mbczU/gZTuC+kkg1Gw8QO416U3pO1PRIlPlHj8Heedg9uXMs2rh7YgpL7zPmv6EpAA+gi8rz+pYV2DyzZnpnPr2qpvUjKYR3EeScex5OVBV9uRP1mIXIZYjPDViLIvCm1Q1zelGiRc/dDXNWnuPrsMRpaT4sARjEEbAzMKkUEbVI5dZNCWulGhaXWqCyJsow3PuMnxviCmyO+LKv02+oEFfHBDQ47DpKP/VhQwVr4albZ9WxP6n7RwwflCs/CNiBuDWQ6jvrBpluL++NRxsExmXh75iMHRHJJvAanpNYfnmcNsfchwXvQ0hM6/HW+7Kx36N23/5dHxeXuD85Y4/yvxM33HcN8JN60Ys2EgbYNukgKh5pJVj7BVOXi+VZNXC9owU5mzTtVBrguqtmryY17qDcyDA+iFuJUsGxXL71Jc0B/zdy5XXshlUOPuacTP9PLGFj+Tgyn/sHe/5dlv+6pnuNhQKrKrGvOQxbXNpwl3TX4Y/EIXCCnnKzTry3RcRynt3zV92k2bs7xpu0FAgVueEp6ozwqeRFmYCoLLvhaCaQZPn8SPfa6FDbjHpmIdM1y0RCDnAWXz5+3pvyEUS0uWtwD1cnEbwF1HTnWnuRQilp4jgKK37wJUlmkX0NS8eheAof0uQPsmgD7+sl3g9VlfxOgtSV+L80fnfBh+RM4fEntRHR9wzWTeZTuxLg7Oj9H6nzt3BWa0ks3tjPvnZG89bdgl74VEM12R/9Tc3TUv08wtmub5esjn+jYondoOvXua5TXvboAHEE2y8AZpfGNO40rNUhrPMnxIDjjdBLr036u8lMIDqIR/f8oL4vy36YnSQN+jcw1Q4kephw6b9JCYNWi7EHetEI3oDDwTHSjwMcJpRg7Ryh4U6HtQ2X4njfPo8M2oVVXY5DQptIcA+oA+UaKrR0J9lMR+tA/hfrIFjjNZ6dcKLfJnSmotOPSdT+usmK4yXUMoNGz2m3DvxxCiFQMRXN9kh4nn3Dvw/n6cjpqNdDBFQJ/hpNiL5Da/T0KMI7iBVtHL8pImsYsRjKWBBAfB3iMJWTMQzQ1sp2enuwW70GDXXHGyMO99C7vkdrNg1rWHld/7U335qAJt+kPVP7A7DGkjkBzBpyXPWOMgrdAyjY/keJGul1UGVkP40jQNfBXW4HqsSA0J7RyKrlcSXj8kUkNiO1yxGpFYKomXZqv1kOnZmlXrhjGJ5Xl8PPWYTuVit301HXN2fm8vdOM7+AVRfBrLTvQoT497a7XCeY+s0yWIQ6rWY/TMWhe+Cx1UH9FwXpCMCs/rEpvzDFAWK8tI01RDy2jJiPfVpc2kjhjV0E3cMx76A/8jKhqB5F+Pjm+GEmhQoCUUqKAE1vWe6TSjcKlYiaORhi3QsSEQrcALLODNaj8ObVr+cTS25V+gl380KT2Ts83DODTW7IxW7Ew0I5EyEr3BSEZl6iZunR/D8li3dUJczphTuQAexb/tVuNIjUKRpwm9wBYsnxkNcnV+NNS9uzaHQgv3zqJshyAyIvA19ZFSD69eYQvHTgMwpAGLLRd/bAFtAstOfQJsE2FikwiXN2vjhEZvZ2GgYmGCa1gYU16UVIypg+Rj2sltnWBjVNYZGRm6lVf1QG+IIogVs0aexnJ7XSFytL33bKedMjzX6QJrgg3FsZ41eZDC11Nly+nHwJ3Jzs79vaN1v45OOw/eWKzfKH5AnsDWInmrwH01Fvh6/uNxil+zmBZS4Nl6WuhztqTU7YdVVG4WjNm8/qjozLWeh0vnLd6VdE3eg3QFHKWvUHqqSmmqjqTdUJRMMMoVN0KEAmJohAivxzenohhOuIRTVbyrKCOBMr6xI5eABgqof9GhnEKdOzOYwETvgxMt4VSMqI5ScqEjUHQ56hOcE9pHAyyrz2XMOuN6oyuCEx5YQ+2GYGyZXBBoazwGHghjENyA+Ufmz3g0NUvMfxSmvkeSaJOsUa/axULd5GV3xwnY4QqE7rxdTmMNnJ37/anauUAWJI/os07GboDvAfpEm8UrgvCAvMALDiExksxhYLgioC8QCKOZlfKKwEs3mZd6B7hGMIdnBDO3b99U30jJzXuZmAc160K2DOhjelGOrrhh0Y1btuy9LsTfiWVeZG7tNFj1R2+70udxXaHgxom90mM8yMgObF5UDaYz8/KNv1QvMpVSJ8U+46InN2LMRvHOozN+c3Invq/i89hQPCYaXYDbNj/qIlkumHJLErrIHGtsg0X+mErn/tCEfwC/xy26G1Sv+MnI1fCEeT9ayXgh4LSkfty5u125Rv+EnknkruSTZymWmxWB8G0kpG9NkVglTgNIZGQj7bjIOUoDK7UmjeO5SL8shHnnHmnZ4PT1ltk7rOwVUyMTZbaCDV297vn848G4ZvrFr/nQJgz+ug9t7NKJLFBn3T/R3p/mnWWlKr72kLSPSEXr3+Gc5XSLL3EWxywfod7IiVkt05m/RG/qrpdP875Gd03L+RVCTO6KwgsWDlscc34qe9c6Gv1d6mibsg/eoOybnbiNdbRd2TemEKz+f7/ibzInfn79PyI7KMI=
