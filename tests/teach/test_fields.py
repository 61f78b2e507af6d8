"""A field is shown live exactly if some path from its label reads it before binding it."""

from __future__ import annotations

from typing import Any

import pytest
from coro2sm.compiler.analysis.dataflow import Dataflow
from coro2sm.compiler.api import Options, compile_source
from coro2sm.compiler.machine.model import Arranged
from coro2sm.compiler.teach.lesson import live
from coro2sm.compiler.teach.run import record

from tests.differential.programs import numbered
from tests.loop.oracle import PROGRAMS
from tests.teach.conftest import Recorded
from tests.teach.test_programs import lesson


def is_read_first(facts: Dataflow, start: int, name: str) -> bool:
    """Whether a walk along every path from the start of the block finds a read before a binding."""
    bit = facts.variables.bit(name)
    blocks = facts.function.blocks_by_id()
    seen, pending = {start}, [start]

    def go(target: int) -> None:
        if target not in seen:
            seen.add(target)
            pending.append(target)

    while pending:
        block = blocks[pending.pop()]
        if (
            facts._kept[block.region] & bit
        ):  # a cleanup around reads where to go on, however it is entered anew
            return True
        for handler in facts.flow.exceptional[block.id]:
            if facts.read_by_match[handler] & bit:
                return True
            if not facts.bound_by_exception[handler] & bit:
                go(handler)
        for item in facts.effects[block.id]:
            if item.reads & bit:
                return True
            if (item.binds | item.forgets) & bit:
                break
        else:
            for target in facts.flow.successors[block.id]:
                if not facts.bound_on_edge(block, target) & bit:
                    go(target)
    return False


def read_first(arranged: Arranged) -> dict[int, set[str]]:
    """By label, the variables for which that holds."""
    names = arranged.facts.variables.names
    return {
        label: {name for name in names if is_read_first(arranged.facts, block, name)}
        for block, label in arranged.layout.labels.items()
    }


def check(text: str) -> None:
    for arranged in compile_source(text, options=Options(embed=False)).classes.values():
        variables = set(arranged.facts.variables.names)
        shown = {label: names & variables for label, names in live(arranged).items()}
        assert shown == read_first(arranged), arranged.machine.qualname


@pytest.mark.once
@pytest.mark.parametrize("module", ["sharing", "tasks", "waiting"])
def test_live_is_what_paths_say(module: str) -> None:
    check((PROGRAMS / f"{module}.py").read_text())


@pytest.mark.once
@pytest.mark.parametrize(
    "number", [*range(4), *(pytest.param(each, marks=pytest.mark.slow) for each in range(4, 24))]
)
def test_live_is_what_paths_say_of_any_program(number: int) -> None:
    check(str(numbered(number)))


@pytest.mark.parametrize(
    "name", ["queue", "gathered", "generators", "cancel_cleans_up_slowly", "lock_is_fair"]
)
def test_steps_show_it(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """In each row of a run: live is what paths say, of what is bound and not shared."""
    module = next(
        path.stem for path in PROGRAMS.glob("*.py") if f"async def {name}(note)" in path.read_text()
    )
    monkeypatch.setenv("PROGRAM", name)
    known = {each.index: each for each in lesson(module).known.values()}
    trace = record(lesson(module))
    seen = 0
    for frame in trace["tables"]["frames"]:
        machine = known[frame["machine"]]
        kinds = {each.name: each.kind.value for each in machine.machine.fields}
        if frame["label"] is None:
            assert {row[2] for row in frame["fields"]} <= {"dead", "unset"}
            continue
        names = machine.live[frame["label"]]
        for field, value, status, _, _ in frame["fields"]:
            if kinds[field] == "captured":
                assert status == ("unset" if value is None else "captured")
            else:
                assert (status == "live") == (value is not None and field in names), (field, frame)
                seen += status == "live"
    assert seen


def rows(trace: dict[str, Any], line: int, event: str) -> dict[str, tuple[str | None, str, bool]]:
    """The fields at the first such step: value, status, changed."""
    step = next(each for each in trace["steps"] if each["line"] == line and each["event"] == event)
    frame = trace["tables"]["frames"][step["frame"]]
    values = trace["tables"]["values"]
    return {
        name: (None if value is None else values[value][0], status, changed)
        for name, value, status, changed, _ in frame["fields"]
    }


FIELDS = """
import asyncio

async def main():
    a = 1
    b = 2
    c = 3
    await asyncio.sleep(1)
    b = a
    await asyncio.sleep(1)
    print(b, lambda: c)

asyncio.run(main())
"""


def test_a_field_lives_and_dies(recorded: Recorded) -> None:
    trace = recorded(FIELDS)
    assert rows(trace, 6, "line")["a"] == ("1", "local", True)
    assert rows(trace, 7, "line")["a"] == ("1", "local", False)
    assert rows(trace, 8, "line")["c"] == ("3", "captured", True)
    assert rows(trace, 8, "suspend") == {
        "a": ("1", "live", False),
        "b": ("2", "dead", False),
        "c": ("3", "captured", False),
    }
    assert rows(trace, 10, "line")["b"] == ("1", "local", True)
    assert rows(trace, 10, "suspend")["a"] == ("1", "dead", False)
    assert rows(trace, 10, "suspend")["b"] == ("1", "live", False)
    assert {status for _, status, _ in rows(trace, 11, "return").values()} == {"dead"}
