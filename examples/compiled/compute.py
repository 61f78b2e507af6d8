# Compiled by coro2sm 0.1.0 from source sha256:c1e57d0e736cd453.
"""The opening example: two coroutines, one suspension. Prints 52."""

import asyncio


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


class _fetch_data_machine(_Machine, of="fetch_data"):
    __slots__ = ()

    states = {
        1: ("78c5be5132/0", 7, ""),
    }

    def step(machine, sent):
        label = machine.label

        if label == 0:  # line 6: start
            sent = _await(asyncio.sleep(0.01))
            if type(sent) is _Suspension:
                return machine.suspend(sent, 1)
            label = 1

        if label == 1:  # line 7: await asyncio.sleep(0.01)
            if type(sent) is _Thrown:
                _rethrow(sent.take())
            sent = None
            return 42


@_coroutine(_fetch_data_machine)
def fetch_data():
    machine = _fetch_data_machine()
    machine.label = _UNSTARTED
    return machine


class _compute_machine(_Machine, of="compute"):
    __slots__ = ("a",)

    states = {
        1: ("a5415987f4/0", 13, "a"),
    }

    def step(machine, sent):
        label = machine.label
        if label == 1:
            a = machine.a

        if label == 0:  # line 11: start
            a = 10
            sent = _await(fetch_data())
            if type(sent) is _Suspension:
                machine.a = a
                return machine.suspend(sent, 1)
            label = 1

        if label == 1:  # line 13: b = await fetch_data()
            if type(sent) is _Thrown:
                _rethrow(sent.take())
            b, sent = sent, None
            return a + b


@_coroutine(_compute_machine)
def compute():
    machine = _compute_machine()
    machine.label = _UNSTARTED
    return machine


if __name__ == "__main__":
    print(asyncio.run(compute()))
# coro2sm-machines: v1 b58fdcb32eb0a8e4 eNrVVttu2zAM/ZVATx2mdVaaWwP0S4KioG3aFipLniR3K4r++yjfE9jtsAIr9mZR5OHhRSc5vbDM2BI8O7LEWLN25bcSkkJqZJw9oXXSaHYUnCnQeQ05kmP17AuycqahDOcMfVI8pOCBbD9qUHP2CixZPSGy4+meM1cBAZ92POIHLm6CxYPHcPtCyWJU7Bhx9ojPhBRDFCOm2wi+R4RljQr4FGA9HVVge9xx5qU/u7jM8coHaNFD7w/JNsatuFlPoS26usQBez9iw0+QfgXuWSfSXDuFWF1F15H4Mubb8w3f8/Xt/StV5S1oJz21sS3Nmdom2NRGLHP0LRep02laj7/CSFhg3EeIMULXSk2CfG31GLRZs5A4k6jSrtmJKSuFPQkyPIGVECvsjrEyyWPHL0yhoWcxb4ZPn6ZCC2MNXWJXuwrpa8g835U+V0+7a2ngqJu4kwgUoc4L39IJqFLnbUDTgpaU+ANSM91YonCYUHiTQVjOplY3jnHSpmZmgVxp0mFFKKuxMpd6agiMG5bzndLhKarF6wQUnS+vWUtBDWtRgS+6KkL21ujgCdPu5YXPB5k9xKbWnY0QvLGDx8wet41vi5dpUzk9adSX25jVOglDCXzJ39s68efmTFrnGwAFrl3/grqiBmlIFIKuqx6Y1Ckp+kMsJ4PhLLcmOGagHPa825GFtfm4tIWHU3s817XRuCBqQpDiiA0Xu4/LmhCLujZJM6dssN2I7e1hn23eUDZxM8LHq7tVK2+jcl9NdI18g4zy9e6TlA1WX1fxubi99JMKvzFdGIkZvaLX93SvCYnZX8ufrc+o3a1EtCg1Yh3qXdLNi3aPEERvHNQ/Esy2yYuFbD5PNC/aNKjlhX2QybP/H71GNi19UyJpL95Xyc5p9mH8d1J5/xvv2Doa
