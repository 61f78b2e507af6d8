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
# coro2sm-machines: v1 b58fdcb32eb0a8e4 eNrVlttu3CAQhl9lxVWr0tTsOSvlSVZRNLbHNgoGF3DSKMq7d/B5V94kbaRGvTMD/PMzA9/u8Zllxpbg2YElxpqlK7+XkBRSI+PsAa2TRrOD4EyBzmvIkRZWT76gKGcayjDO0CfFXQoeKPazBjUXr8BS1JMiOxxvOXMVkPBxyyO+52IVIh48htlnShajYoeIs3t8IqUYohgx3UTwIyIta1TQpw3W01AFt4ctZ176k4nzHC98kBa99G6fbGLciNVyKm3R1SUO2rtRGx5B+gW4J51Ic+UUYvUluorE1zHfjq/5ji+vb1/oVN6CdtJTGdujOVPbBJuzkcscfetF6nSa1uOv0BIWHPc7xLhD10pNNvna6nHTeslC4kyiSrtiJ6asFPYmKPAAVkKssBvGyiT3nb/QhcaexbxpPn2aCi2MZ+gSu9pVSF9D5vmq9Ll62xah9/Vope89dJUO1nUjdxTBOdR54dsVIZnUeavTVKb1Kt7hdaZIf+hsP3H2qrFwlZvKuLHpk6I2HQ6eS5MOF4rMGCtzqaeBcJDG/HxddXi46uJ0AorG59OstaCGS1SBL7pThOxt0MEDpt07DZ93MruLTa27GCl4Y4cVM7e+7Ud7eJk2JycAoD6/u1mtk9Cr4JfWe1sn/jScSet8I6DAtY+loKqoASSJQtB11QsTy5KiH8Ry0hjOcmvCwgyUw95327Jwmz4OwvDMao+nFByDFxAoBPFJrLnYfhyCQlyk4CTNHAdhsxab6/0uW7/CQbEa5ePFzaKF4cj5LxMK0toAXb7cfhIHYfFtEZ+i8LnvVPhF6rYR+ugVvbxFyWZLzP4alrY+sXazENE7CUSZBwiJZajEJf6eNWIUJ+Nv0E2s/hF4265cPvlY5xmT689j8FltB/iexQfqnvz56ZHb9OFV4rbNfgO63aLZd/bfkff2N2NBYWs=
