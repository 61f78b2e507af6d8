"""The trace of a small program, step by step."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
from coro2sm.compiler.teach import document
from coro2sm.compiler.teach.document import as_json

from tests.teach.conftest import Recorded

HERE = Path(__file__).parent
SCHEMA = json.loads((Path(document.__file__).parent / "trace.schema.json").read_text())
SAMPLE = (HERE / "sample.py").read_text()


def of_kind(trace: dict[str, Any], kind: str) -> list[tuple[Any, ...]]:
    """Task, labels and line of each such step."""
    steps = (each for each in trace["steps"] if each["event"] == kind)
    return [(each["task"], each["before"], each["after"], each["line"]) for each in steps]


def test_the_sample_is_a_trace() -> None:
    jsonschema.validate(json.loads((HERE / "sample.json").read_text()), SCHEMA)


def test_a_recorded_run_is_a_trace(recorded: Recorded) -> None:
    trace = recorded(SAMPLE)
    jsonschema.validate(trace, SCHEMA)
    assert json.loads(as_json(trace)) == trace


def test_machines_suspend_and_go_on_in_the_order_of_the_clock(recorded: Recorded) -> None:
    trace = recorded(SAMPLE)
    assert of_kind(trace, "suspend") == [("T1", 0, 1, 17), ("T2", 0, 1, 8), ("T3", 0, 1, 8)]
    assert of_kind(trace, "resume") == [("T3", 1, 1, 8), ("T2", 1, 1, 8), ("T1", 1, 1, 17)]
    assert [each["time"] for each in trace["steps"] if each["event"] == "resume"] == [1, 2, 2]
    assert trace["output"] == "B woke\nA woke\n"
    assert trace["repeatable"] and trace["outcome"]["kind"] == "result"


def test_a_program_of_the_small_loop_is_watched_too(recorded: Recorded) -> None:
    text = SAMPLE.replace("import asyncio", "from coro2sm import small as asyncio")
    trace = recorded(text)
    assert of_kind(trace, "resume") == of_kind(recorded(SAMPLE), "resume")
    assert trace["output"] == "B woke\nA woke\n" and trace["steps"][-1]["time"] == 2


def test_line_ends_of_other_systems(recorded: Recorded) -> None:
    trace = recorded(SAMPLE.replace("\n", "\r\n"))
    assert of_kind(trace, "line") == of_kind(recorded(SAMPLE), "line")
    assert trace["program"]["source"] == SAMPLE


MEMBERS = """
import asyncio

async def nap(seconds):
    await asyncio.sleep(seconds)

async def main():
    await asyncio.gather(nap(2), nap(1))
    async with asyncio.TaskGroup() as group:
        group.create_task(nap(2))
        group.create_task(nap(1))

asyncio.run(main())
"""


def test_a_task_waits_for_the_members_of_a_gathering_and_of_a_group(recorded: Recorded) -> None:
    trace = recorded(MEMBERS)
    levels = [each for each in trace["tables"]["levels"] if each["task"] == "T1" and each["on"]]
    assert [each["on"] for each in levels] == [["T2", "T3"], ["T4", "T5"]]
