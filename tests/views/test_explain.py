"""The explanation: every line with its states, every suspension with what it keeps and why."""

from __future__ import annotations

import json
import re
from importlib.resources import files
from pathlib import Path

import jsonschema
import pytest
from coro2sm.compiler.api import compile_source
from coro2sm.compiler.views.explanation import rows
from coro2sm.compiler.views.facts import Facts
from coro2sm.compiler.views.page import page

from tests.cli.conftest import ASYNC, Run
from tests.machine.corpus import EXAMPLES, TEXTS

NAP = """\
nap(n)   line 4
4 0     async def nap(n):                   state 0  start
5 0 ◆ 1     await asyncio.sleep(n)          ◆ await asyncio.sleep(n), goes on in
                                            1
                                              keeps n: read at line 6 after this
                                                    await
                                            state 1  resume; return [n]
6 │         return n
"""
READS = """
async def work(a, b, c):
    await one()
    b = 2
    if a:
        # a comment
        await two()
    else:
        print(c,
              b)
    return c
"""


@pytest.fixture(autouse=True)
def _width(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "80")


def test_a_page(run: Run, tmp_path: Path) -> None:
    (tmp_path / "nap.py").write_bytes(ASYNC)
    assert run("explain", "nap.py").out.decode() == NAP


def test_why_fields_are_kept_and_which_lines_run_where() -> None:
    (machine,) = compile_source(READS).machines
    found = rows(Facts(machine), READS)
    by_text = {row.text.strip(): row for row in found}
    first = by_text["await one()"].stops[0]
    assert [(kept.name, kept.reason.why, kept.reason.line) for kept in first.keeps] == [
        ("a", "read", 5),
        ("b", "not read again, but it lives until the function ends", 0),
        ("c", "read", 9),
    ]
    resumed = first.resume
    second = by_text["await two()"].stops[0]
    assert by_text["if a:"].runs == (resumed,) and not by_text["if a:"].begins
    assert by_text["# a comment"].runs in ((resumed,), (second.state,))
    # The header of a clause belongs to what it opens, what goes on over lines to the line it began on.
    assert by_text["else:"].runs == by_text["print(c,"].runs == by_text["b)"].runs == (resumed,)
    assert by_text["await two()"].runs == (resumed, second.resume)
    assert by_text["return c"].begins


@pytest.mark.parametrize("name", [*TEXTS, *EXAMPLES])
def test_nothing_is_left_out(name: str) -> None:
    text = {**TEXTS, **EXAMPLES}[name]
    for machine in compile_source(text).machines:
        facts = Facts(machine)
        beside, alone = rows(facts, text), rows(facts)
        for found in (beside, alone):
            assert sorted(n for row in found for n in row.begins) == [s.label for s in machine.states]
            assert sorted((s.state, s.resume) for row in found for s in row.stops) == sorted(
                (s.state, s.resume) for s in machine.suspensions
            )
        lines = text.splitlines()[machine.span.line - 1 : machine.span.end_line]
        assert [row.text for row in beside] == lines
        assert all(row.runs for row in beside if row.text.strip())
        assert max(map(len, page(facts, beside, 200).split("\n"))) <= 200


@pytest.mark.parametrize("name", EXAMPLES)
def test_colours_change_no_text(name: str) -> None:
    for machine in compile_source(EXAMPLES[name]).machines:
        facts = Facts(machine)
        found = rows(facts, EXAMPLES[name])
        coloured = page(facts, found, 200, colours=True)
        without = re.sub(r"\x1b\[[0-9;]*m", "", coloured)
        assert without != coloured
        assert [line.rstrip() for line in without.split("\n")] == page(facts, found, 200).split("\n")


def test_json_by_its_schema(run: Run, tmp_path: Path) -> None:
    (tmp_path / "retry.py").write_text(EXAMPLES["examples/retry.py"])
    document = json.loads(run("explain", "retry.py::retry", "-f", "json").out)
    schema = files("coro2sm.compiler.views").joinpath("explanation.schema.json").read_text(encoding="utf-8")
    jsonschema.validate(document, json.loads(schema))
    (function,) = document["functions"]
    assert (function["path"], function["qualname"], function["line"]) == ("retry.py", "retry", 29)
    kept = {each["name"] for row in function["rows"] for s in row["suspends"] for each in s["keeps"]}
    assert {"service", "question", "attempt", "answer"} <= kept
