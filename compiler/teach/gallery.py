"""Lessons as pages, and a page that leads to them: `python -m coro2sm.compiler.teach.gallery LESSONS FOLDER`.

examples/lessons/gather.py   →   FOLDER/gather.html, named in FOLDER/index.html
"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from html import escape
from pathlib import Path
from typing import Any

from ..diagnostics import render as told
from .page import render, wrapped
from .recording import recorded

TITLE = "How await becomes states"


def build(lessons: Path, folder: Path) -> list[str]:
    """Writes a page for each program among the lessons, and the index; returns what went wrong."""
    folder.mkdir(parents=True, exist_ok=True)
    documents: dict[str, dict[str, Any]] = {}
    problems: list[str] = []
    for path in sorted(lessons.glob("*.py")):
        recording = recorded(str(path))
        problems += [told(each) for each in recording.diagnostics]
        if recording.document is not None:
            documents[path.stem] = recording.document
            _write(folder / f"{path.stem}.html", render(recording.document))
    _write(folder / "index.html", index(documents))
    return problems


def _write(path: Path, page: str) -> None:
    path.write_bytes(page.encode("utf-8", "replace"))


def index(documents: dict[str, dict[str, Any]]) -> str:
    """The page that leads to the lessons, by the name of the file."""
    items = "\n".join(
        f'<li><a href="{escape(stem)}.html">{escape(each["program"]["title"])}</a> '
        f"({len(each['steps'])} steps)</li>"
        for stem, each in documents.items()
    )
    body = f"<header><h1>{TITLE}</h1></header>\n<main><ul>\n{items}\n</ul></main>"
    return wrapped(TITLE, body)


def main(arguments: Sequence[str]) -> int:
    lessons, folder = map(Path, arguments)
    problems = build(lessons, folder)
    for each in problems:
        print(each, file=sys.stderr)
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
