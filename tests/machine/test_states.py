"""Which states a function becomes: one where it starts, one for each suspension, and where control comes together."""

from __future__ import annotations

import coro2sm
import pytest


@pytest.mark.parametrize(
    ("body", "titles"),
    [
        ("await x\n", ["start", "await x"]),
        ("while True:\n    await x\n", ["start", "while True", "await x"]),
        # A region that begins with a loop, or with a region, begins where that does.
        ("try:\n    while True:\n        await x\nfinally:\n    x.close()\n", ["start", "while True", "await x"]),
        ("try:\n    try:\n        await x\n    except A:\n        pass\nexcept B:\n    pass\n", ["start", "try", "await x"]),  # noqa: E501
    ],
)  # fmt: skip
def test_no_state_only_jumps_on(body: str, titles: list[str]) -> None:
    text = "async def f(x):\n" + "".join(f"    {line}\n" for line in body.splitlines())
    (machine,) = coro2sm.compile_source(text).machines
    assert [state.title for state in machine.states][: len(titles)] == titles
