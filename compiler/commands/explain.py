"""``coro2sm explain``: source and machine side by side, and what is held across awaits."""

from __future__ import annotations

import json
import shutil
import sys

import click

from ..views import explanation
from ..views.facts import Facts
from ..views.page import WIDTH, page
from . import terminal
from .subjects import Subject, load_all, put, status_of


@click.command("explain", short_help="Show source and machine side by side.")
@click.argument("targets", metavar="FILE[::QUALNAME]...", nargs=-1, required=True)
@click.option(
    "-f", "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True
)
@click.option("-o", "--output", "out", metavar="OUT", help="Write to this file.")
def explain_command(targets: tuple[str, ...], form: str, out: str | None) -> int:
    """Explain the machines of FILE: Python source, a compiled file, machine JSON, or - for standard input.

    Each line of the source stands beside the state that it runs in. Where it suspends, the page says what the machine
    keeps meanwhile and why, what it lets go, and in which state it goes on.

    \b
    Examples:
      coro2sm explain job.py::Client.fetch     one function
      coro2sm explain job.py | less            every function of the file
    """
    subjects = load_all(targets)
    content = _json(subjects) if form == "json" else _text(subjects, out in (None, "-"))
    return status_of(subjects, put(content, out, subjects))


def _text(subjects: list[Subject], to_terminal: bool) -> bytes:
    colours = to_terminal and terminal.has_colours(sys.stdout)
    width = shutil.get_terminal_size((WIDTH, 0)).columns if to_terminal else WIDTH
    pages = [
        page(facts, explanation.rows(facts, subject.text), width, colours)
        for subject in subjects
        for facts in map(Facts, subject.machines)
    ]
    return "\n".join(pages).encode("utf-8", "backslashreplace")


def _json(subjects: list[Subject]) -> bytes:
    explained = [
        (subject.path, machine, explanation.rows(Facts(machine), subject.text))
        for subject in subjects
        for machine in subject.machines
    ]
    return (json.dumps(explanation.to_json(explained), indent=2) + "\n").encode("ascii")
