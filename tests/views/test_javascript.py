"""A machine from another language, written by hand (count.js.json), draws and lists as one from Python does."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.conftest import Run

MACHINE = Path(__file__).parent / "count.js.json"
AWAITED = "fetch(`${url}?n=${n}`)"


@pytest.mark.parametrize(
    ("command", "expected"),
    [
        (["show"], [f"| suspend: await {AWAITED}  -> page", "keep: url, n", "loop [page.next !== null"]),
        (["explain"], [f"◆ await {AWAITED}, goes on in 1", "state 2  handler; return [-1]"]),
        (["explain", "--held"], ["1 awaits in 1 functions", "Store.count"]),
        (["graph", "-f", "dot"], ['"Store.count.1" -> "Store.count.0"', "page.next !== null", "n += page"]),
        (["graph", "-f", "dot", "--cancel"], ['"Store.count.1-cancel-Store.count.2"']),
        (["graph", "-f", "mermaid"], ["Store_count_0 ==>|", "page.next"]),
        (["graph", "-f", "graphml"], ["<graphml", "page.next"]),
    ],
)
def test_every_view_takes_it(
    run: Run, command: list[str], expected: list[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("COLUMNS", "200")
    ran = run(command[0], MACHINE, *command[1:])
    assert (ran.status, ran.err) == (0, "")
    for text in expected:
        assert text in ran.out.decode(), text


def test_it_is_the_same_document_afterwards(run: Run) -> None:
    (entry,) = json.loads(run("graph", MACHINE, "-f", "json").out)["machines"]
    written = json.loads(MACHINE.read_text(encoding="utf-8"))
    for block in written["blocks"]:
        for one in block["operations"]:
            one["binds"] = []
    assert entry == {"path": str(MACHINE), "machine": written}
    assert run("graph", f"{MACHINE}::Store.count", "-o", "count.svg").status == 0
    assert "page.next" in Path("count.svg").read_text(encoding="utf-8")
