"""``coro2sm explain``: source and machine side by side, or what is held across each await."""

from __future__ import annotations

import json
import shutil
import sys

import click

from ..views import explanation, held
from ..views.facts import Facts
from ..views.page import WIDTH, held_table, page
from . import terminal
from .subjects import Subject, load_all, nothing_in, paths, status_of
from .target import Target, put, target_options


@click.command("explain", short_help="Show source and machine side by side.")
@click.argument("targets", metavar="FILE[::QUALNAME]...", nargs=-1, required=True)
@click.option(
    "-f", "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True
)
@click.option(
    "--held", "wants_held", is_flag=True, help="List what is held across each await; takes directories, too."
)
@target_options
def explain_command(
    targets: tuple[str, ...], form: str, wants_held: bool, out: str | None, force: bool
) -> int:
    """Explain the machines of FILE: Python source, a compiled file, machine JSON, or - for standard input.

    Each line of the source stands beside the state that it runs in. Where it suspends, the page says what the machine
    keeps meanwhile and why, what it lets go, and in which state it goes on.

    --held is a table of all awaits: how many fields are kept, which locks and open things are held, which with blocks
    are entered. It goes by names (lock, semaphore, acquire, open, connect, session), so look at what it lists.

    \b
    Examples:
      coro2sm explain job.py::Client.fetch     one function
      coro2sm explain job.py | less            every function of the file
      coro2sm explain --held src               what is held across the awaits of a tree

    \b
    Of several functions of a name, FILE::NAME#2 is the second; one inside another is FILE::outer.inner.
    Exit status: 0 all is explained, 1 something is not, 2 the command line makes no sense.
    """
    target = Target(out, force)
    subjects = load_all(targets, trees=wants_held)
    if nothing_in(subjects):
        return status_of(subjects)
    if form == "json":
        document = _held_json(subjects) if wants_held else _json(subjects)
        content = (json.dumps(document, indent=2) + "\n").encode("ascii")
    else:
        to_terminal = not target.is_file
        width = shutil.get_terminal_size((WIDTH, 0)).columns if to_terminal else WIDTH
        colours = to_terminal and terminal.has_colours(sys.stdout)
        text = (_held_text if wants_held else _text)(subjects, width, colours)
        content = text.encode("utf-8", "backslashreplace")
    return status_of(subjects, put(content, target, paths(subjects)))


def _text(subjects: list[Subject], width: int, colours: bool) -> str:
    return "\n".join(
        page(facts, explanation.rows(facts, subject.text), width, colours)
        for subject in subjects
        for facts in map(Facts, subject.machines)
    )


def _json(subjects: list[Subject]) -> object:
    return explanation.to_json(
        [
            (subject.path, machine, explanation.rows(Facts(machine), subject.text))
            for subject in subjects
            for machine in subject.machines
        ]
    )


def _held_text(subjects: list[Subject], width: int, colours: bool) -> str:
    return held_table(_held(subjects), width, colours)


def _held_json(subjects: list[Subject]) -> object:
    return held.to_json(_held(subjects))


def _held(subjects: list[Subject]) -> list[held.Entry]:
    return [
        (subject.path, machine, held.held(machine)) for subject in subjects for machine in subject.machines
    ]
