"""Both versions in one drawing: every state of either once, signs, and links from findings to states and back."""

from __future__ import annotations

import json
import re
from pathlib import Path
from xml.etree import ElementTree

import pytest

from tests.cli.conftest import Run, run

__all__ = ["run"]

OLD = """\
async def f(x):
    try:
        await x.one("\\\\ \\" <b>")
        await x.gone()
    finally:
        x.log(1)
    await x.two(1)
"""
NEW = OLD.replace("        await x.gone()\n", "").replace("log(1)", "log(2)") + "    await x.fresh()\n"


@pytest.fixture
def files(tmp_path: Path) -> Path:
    (tmp_path / "old.py").write_text(OLD)
    (tmp_path / "new.py").write_text(NEW)
    return tmp_path


def boxes(dot: str) -> dict[str, str]:
    """The label of each state by its id."""
    return dict(re.findall(r'^    "(m0_[so]\d+)" \[id="\1", label="((?:[^"\\]|\\.)*)"', dot, re.MULTILINE))


def test_every_state_of_either_version_is_there_once(files: Path, run: Run) -> None:
    dot = run("diff", "old.py", "new.py", "-f", "dot").out.decode()
    report = json.loads(run("diff", "old.py", "new.py", "-f", "json").out)
    (machine,) = report["machines"]
    drawn = boxes(dot)
    assert len(drawn) == len(machine["states"]) + len(machine["added"]) + len(machine["removed"])
    signs = {label.split()[0]: label for label in drawn.values() if label[0] in "+~\u2212"}
    assert "await x.fresh()" in signs["+"] and "await x.gone()" in signs["\u2212"] and "~" in signs
    assert "GONE" in signs["\u2212"]


def test_the_other_way_round_the_signs_are_swapped(files: Path, run: Run) -> None:
    there = boxes(run("diff", "old.py", "new.py", "-f", "dot").out.decode())
    back = boxes(run("diff", "new.py", "old.py", "-f", "dot").out.decode())
    (here, gone, stayed), (fresh, removed, same) = (
        [sum(label.startswith(sign) for label in drawn.values()) for sign in "+\u2212~"]
        for drawn in (there, back)
    )
    assert (here, gone, stayed) == (removed, fresh, same)


def test_findings_and_states_are_linked_both_ways(files: Path, run: Run) -> None:
    ran = run("diff", "old.py", "new.py", "-f", "html")
    page = ran.out.decode()
    assert ran.status == 1 and "<script" not in page and '<b>"' not in page
    ids = set(re.findall(r'id="([^"]+)"', page))
    links = set(re.findall(r'href="#([^"]+)"', page))
    assert links <= ids
    assert {link[0] for link in links} == {"f", "m"}
    for finding in re.findall(r"<li .*?</li>", page, re.DOTALL):
        assert "href=" in finding, finding
    assert ElementTree.fromstring(page[page.index("<svg") : page.index("</svg>") + 6]).tag.endswith("svg")


def test_nothing_changed(files: Path, run: Run) -> None:
    ran = run("diff", "old.py", "old.py", "-f", "svg")
    assert ran.status == 0 and ElementTree.fromstring(ran.out).tag.endswith("svg")
