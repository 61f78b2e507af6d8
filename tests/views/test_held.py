"""What is held across awaits: fields, locks, open things, with blocks, as a table and as JSON."""

from __future__ import annotations

import json
from importlib.resources import files
from pathlib import Path

import jsonschema
import pytest
from coro2sm.compiler.api import compile_source
from coro2sm.compiler.views.facts import Facts
from coro2sm.compiler.views.held import held

from tests.cli.conftest import ASYNC, Run
from tests.machine.corpus import EXAMPLES, TEXTS

WORK = """\
async def work(self, name):
    async with self.lock:
        await one()
    await two()
    with open(name) as file:
        await three(file)
    await self.slots.acquire()
    try:
        sink = open(name)
        await four()
    finally:
        self.slots.release()
    await five()
    sink.close()
    await six(sink)
    with quiet():
        await seven()
"""


def test_what_is_held_where() -> None:
    (machine,) = compile_source(WORK).machines
    found = {each.text: [(t.kind, t.text, t.line) for t in each.things] for each in held(machine)}
    slots, sink = ("lock", "self.slots.acquire()", 7), ("open", "sink = open(…)", 9)
    assert found == {
        "enter self.lock": [],
        "await one()": [("lock", "async with self.lock", 2)],
        "exit self.lock": [],
        "await two()": [],
        "await three(file)": [("open", "with open(name) as file", 5)],
        "await self.slots.acquire()": [],
        "await four()": [slots, sink],
        "await five()": [sink],
        "await six(sink)": [],
        "await seven()": [("within", "with quiet()", 16)],
    }
    assert {each.text: each.fields for each in held(machine)}["await one()"] == 3


@pytest.mark.parametrize("name", [*TEXTS, *EXAMPLES])
def test_every_suspension_has_an_entry(name: str) -> None:
    for machine in compile_source({**TEXTS, **EXAMPLES}[name]).machines:
        found = held(machine)
        assert [each.suspension for each in found] == list(machine.suspensions)
        assert [each.fields for each in found] == [
            len(Facts(machine).held(s.resume)) for s in machine.suspensions
        ]


def test_a_tree_as_table_and_json(run: Run, tree: Path) -> None:
    (tree / "work.py").write_text(WORK)
    ran = run("explain", "--held", tree)
    lines = ran.out.decode().splitlines()
    assert (ran.status, ran.err) == (0, "")
    assert lines[-1] == "13 awaits in 3 functions; 2 hold a lock, 3 hold something open."
    document = json.loads(run("explain", "--held", tree, "-f", "json").out)
    schema = files("coro2sm.compiler.views").joinpath("held.schema.json").read_text(encoding="utf-8")
    jsonschema.validate(document, json.loads(schema))
    places = [Path(each["path"]).name for each in document["suspensions"]]
    assert places == ["script.pyw", *["work.py"] * 11, "nap.py"]


def test_what_is_wrong_in_a_tree_is_said(run: Run, tree: Path) -> None:
    (tree / "broken.py").write_bytes(b"async def broken(:\n")
    ran = run("explain", "--held", tree, "nowhere.py")
    assert ran.status == 1 and "broken.py:1" in ran.err and "C2S003" in ran.err
    assert b"2 awaits in 2 functions" in ran.out
    assert run("explain", tree).status == 1
    (tree / "nap2.py").write_bytes(ASYNC)
    assert run("explain", "--held", tree / "nap2.py").out.endswith(
        b"1 awaits in 1 functions; 0 hold a lock, 0 hold something open.\n"
    )
