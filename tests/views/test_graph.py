"""The graph: every state a node, every transition an edge, the same bytes each time."""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree

import networkx as nx
import pytest
from coro2sm.compiler.api import compile_source
from coro2sm.compiler.views import render
from coro2sm.compiler.views.dot import dot
from coro2sm.compiler.views.facts import Facts
from coro2sm.compiler.views.mermaid import mermaid
from coro2sm.compiler.views.network import graphml, to_networkx
from coro2sm.compiler.views.picture import FEW_LINES, Frame, Wish, picture

from tests.cli.conftest import ASYNC, Run
from tests.machine.corpus import EXAMPLES, TEXTS

GOLDENS = {
    path.name: path.read_text(encoding="utf-8")
    for path in sorted((Path(__file__).parents[1] / "golden").glob("*.py"))
}
SVG = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize("name", [*TEXTS, *EXAMPLES])
def test_every_state_and_transition_is_drawn(name: str) -> None:
    for machine in compile_source({**TEXTS, **EXAMPLES}[name]).machines:
        drawn = picture(Facts(machine))
        states = [box.label for box in drawn.boxes if box.label is not None]
        assert states == [state.label for state in machine.states]
        wanted = {
            (str(t.source), str(t.target), t.way.value) for t in machine.transitions if t.target is not None
        }
        ends = {"return", "raise"}
        assert {(a.source, a.target, a.kind) for a in drawn.arrows if a.target not in ends} == wanted
        for each in machine.transitions:
            says = [a.text for a in drawn.arrows if (a.source, a.kind) == (str(each.source), each.way.value)]
            assert any(
                " ".join(each.text.split())[:20].removeprefix("raise").strip() in text for text in says
            )
        frames = list(frames_in(drawn.whole))
        assert len({each.name for each in frames}) == len(frames)
        graph = to_networkx(machine)
        assert graph.number_of_edges() == len(machine.transitions)
        ElementTree.fromstring(graphml([machine]))
        assert dot([drawn]) == dot([picture(Facts(machine))])


def frames_in(frame: Frame) -> Iterator[Frame]:
    yield frame
    for inner in frame.inner:
        yield from frames_in(inner)


def test_clauses_in_line_are_drawn_with_what_they_do() -> None:
    source = """
async def f(run, log):
    try:
        await run()
    except ValueError as error:
        log("failed", error)
    return 1
"""
    drawn = picture(Facts(compile_source(source).machines[0]))
    (frame,) = drawn.whole.inner
    assert frame.lines == ("except ValueError as error", '    log("failed", error)')
    for text in (dot([drawn]), mermaid([drawn])):
        assert "except ValueError as error" in text and "failed" in text


def test_exceptions_that_go_the_same_way_share_an_arrow() -> None:
    text = """
async def f():
    try:
        await g()
    except (A, B):
        h()
    except C:
        pass
    await k()
"""
    (machine,) = compile_source(text).machines
    drawn = picture(Facts(machine))
    assert [a.text for a in drawn.arrows if a.kind == "exception"] == ["(A, B) or C"] * 2
    assert 'label=" on (A, B) or C "' in dot([drawn])
    assert "|#quot;" not in mermaid([drawn]) and "exception (A, B) or C" in mermaid([drawn])


@pytest.mark.parametrize("name", EXAMPLES | GOLDENS)
def test_folded_every_transition_has_an_arrow_still(name: str) -> None:
    for machine in compile_source((EXAMPLES | GOLDENS)[name]).machines:
        drawn = picture(Facts(machine), Wish(folds=True))
        boxes = [box.label for box in drawn.boxes if box.label is not None]
        box_of = {s.label: str(max(n for n in boxes if n <= s.label)) for s in machine.states}
        within = {each.name: set(boxes_in(each)) for each in frames_in(drawn.whole)}
        ways = {
            (source, each.target, each.kind)
            for each in drawn.arrows
            for source in (within[each.frame] if each.frame else [each.source])
        }
        for each in machine.transitions:
            source = box_of[each.source]
            target = each.way.value if each.target is None else box_of[each.target]
            assert source == target or (source, target, each.way.value) in ways, each
        # What is drawn once from a frame is drawn from no box in it.
        for arrow in drawn.arrows:
            for other in drawn.arrows:
                same = (arrow.target, arrow.kind, arrow.text) == (other.target, other.kind, other.text)
                assert other == arrow or not (arrow.frame and same and other.source in within[arrow.frame])
        assert dot([drawn]).count("ltail=") == sum(bool(each.frame) for each in drawn.arrows)


def boxes_in(frame: Frame) -> Iterator[str]:
    for each in frames_in(frame):
        yield from each.boxes


def test_a_big_machine_stays_readable() -> None:
    part = """
    first = await service.open()
    second = await service.step(first)
    third = await service.step(second)
    for row in rows:
        await service.read(row)
        await service.note(row)
    try:
        await service.write(third)
    except OSError:
        await service.log()
"""
    (machine,) = compile_source("async def big(service, rows):" + part * 20).machines
    facts = Facts(machine)
    assert len(machine.states) >= 200
    folded = picture(facts, Wish(folds=True))
    assert len(folded.boxes) <= len(machine.states) * 2 // 3
    assert max(len(box.lines) + len(box.waits) + len(box.held) for box in folded.boxes) <= 3 * FEW_LINES
    near = picture(facts, Wish(folds=True, around=100, depth=3))
    labels = [box.label for box in near.boxes if box.label is not None]
    assert len(labels) < 12 and any(label <= 100 for label in labels)
    # What is left out hangs on the state that it leads to or from.
    assert {box.kind for box in near.boxes if box.label is None} == {"more"}
    names = {box.name for box in near.boxes}
    assert all(arrow.source in names and arrow.target in names for arrow in near.arrows)


@pytest.mark.parametrize("name", EXAMPLES)
@pytest.mark.parametrize("theme", ["light", "dark"])
def test_the_svg_has_them_all(name: str, theme: str) -> None:
    for machine in compile_source(EXAMPLES[name]).machines:
        drawn = picture(Facts(machine))
        tree = ElementTree.fromstring(render.render(dot([drawn], theme=theme), "svg"))
        groups = [(group.get("class"), group.get("id")) for group in tree.iter(f"{SVG}g")]
        # The titles of frames are nodes of another class.
        assert sum(kind == "node" for kind, _ in groups) == len(drawn.boxes)
        assert sum(kind == "edge" for kind, _ in groups) == len(drawn.arrows)
        assert {box.name for box in drawn.boxes} <= {name for _, name in groups}
        assert any(text.text for text in tree.iter(f"{SVG}text"))


def test_graphml_holds_several_machines(run: Run, tmp_path: Path) -> None:
    (tmp_path / "retry.py").write_text(EXAMPLES["examples/retry.py"])
    machines = compile_source(EXAMPLES["examples/retry.py"]).machines
    read = nx.parse_graphml(run("graph", "retry.py", "-f", "graphml").out.decode(), force_multigraph=True)
    assert len(machines) > 1
    assert read.number_of_edges() == sum(len(machine.transitions) for machine in machines)
    labels = {f"{machine.qualname}.{state.label}" for machine in machines for state in machine.states}
    assert labels == {node for node, role in read.nodes(data="role") if role != "end"}
    graph = machines[-1].to_networkx()
    assert graph.number_of_edges() == len(machines[-1].transitions)


def test_without_graphviz_text_still_works(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "nap.py").write_bytes(ASYNC)
    monkeypatch.setattr(shutil, "which", lambda name: None)
    monkeypatch.setitem(__import__("sys").modules, "pygraphviz", None)
    drawn = run("graph", "nap.py")
    assert drawn.status == 1 and "C2S061" in drawn.err and "pip install pygraphviz" in drawn.err
    for form, start in {
        "dot": b"digraph",
        "mermaid": b"flowchart",
        "graphml": b"<?xml",
        "json": b"{",
    }.items():
        ran = run("graph", "nap.py", "-f", form)
        assert ran.status == 0 and ran.out.startswith(start)


@pytest.mark.skipif(sys.platform == "win32", reason="the stand-in is a shell script")
def test_dot_on_the_path_comes_first(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "nap.py").write_bytes(ASYNC)
    folder = tmp_path / "bin"
    folder.mkdir()
    (folder / "dot").write_text('#!/bin/sh\nread first\necho "$first by dot"\n')
    (folder / "dot").chmod(0o755)
    monkeypatch.setenv("PATH", str(folder))
    assert run("graph", "nap.py", "-o", "-").out == b"digraph machine { by dot\n"
    (folder / "dot").write_text("#!/bin/sh\necho no layout >&2\nexit 3\n")
    failed = run("graph", "nap.py")
    assert failed.status == 1 and "C2S061 dot failed" in failed.err
    assert not list(tmp_path.glob("*.svg"))


def test_around_and_calls(run: Run, tmp_path: Path) -> None:
    (tmp_path / "retry.py").write_text(EXAMPLES["examples/retry.py"])
    near = run("graph", "retry.py::retry", "-f", "dot", "--around", "8", "--depth", "1").out.decode()
    assert '"retry.7" [' in near and '"retry.8" [' in near and '"retry.2" [' not in near
    linked = run("graph", "retry.py", "-f", "dot", "--calls").out.decode()
    assert '"main.0" -> "retry.0"' in linked
    assert run("graph", "retry.py::retry", "--around", "99").status == 2


def test_functions_of_one_name_stay_apart(run: Run, tmp_path: Path) -> None:
    function = b"    async def f():\n        await f()\n"
    (tmp_path / "twice.py").write_bytes(b"if x:\n" + function + b"else:\n" + function)
    drawn = run("graph", "twice.py", "--calls", "-f", "dot").out.decode()
    for name in ("f", "f#2"):
        assert drawn.count(f'subgraph "cluster {name}.machine"') == 1
        assert drawn.count(f'  "{name}.0" [') == 1
        assert f'"{name}.0" -> "f.0"' in drawn
    assert run("graph", "twice.py").out == b"twice.f.svg\ntwice.f-2.svg\n"


def test_characters_that_no_picture_can_hold(run: Run, tmp_path: Path) -> None:
    odd = "'\v\x1b[31m\x07 <b> &amp; \\n \u202e \\\\ |#'"
    text = f"async def f():\n    await g({odd})\n    return 1\n"
    (tmp_path / "odd.py").write_text(text, encoding="utf-8")
    assert run("graph", "odd.py").status == 0
    drawn = ElementTree.parse(tmp_path / "odd.f.svg")
    shown = "".join(drawn.getroot().itertext()).replace("\xa0", " ")
    assert "await g('??[31m? <b> &amp; \\n" in shown
    for form in ("dot", "mermaid"):
        assert not re.search(r"[\x00-\x09\x0b-\x1f]", run("graph", "odd.py", "-f", form).out.decode())


@pytest.mark.parametrize(
    ("body", "target"),
    [
        ("try:\n  await g()\n except BaseException:\n  pass\n await h()", "await h()"),
        ("try:\n  await g()\n except asyncio.CancelledError:\n  await k()", "except"),
        ("try:\n  await g()\n except BaseException:\n  raise", None),
        ("try:\n  await g()\n except Exception:\n  await k()", None),
        ("try:\n  await g()\n finally:\n  await k()", "finally"),
        ("try:\n  await g()\n except ValueError:\n  pass\n finally:\n  await k()", "finally"),
        ("with m:\n  await g()\n await h()", None),
        ("try:\n  with m:\n   await g()\n finally:\n  await k()", "finally"),
        ("async with m:\n  await g()", "exception in async with m"),
        ("for i in x:\n  try:\n   await g()\n  except:\n   continue", "for i in x"),
    ],
)
def test_where_a_cancellation_goes(body: str, target: str | None) -> None:
    (machine,) = compile_source(f"async def f():\n {body}\n").machines
    (resume,) = (each.resume for each in machine.suspensions if each.operand == "g()")
    label = dict(Facts(machine).cancellation())[resume]
    if label is None or target is None:
        assert label is target
    else:
        does = [one.text for one, _ in Facts(machine).operations(label)]
        assert machine.states[label].title == target or target.removeprefix("await ") in does
    drawn = picture(Facts(machine), Wish(cancels=True))
    ends = {arrow.target for arrow in drawn.arrows if (arrow.source, arrow.kind) == (str(resume), "cancel")}
    assert ends == {"cancelled" if label is None else str(label)}
