"""Programs that fail, wait for ever, or never come to an end; and what a trace keeps to itself."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
from coro2sm.compiler.teach.document import as_json
from coro2sm.compiler.teach.recording import recorded as in_a_process
from coro2sm.compiler.teach.run import NothingRan
from coro2sm.compiler.teach.steps import Limits

from tests.teach.conftest import Recorded
from tests.teach.test_trace import SCHEMA

FAILS = """
import asyncio

async def inner():
    await asyncio.sleep(1)
    raise ValueError("inner fails")

async def main():
    try:
        await inner()
    finally:
        print("cleanup")

asyncio.run(main())
"""

DEADLOCK = """
import asyncio

async def take(first, second):
    async with first:
        await asyncio.sleep(0)
        async with second:
            print("both")

async def main():
    a, b = asyncio.Lock(), asyncio.Lock()
    try:
        await asyncio.gather(take(a, b), take(b, a))
    finally:
        print("never")

asyncio.run(main())
"""

FOR_EVER = """
import asyncio

async def ticks():
    n = 0
    while True:
        n += 1
        await asyncio.sleep(1)

asyncio.run(ticks())
"""

STUBBORN = """
import asyncio

def spin():
    while True:
        pass

async def main():
    await asyncio.sleep(0)
    try:
        spin()
    except BaseException:
        print("never")

asyncio.run(main())
"""

SECRET = """
import asyncio

async def login(user, password):
    await asyncio.sleep(1)
    token = password.upper()
    await asyncio.sleep(1)
    print("logged in with", token)
    return {"user": user, "api_key": "k-9999999"}

async def main():
    answer = await login("ann", "hunter22")
    await asyncio.sleep(0)
    print(answer)

asyncio.run(main())
"""


def banners(trace: dict[str, Any]) -> list[str]:
    return [each["kind"] for each in trace["banners"]]


def texts(trace: dict[str, Any]) -> list[str]:
    return [each["text"] for each in trace["steps"]]


def test_a_failure_is_told_as_python_tells_it(recorded: Recorded) -> None:
    trace = recorded(FAILS)
    jsonschema.validate(trace, SCHEMA)
    outcome = trace["outcome"]
    assert outcome["kind"] == "exception" and outcome["line"] == 6
    told = [line.strip() for line in outcome["text"].splitlines() if '"lesson.py"' in line]
    assert told == [
        'File "lesson.py", line 14, in <module>',
        'File "lesson.py", line 10, in main',
        'File "lesson.py", line 6, in inner',
    ]
    assert outcome["text"].endswith("\nValueError: inner fails\n")
    assert "coro2sm" not in outcome["text"]
    assert trace["output"] == "cleanup\n" and banners(trace) == ["failed"]
    assert [text for text in texts(trace) if "leaves" in text] == [
        "ValueError('inner fails') leaves inner.",
        "ValueError('inner fails') leaves main.",
    ]


def test_a_deadlock_is_the_end(recorded: Recorded) -> None:
    trace = recorded(DEADLOCK)
    jsonschema.validate(trace, SCHEMA)
    assert trace["outcome"]["kind"] == "deadlock" and "0x" not in trace["outcome"]["text"]
    assert banners(trace) == ["deadlock"]
    assert trace["steps"][-1]["event"] == "end" and texts(trace)[-1].startswith("Deadlock")
    last = trace["tables"]["stacks"][trace["steps"][-1]["stacks"]]
    assert [trace["tables"]["levels"][each]["condition"] for each in last] == ["waiting"] * 3


def test_a_program_for_ever_is_cut(recorded: Recorded) -> None:
    trace = recorded(FOR_EVER, limits=Limits(steps=100))
    jsonschema.validate(trace, SCHEMA)
    assert len(trace["steps"]) == 100 and texts(trace)[-1] == "The recording is cut here: it has 100 steps."
    assert trace["outcome"]["kind"] == "cut" and banners(trace) == ["cut"]


def test_a_loop_without_await_is_cut(recorded: Recorded) -> None:
    trace = recorded(
        "import asyncio\nasync def f():\n    n = 0\n    while True: n += 1\nasyncio.run(f())\n",
        limits=Limits(lines=500),
    )
    assert texts(trace)[-1] == "The recording is cut here: 500 lines ran without an await or another step."


def test_output_is_cut(recorded: Recorded) -> None:
    text = "import asyncio\nasync def f():\n    print('x' * 900, end='')\n    print('y' * 900)\nasyncio.run(f())\n"
    trace = recorded(text, limits=Limits(output=1000))
    assert trace["output"] == "x" * 900 + "y" * 100 and banners(trace) == ["cut"]


def test_nothing_in_the_program_gets_in_the_way_of_a_cut(tmp_path: Path) -> None:
    path = tmp_path / "stubborn.py"
    path.write_text(STUBBORN)
    trace = in_a_process(str(path)).document
    assert trace is not None and trace["outcome"]["kind"] == "cut" and trace["output"] == ""


def test_a_process_that_dies_is_a_diagnostic(tmp_path: Path) -> None:
    path = tmp_path / "dies.py"
    path.write_text("import asyncio, os\nasync def f():\n    os._exit(3)\nasyncio.run(f())\n")
    found = in_a_process(str(path))
    assert found.document is None
    assert [each.message for each in found.diagnostics] == [
        "the run left nothing: its process ended with status 3"
    ]


def test_secrets_are_nowhere(recorded: Recorded) -> None:
    trace = recorded(SECRET)
    written = as_json(trace).decode()
    assert not any(secret in written for secret in ("hunter22", "HUNTER22", "k-9999999"))
    assert "redacted" in banners(trace) and trace["output"].startswith("logged in with ••••••••\n")
    assert len(trace["program"]["source"]) == len(SECRET)


@pytest.mark.parametrize(
    ("body", "kind", "what"),
    [
        ("import random; random.random()", "chance", "random.random()"),
        ("import random; random.shuffle([1, 2])", "chance", "random.shuffle()"),
        ("import time; time.time()", "time", "time.time()"),
        ("import datetime; datetime.datetime.now()", "time", "datetime.now()"),
        ("import time; time.sleep(0.01)", "time", "time.sleep()"),
        ("open(__file__).close()", "outside", "a file"),
        ("import pathlib; pathlib.Path(__file__).read_text()", "outside", "a file"),
        ("await asyncio.to_thread(int)", "outside", "asyncio.to_thread()"),
    ],
)
def test_what_makes_a_run_depend_on_more_is_named(
    recorded: Recorded, body: str, kind: str, what: str
) -> None:
    trace = recorded(
        f"import asyncio\nasync def f():\n    {body}\n    await asyncio.sleep(5)\nasyncio.run(f())\n"
    )
    assert {"kind": kind, "what": what, "line": 3} in trace["uses"]
    assert not trace["repeatable"] and banners(trace) == ["unrepeatable"]


def test_what_does_not_is_not(recorded: Recorded) -> None:
    trace = recorded(
        "import asyncio\nasync def f():\n    loop = asyncio.get_running_loop()\n    print(loop.time())\n"
        "    await asyncio.wait_for(asyncio.sleep(1), 5)\nasyncio.run(f())\n"
    )
    assert trace["repeatable"] and trace["uses"] == [] and trace["output"] == "0.0\n"


def test_an_entry_is_run(recorded: Recorded) -> None:
    trace = recorded("import asyncio\nasync def f():\n    await asyncio.sleep(1)\n    return 5\n", "f")
    assert trace["tables"]["values"][trace["outcome"]["result"]] == ["5", "int"]
    assert trace["program"]["entry"] == "f"


@pytest.mark.parametrize(
    ("text", "entry", "message"),
    [
        ("async def f():\n    pass\n", None, "none of its async functions was run"),
        ("async def f():\n    pass\n", "g", "it has no async function 'g'"),
        ("async def f(x):\n    pass\n", "f", "f() can't be called: missing a required argument: 'x'"),
    ],
)
def test_nothing_to_run(recorded: Recorded, text: str, entry: str | None, message: str) -> None:
    with pytest.raises(NothingRan) as refused:
        recorded(text, entry)
    assert str(refused.value) == message


def test_a_failure_before_the_loop_is_a_page_too(recorded: Recorded) -> None:
    trace = recorded("import asyncio\nasync def f():\n    pass\n1 / 0\n")
    assert trace["outcome"]["kind"] == "exception" and trace["outcome"]["line"] == 4
    assert json.dumps(trace)
