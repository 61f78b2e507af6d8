"""Lessons as pages, and a page that leads to them: `python -m coro2sm.compiler.teach.gallery LESSONS FOLDER`.

examples/lessons/gather.py   →   FOLDER/gather.html, named in FOLDER/index.html

order.txt among the lessons names those that come first, a line each; the others follow by name.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Sequence
from html import escape
from pathlib import Path
from typing import Any

from ..diagnostics import render as told
from .page import render, wrapped
from .recording import recorded

TITLE = "How await becomes states"
LEAD = (
    "Each lesson is a program that was recorded while it ran. Step through it with the arrow keys: beside the source "
    "stand the state machine that it was compiled into, what every task waits for, and the queues of the event loop."
)
_ENDS = {"deadlock": "never ends", "exception": "fails", "cut": "is cut"}


def build(lessons: Path, folder: Path) -> list[str]:
    """Writes a page for each program among the lessons, and the index; returns what went wrong."""
    folder.mkdir(parents=True, exist_ok=True)
    documents: dict[str, dict[str, Any]] = {}
    problems: list[str] = []
    for path in _in_order(lessons):
        recording = recorded(str(path))
        problems += [told(each) for each in recording.diagnostics]
        if recording.document is not None:
            documents[path.stem] = recording.document
            _write(folder / f"{path.stem}.html", render(recording.document))
    _write(folder / "index.html", index(documents))
    return problems


def _in_order(lessons: Path) -> list[Path]:
    order = lessons / "order.txt"
    first = order.read_text(encoding="utf-8").split() if order.exists() else []
    return sorted(
        lessons.glob("*.py"),
        key=lambda path: (first.index(path.stem) if path.stem in first else len(first), path.name),
    )


def _write(path: Path, page: str) -> None:
    path.write_bytes(page.encode("utf-8", "replace"))


def index(documents: dict[str, dict[str, Any]]) -> str:
    """The page that leads to the lessons, by the name of the file."""
    items = "\n".join(_item(stem, each) for stem, each in documents.items())
    body = f"<header><h1>{TITLE}</h1></header>\n<main><p>{LEAD}</p>\n<ol>\n{items}\n</ol></main>"
    return wrapped(TITLE, body)


def _item(stem: str, document: dict[str, Any]) -> str:
    title = re.sub(r"`([^`]+)`", r"<code>\1</code>", escape(document["program"]["title"]))
    end = _ENDS.get(document["outcome"]["kind"])
    told = f"{len(document['steps'])} steps{f', {end}' if end else ''}"
    return f'<li><a href="{escape(stem)}.html">{title}</a> ({told})</li>'


def main(arguments: Sequence[str]) -> int:
    lessons, folder = map(Path, arguments)
    problems = build(lessons, folder)
    for each in problems:
        print(each, file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
