"""Machines in JSON that were cut, edited or never were any: a diagnostic in every view, and no fault of ours."""

from __future__ import annotations

import copy
import json
import random
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from coro2sm.compiler.api import compile_source

from tests.cli.conftest import ASYNC, Run

TEXT = """
async def work(items, lock):
    async with lock:
        for each in items:
            try:
                await each
            except ValueError as error:
                await items.put(error)
            finally:
                await items.done()
    return [await each for each in items]
"""
VIEWS = [
    ["show", "--lines"],
    ["explain"],
    ["explain", "--held"],
    ["graph", "-f", "dot", "--cancel", "--fold"],
    ["graph", "-f", "mermaid", "--calls"],
    ["graph", "-f", "graphml"],
]
OTHER_VALUES = (None, -1, 99, "x", [], {}, True, 1.5, "\ud800\x00", [[1]])


def document() -> Any:
    (machine,) = compile_source(TEXT).machines
    return json.loads(json.dumps(machine.to_json()))


@pytest.mark.parametrize(
    ("place", "value", "complaint"),
    [
        ("states", [], "it has no states"),
        ("states.1.label", 7, "states[1] has the label 7"),
        ("states.1.title", 7, "states[1].title is 7"),
        ("states.0.role", "end", "'end' is not a valid Role"),
        ("transitions.0.target", 99, "transitions[0] names state 99, which isn't there"),
        ("transitions.0.source", -1, "transitions[0].source is -1"),
        ("suspensions.0.resume", 99, "suspensions[0] names state 99"),
        ("suspensions.0.saved", [1], "suspensions[0].saved[0] is 1"),
        ("regions.1.parent", 1, "regions[1] is inside itself"),
        ("regions.1.first", None, "regions[1] has a first state or a last one, not both"),
        ("regions.1.handlers", [99], "regions[1] names region 99"),
        ("blocks.0.next", [99], "blocks[0] names block 99"),
        ("blocks.0.operations.0.line", True, "line is True"),
        ("parameters", 1, "'int' object is not iterable"),
    ],
)
def test_what_does_not_hold_together_is_said(
    run: Run, tmp_path: Path, place: str, value: object, complaint: str
) -> None:
    found = document()
    *way, last = place.split(".")
    inner = found
    for step in way:
        inner = inner[int(step) if step.isdigit() else step]
    inner[last] = value
    (tmp_path / "machine.json").write_text(json.dumps(found))
    ran = run("show", "machine.json")
    assert ran.status == 1 and "C2S060 no machine" in ran.err and complaint in ran.err


def places(value: Any, way: tuple[str | int, ...] = ()) -> Iterator[tuple[str | int, ...]]:
    for key, inner in value.items() if isinstance(value, dict) else enumerate(value):
        yield (*way, key)
        if isinstance(inner, dict | list):
            yield from places(inner, (*way, key))


def test_no_edit_is_a_fault_of_ours(run: Run, tmp_path: Path) -> None:
    chosen, good, refused = random.Random(5), document(), 0
    ways = list(places(good))
    for number in range(60):
        edited = copy.deepcopy(good)
        *way, last = chosen.choice(ways)
        inner = edited
        for step in way:
            inner = inner[step]
        inner[last] = chosen.choice(OTHER_VALUES)
        (tmp_path / "machine.json").write_text(json.dumps(edited))
        command, *options = VIEWS[number % len(VIEWS)]
        ran = run(command, "machine.json", *options)
        assert "internal error" not in ran.err, (way, last, inner[last], command)
        assert ran.status == (1 if "C2S060" in ran.err else 0)
        refused += ran.status
    assert 20 < refused < 60


def test_files_that_are_none(run: Run, tmp_path: Path) -> None:
    (tmp_path / "nap.py").write_bytes(ASYNC)
    out = run("compile", "nap.py").out
    for name, content, complaint in (
        ("binary.py", bytes(range(256)), "C2S002 the source can't be decoded"),
        ("binary.json", bytes(range(128, 256)), "C2S060 no machine: 'utf-8' codec"),
        ("empty.py", b"", "C2S060 there is no async function"),
        ("empty.json", b"", "C2S060 no machine: Expecting value"),
        ("deep.json", b"[" * 100_000, "C2S060 no machine: it is nested too deeply"),
        ("edited.py", out.replace(b"return n", b"return 7", 1), "C2S060 the file was changed after it"),
        ("cut.py", out[:-100], "C2S060 the line of machines can't be read"),
    ):
        (tmp_path / name).write_bytes(content)
        for command, *options in (*VIEWS, ["diff", "nap.py"]):
            ran = run(command, *options, name)
            assert "internal error" not in ran.err, (name, command)
            # Nothing to compare with is something to compare with.
            if (command, name) != ("diff", "empty.py"):
                assert (ran.status, ran.out) == (2 if command == "diff" else 1, b""), (name, command)
        assert complaint in run("show", name).err


def test_names_and_places_that_are_none(run: Run, tmp_path: Path) -> None:
    method = b"class %b:\n    async def run(self):\n        await self\n"
    (tmp_path / "two.py").write_bytes(method % b"A" + method % b"B")
    for target, status, complaint in (
        ("two.py::run", 1, "Of that name there are A.run, B.run."),
        ("two.py::A", 1, "Of that name there are A.run."),
        ("two.py::A.rum", 1, "Did you mean 'A.run'?"),
        ("two.py::A.run#2", 1, "no machine is called 'A.run#2'"),
        ("::run", 2, "an empty path names nothing"),
        (".", 1, "cannot be read: Is a directory"),
        ("/dev/zero", 1, "cannot be read: it is a device"),
    ):
        ran = run("show", target)
        assert (ran.status, ran.out) == (status, b"") and complaint in ran.err, target
    twice = run("show", "-", "-")
    assert twice.status == 2 and "standard input can be read once only" in twice.err
    assert run("explain", "--held", "/dev/zero").status == 1
    around = run("graph", "two.py", "--around", "0")
    assert around.status == 2 and "--around takes one function" in around.err
