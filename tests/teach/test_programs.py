"""Recorded programs do as on asyncio: the order of what they do, what they write, and how they end."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest
from coro2sm.compiler.teach.lesson import Lesson, read
from coro2sm.compiler.teach.run import record

from tests.loop.oracle import PROGRAMS, programs, trace

DRIVER = """

def note(*values):
    plain = [repr(value) if isinstance(value, BaseException) else value for value in values]
    print((round(asyncio.get_running_loop().time(), 3), *plain))

async def main_of_the_test():
    task = asyncio.create_task(globals()[os.environ["PROGRAM"]](note), name="program")
    try:
        note("result", await task)
    except BaseException as error:
        note("ended by", type(error).__name__, str(error))

import os
asyncio.run(main_of_the_test())
"""


@cache
def lesson(module: str) -> Lesson:
    text = (PROGRAMS / f"{module}.py").read_text() + DRIVER
    found = read(text.encode(), str(Path("/lessons") / f"{module}.py"), f"{module}.py")
    assert isinstance(found, Lesson), found
    return found


def some() -> list[Any]:
    """Every third in the ordinary run, the others in the slow one."""
    return [
        pytest.param(*each, marks=[] if number % 3 == 0 else pytest.mark.slow)
        for number, each in enumerate(programs())
    ]


def test_there_are_thirty_in_the_ordinary_run() -> None:
    assert sum(not each.marks for each in some()) >= 30


@pytest.mark.parametrize(("module", "name"), some())
def test_order_and_output_are_asyncios(module: str, name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PROGRAM", name)
    expected = "".join(f"{line}\n" for line in trace(module, name, "asyncio"))
    recorded = record(lesson(module))
    errors = {at for start, end in recorded["errors"] for at in range(start, end)}
    output = "".join(letter for at, letter in enumerate(recorded["output"]) if at not in errors)
    assert output == expected
    assert recorded["outcome"]["kind"] == "result"
