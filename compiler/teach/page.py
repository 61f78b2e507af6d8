"""A trace as one page that needs nothing else: source, machines with their graphs, every step, and how it ended.

In: a trace document (trace.schema.json). Out: HTML without an address of anything outside. All of it can be read
without JavaScript; the player (backends/assets) shows one step at a time in front of it. The content security policy
allows the one style sheet and the one script that stand in the page.
"""

from __future__ import annotations

import base64
import hashlib
import json
from collections.abc import Iterator, Mapping
from html import escape
from pathlib import Path
from typing import Any

_ASSETS = Path(__file__).parents[1] / "backends" / "assets"
_SCRIPTS = ("trace", "page", "panels", "timeline", "ways", "control", "marks", "quiz", "start")

_ENDS = {
    "result": "It ended.",
    "exception": "It failed.",
    "deadlock": "It never ends: a deadlock.",
    "cut": "It was cut.",
    "exit": "It asked to exit.",
}


def render(document: Mapping[str, Any]) -> str:
    """The page."""
    return wrapped(document["program"]["title"], "\n".join(_body(document)), plays=True)


def wrapped(title: str, body: str, *, plays: bool = False) -> str:
    """A whole HTML document with the style sheet of all pages, and with the player if there is something to play."""
    style = _asset("page.css") + (_asset("player.css") if plays else "")
    script = "\n".join(['"use strict";', *(_asset(f"{name}.js") for name in _SCRIPTS)]) if plays else ""
    policy = [f"default-src 'none'; style-src {_hashed(style)}; base-uri 'none'; form-action 'none'"]
    policy += [f"script-src {_hashed(script)}"] if plays else []
    return (
        '<!DOCTYPE html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{"; ".join(policy)}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        f"<title>{escape(title)}</title>\n<style>{style}</style>\n</head>\n"
        f"<body>\n{body}\n{f'<script>{script}</script>' if plays else ''}\n</body>\n</html>\n"
    )


def _asset(name: str) -> str:
    return (_ASSETS / name).read_text(encoding="utf-8")


def _hashed(text: str) -> str:
    return f"'sha256-{base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()}'"


def _body(document: Mapping[str, Any]) -> Iterator[str]:
    program = document["program"]
    yield f"<header><h1>{escape(program['title'])}</h1><p>{escape(program['name'])}</p></header>"
    yield "<main>"
    for banner in document["banners"]:
        yield f'<p class="banner">{escape(banner["text"])}</p>'
    yield '<section id="player" aria-label="player" hidden></section>'
    yield '<div id="reading">'
    yield f"<section><h2>Source</h2>{_source(document)}</section>"
    machines = "".join(_machine(number, each) for number, each in enumerate(document["machines"]))
    yield f"<section><h2>Machines</h2>{machines}</section>"
    yield f"<section><h2>Steps</h2>{_steps(document)}</section>"
    yield f"<section><h2>Output</h2>{_pre(document['output'] or '(nothing)', 'output')}</section>"
    yield f"<section><h2>How it ended</h2><p>{_ENDS[document['outcome']['kind']]}</p>{_outcome(document)}</section>"
    yield "</div></main>"
    yield f'<script type="application/json" id="trace">{_data(document)}</script>'


def _data(document: Mapping[str, Any]) -> str:
    """The trace for the player, which takes the graphs from the page; nothing in it can end the element."""
    machines = [{**machine, "graph": ""} for machine in document["machines"]]
    text = json.dumps({**document, "machines": machines}, ensure_ascii=False, separators=(",", ":"))
    return text.replace("<", "\\u003c")


def _pre(text: str, name: str) -> str:
    """Who has only a keyboard scrolls it, too; ``name`` is HTML already."""
    return f'<pre tabindex="0" role="group" aria-label="{name}">{escape(text)}</pre>'


def _source(document: Mapping[str, Any]) -> str:
    """The program with line numbers, and what the teacher says below the lines."""
    notes: dict[int, list[str]] = {}
    for note in document["notes"]:
        if note["text"]:
            notes.setdefault(note["line"], []).append(f"{note['kind']}: {note['text']}")
    lines = document["program"]["source"].split("\n")
    width = len(str(len(lines)))
    shown = []
    for number, line in enumerate(lines, 1):
        shown.append(f'<span class="number">{number:{width}} </span>{escape(line)}')
        shown += [
            f'{" " * (width + 1)}<span class="note">{escape(text)}</span>' for text in notes.get(number, ())
        ]
    return f'<pre tabindex="0" role="group" aria-label="source">{chr(10).join(shown)}</pre>'


def _machine(number: int, machine: Mapping[str, Any]) -> str:
    name = escape(machine["name"])  # it may hold <locals>
    text = "\n".join(line[0] for line in machine["text"])
    graph = (
        f'<div class="scroll" id="graph-{number}" tabindex="0" role="group" aria-label="graph of {name}">'
        f"{machine['graph']}</div>"
    )
    return (
        f"<h3>{name}</h3>{graph}{_states(machine)}"
        f"<details><summary>The generated class of {name}</summary>{_pre(text, f'class of {name}')}</details>"
    )


def _states(machine: Mapping[str, Any]) -> str:
    rows = [
        [str(state["label"]), state["name"] or "", state["title"], ", ".join(state["live"])]
        for state in machine["states"]
    ]
    return _table(f"States of {machine['name']}", ["State", "Name", "Begins with", "Live fields"], rows)


def _steps(document: Mapping[str, Any]) -> str:
    rows = [
        [
            str(number),
            f"{step['time']:g}",
            step["task"] or "",
            step["event"],
            "" if step["line"] is None else str(step["line"]),
            step["text"],
            _fields(document, step),
        ]
        for number, step in enumerate(document["steps"])
    ]
    return _table("Steps", ["Step", "Time", "Task", "Event", "Line", "What happens", "Fields"], rows)


def _fields(document: Mapping[str, Any], step: Mapping[str, Any]) -> str:
    """n=1 live, total unset"""
    if step["frame"] is None:
        return ""
    tables = document["tables"]
    fields = tables["frames"][step["frame"]]["fields"]
    return ", ".join(
        f"{name}={tables['values'][value][0]} {status}" if value is not None else f"{name} {status}"
        for name, value, status, _changed, _reason in fields
    )


def _outcome(document: Mapping[str, Any]) -> str:
    outcome = document["outcome"]
    text = outcome["text"]
    if outcome["result"] is not None:
        text = document["tables"]["values"][outcome["result"]][0]
    return _pre(text, "outcome") if text else ""


def _table(name: str, head: list[str], rows: list[list[str]]) -> str:
    cells = "".join(f'<th scope="col">{escape(each)}</th>' for each in head)
    lines = "\n".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in rows)
    return (
        f'<div class="scroll" tabindex="0" role="group" aria-label="{escape(name)}"><table>'
        f"<thead><tr>{cells}</tr></thead>\n<tbody>{lines}</tbody></table></div>"
    )
