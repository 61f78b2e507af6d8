"""`coro2sm teach` on the command line, the page that it writes, and the page that leads to several."""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
import re
import time
from html.parser import HTMLParser
from pathlib import Path

import pytest
from coro2sm.compiler.backends import assets as assets_of_the_page
from coro2sm.compiler.commands import teach
from coro2sm.compiler.teach import gallery
from coro2sm.compiler.teach.document import as_json
from coro2sm.compiler.teach.page import render

from tests.cli.conftest import ASYNC, BROKEN, Run
from tests.teach.conftest import Recorded
from tests.teach.test_ends import DEADLOCK
from tests.teach.test_trace import SAMPLE


class Page(HTMLParser):
    """The addresses, the elements that were opened, and the text."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.addresses: list[str] = []
        self.tags: list[str] = []
        self.words = ""
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append(tag)
        self.addresses += [value or "" for name, value in attrs if name in ("src", "href", "xlink:href")]

    def handle_data(self, data: str) -> None:
        self.words += data


def test_the_same_run_is_the_same_page(run: Run, tmp_path: Path) -> None:
    (tmp_path / "two.py").write_text(SAMPLE + "print({'set', 'of', 'strings'}, object())\n")
    first = run("teach", "two.py")
    assert (first.status, first.out) == (0, b"two.html\n")
    before = (tmp_path / "two.html").read_bytes()
    second = run("teach", "two.py")
    assert second.status == 1 and "there already" in second.err
    assert (tmp_path / "two.html").read_bytes() == before
    assert run("teach", "two.py", "--force").status == 0
    assert (tmp_path / "two.html").read_bytes() == before


def test_the_trace_goes_to_standard_output(run: Run, tmp_path: Path) -> None:
    (tmp_path / "two.py").write_text(SAMPLE)
    ran = run("teach", "two.py", "-f", "json")
    assert ran.status == 0 and json.loads(ran.out)["output"] == "B woke\nA woke\n"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["two.py"]


def test_the_input_is_never_overwritten(run: Run, tmp_path: Path) -> None:
    (tmp_path / "two.py").write_text(SAMPLE)
    ran = run("teach", "two.py", "-o", "two.py")
    assert ran.status == 2 and "would overwrite the input" in ran.err
    assert (tmp_path / "two.py").read_text() == SAMPLE


def test_a_page_can_be_shown(run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    shown: list[str] = []
    monkeypatch.setattr(teach.click, "launch", shown.append)
    (tmp_path / "nap.py").write_bytes(ASYNC + b"\n\nasync def main():\n    await nap(1)\n")
    assert run("teach", "nap.py", "--entry", "main", "--open").status == 0
    assert shown == ["nap.html"]
    assert run("teach", "nap.py", "--open", "-f", "json").status == 2


@pytest.mark.parametrize(
    ("content", "arguments", "code", "said"),
    [
        (ASYNC, ("--entry", "nip"), "C2S070", "it has no async function 'nip'"),
        (BROKEN, (), "C2S001", "syntax error"),
        (b"def plain():\n    return 1\n", (), "C2S070", "no async function"),
        (None, (), "C2S003", "cannot be read"),
    ],
)
def test_bad_input_is_a_diagnostic(
    run: Run, tmp_path: Path, content: bytes | None, arguments: tuple[str, ...], code: str, said: str
) -> None:
    if content is not None:
        (tmp_path / "bad.py").write_bytes(content)
    ran = run("teach", "bad.py", *arguments)
    assert ran.status == 1 and code in ran.err and said in ran.err
    assert "Traceback" not in ran.err and not (tmp_path / "bad.html").exists()


def test_compiled_output_is_no_lesson(run: Run, tmp_path: Path) -> None:
    (tmp_path / "two.py").write_text(SAMPLE)
    assert run("compile", "two.py", "-o", "made.py").status == 0
    ran = run("teach", "made.py")
    assert ran.status == 1 and "it is compiled already" in ran.err


def test_a_note_that_is_none_is_said(run: Run, tmp_path: Path) -> None:
    (tmp_path / "two.py").write_text(SAMPLE.replace('quiz "Which worker wakes first?"', "quiz who?"))
    ran = run("teach", "two.py")
    assert ran.status == 0 and "two.py:16:5: warning: C2S071" in ran.err


def test_a_page_needs_nothing_else(recorded: Recorded) -> None:
    page = Page(text := render(recorded(SAMPLE)))
    assert page.addresses == [] and page.tags.count("script") == 2  # the trace as data, and the player
    player = text.rpartition("<script>")[2].partition("</script>")[0]
    digest = base64.b64encode(hashlib.sha256(player.encode()).digest()).decode()
    assert f"script-src 'sha256-{digest}'" in text
    assert "default-src 'none'" in text and not re.search(r"""(src|href)\s*=""", text)
    for found in (
        "While one worker sleeps, the other runs.",
        "class _worker_machine",
        "B woke",
        "worker returns 1",
    ):
        assert found in page.words


def test_a_page_explains_a_deadlock(recorded: Recorded) -> None:
    page = Page(render(recorded(DEADLOCK)))
    assert "It never ends: a deadlock." in page.words and " waits for Lock.acquire" in page.words


def test_what_a_program_writes_is_no_html(recorded: Recorded) -> None:
    text = render(
        recorded("import asyncio\nasync def f(x='<b>&'):\n    print('<script>')\nasyncio.run(f())\n")
    )
    assert text.count("<script>") == 1 and "<b>&" not in text  # the player's own


@pytest.mark.once
def test_a_gallery_leads_to_its_pages(tmp_path: Path) -> None:
    lessons = Path(__file__).parents[2] / "examples" / "lessons"
    chosen = tmp_path / "lessons"
    chosen.mkdir()
    for name in ("await_basics.py", "deadlock.py"):
        (chosen / name).write_bytes((lessons / name).read_bytes())
    (chosen / "order.txt").write_text("deadlock\n")
    assert gallery.main([str(chosen), str(tmp_path / "pages")]) == 0
    index = Page((tmp_path / "pages" / "index.html").read_text())
    assert index.addresses == ["deadlock.html", "await_basics.html"]  # what the order names comes first
    assert "code" in index.tags and "`" not in index.words
    assert all((tmp_path / "pages" / name).exists() for name in index.addresses)


MANY = """
import asyncio

async def inner(a, b, c):
    d = [a, b, c]
    e = {"a": a, "b": b}
    await asyncio.sleep(a % 3)
    for i in range(2):
        f = str(d) + str(i)
        await asyncio.sleep(0.1 * b)
    return sum(d), e, f

async def worker(n):
    total = 0
    seen = []
    for k in range(n):
        found = await inner(k, n, total)
        seen.append(found)
        total += found[0]
    return total

async def main():
    print(await asyncio.gather(*[worker(i + 3) for i in range(8)]))

asyncio.run(main())
"""


def test_a_thousand_steps_fit(recorded: Recorded) -> None:
    start = time.process_time()
    trace = recorded(MANY)
    page = render(trace)
    assert time.process_time() - start < 5
    assert len(trace["steps"]) == 1_000
    assert len(as_json(trace)) < 900_000 and len(page.encode()) < 1_500_000


def test_the_player_is_small() -> None:
    assets = Path(assets_of_the_page.__file__).parent
    files = sorted(each for each in assets.iterdir() if each.suffix in (".js", ".css"))
    assert {".js", ".css"} == {each.suffix for each in files}
    assert len(gzip.compress(b"".join(each.read_bytes() for each in files))) <= 60_000
