"""The lessons under examples/lessons: each records without a complaint, and does as it does on asyncio."""

from __future__ import annotations

import asyncio
import contextlib
import io
import json
from pathlib import Path

import jsonschema
import pytest
from coro2sm.compiler.teach.document import as_json
from coro2sm.compiler.teach.lesson import Lesson, read
from coro2sm.compiler.teach.run import record

from tests.loop.oracle import VirtualAsyncio
from tests.teach.test_trace import SCHEMA

LESSONS = sorted((Path(__file__).parents[2] / "examples" / "lessons").glob("*.py"))
NAMES = [path.stem for path in LESSONS]
ENDS = {"deadlock": "deadlock"}
"""The others end by themselves."""


def lesson(path: Path) -> Lesson:
    found = read(path.read_bytes(), str(path), path.name)
    assert isinstance(found, Lesson)
    return found


class VirtualPolicy(asyncio.DefaultEventLoopPolicy):
    _loop_factory = VirtualAsyncio


def natively(path: Path) -> str:
    """What the program writes on asyncio itself, its clock apart."""
    written = io.StringIO()
    before = asyncio.get_event_loop_policy()
    asyncio.set_event_loop_policy(VirtualPolicy())
    try:
        with contextlib.redirect_stdout(written):
            exec(compile(path.read_text(), path, "exec"), {"__name__": "__main__"})
    finally:
        asyncio.set_event_loop_policy(before)
    return written.getvalue()


def test_there_are_ten_in_an_order() -> None:
    order = (LESSONS[0].parent / "order.txt").read_text().split()
    assert len(order) == 10 and sorted(order) == sorted(NAMES)


@pytest.mark.parametrize("path", LESSONS, ids=NAMES)
def test_a_lesson_is_explained(path: Path) -> None:
    found = lesson(path)
    assert found.diagnostics == ()
    assert {"note", "quiz"} <= {each.kind for each in found.notes}
    trace = record(found)
    jsonschema.validate(json.loads(as_json(trace)), SCHEMA)
    assert trace["outcome"]["kind"] == ENDS.get(path.stem, "result")
    assert trace["repeatable"] and all(machine["graph"] for machine in trace["machines"])
    if path.stem not in ENDS:
        assert trace["output"] == natively(path)


@pytest.mark.parametrize("path", LESSONS, ids=NAMES)
def test_every_step_names_what_there_is(path: Path) -> None:
    """Indexes lie in their tables, edges and labels in their machines, and the labels of a machine join up."""
    trace = record(lesson(path))
    tables, machines = trace["tables"], trace["machines"]
    tasks = {task["id"] for task in trace["tasks"]}
    last: dict[int, int | None] = {}
    for step in trace["steps"]:
        assert step["task"] is None or step["task"] in tasks
        for row in (tables["levels"][each] for each in tables["stacks"][step["stacks"]]):
            assert row["task"] in tasks and all(0 <= each < len(tables["frames"]) for each in row["frames"])
        assert 0 <= step["output"] <= len(trace["output"]) and step["text"]
        if step["frame"] is None:
            continue
        frame = tables["frames"][step["frame"]]
        machine = machines[frame["machine"]]
        assert step["edge"] is None or step["edge"] in {edge["id"] for edge in machine["edges"]}
        assert frame["label"] == step["after"]
        assert last.get(frame["id"]) == step["before"]
        last[frame["id"]] = step["after"]
    assert set(last.values()) <= {None} or trace["outcome"]["kind"] == "deadlock"
