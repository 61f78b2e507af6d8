"""``coro2sm teach``: a run of a program, step by step, as a page or as data."""

from __future__ import annotations

from pathlib import Path

import click

from .. import tree
from ..diagnostics import Diagnostic, Severity
from ..teach.document import as_json
from ..teach.page import render
from ..teach.recording import recorded
from . import terminal
from .target import STDOUT, Target, put, refused, target_options


@click.command("teach", short_help="Record a run as a page to step through.")
@click.argument("file")
@click.option("--entry", metavar="NAME", help="Import FILE and run this async function; else FILE is run.")
@target_options
@click.option(
    "-f",
    "--format",
    "form",
    type=click.Choice(["html", "json"]),
    default="html",
    show_default=True,
    help="The page, or the trace that it shows.",
)
@click.option("--open", "opens", is_flag=True, help="Show the page when it is written.")
def teach_command(file: str, entry: str | None, out: str | None, force: bool, form: str, opens: bool) -> int:
    """Run FILE on a loop with a virtual clock, and write one page on which every step can be looked at.

    The page shows how each await becomes a state: source, machines and their graphs, and what every step does to their
    fields; JSON has the await stacks and the queues of the loop besides. The page goes to STEM.html, over a file that
    is there with --force alone; JSON goes to standard output. The program is run once, and cut after 1,000 steps.

    \b
    In FILE, # coro2sm: note "text" is shown at its line, quiz "text" asks before it, break stops there.

    \b
    Examples:
      coro2sm teach lesson.py --open              as python lesson.py would run it
      coro2sm teach job.py --entry main -o a.html  run main() of job.py
      coro2sm teach lesson.py --format json       the trace (coro2sm schema trace)
    """
    if opens and (form == "json" or out == STDOUT):
        raise click.UsageError("--open shows a page that is written to a file.")
    default = None if form == "json" else f"{Path(file).stem}.html"
    target = Target(out or default, force)
    if problems := refused(target, [file]):
        return _status(problems)
    try:
        recording = recorded(file, entry)
    except OSError as error:
        return _status([tree.unreadable(file, error)])
    if recording.document is None:
        return _status(recording.diagnostics)
    document = recording.document
    content = as_json(document) if form == "json" else render(document).encode("utf-8", "replace")
    status = _status([*recording.diagnostics, *put(content, target, [file])])
    if target.is_file and not status:
        click.echo(target.path)
        if opens:
            click.launch(str(target.path))
    return status


def _status(problems: list[Diagnostic] | tuple[Diagnostic, ...]) -> int:
    terminal.report(problems)
    return 1 if any(each.severity is Severity.ERROR for each in problems) else 0
