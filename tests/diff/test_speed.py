"""Comparing big machines takes no longer than compiling them does, about: nothing grows with their square."""

from __future__ import annotations

import time

import pytest
from coro2sm.compiler.api import compare_modules, machines
from coro2sm.compiler.diff.compare import Module

OLD = "async def f(s):\n    x = 0\n" + "".join(f"    x += await s.a({i})\n" for i in range(200))


@pytest.mark.parametrize(
    "new",
    [OLD.replace("s.a(100)", "s.a(1000)"), OLD.replace("s.a", "s.b.c").replace("x", "y")],
    ids=["one await edited", "nothing alike"],
)
def test_two_hundred_states(new: str) -> None:
    start = time.process_time()
    before, after = ([Module("", "", machines(text))] for text in (OLD, new))
    compiled = time.process_time()
    compare_modules(before, after)
    done = time.process_time()
    assert done - start < 2
    assert done - compiled < 3 * (compiled - start)
