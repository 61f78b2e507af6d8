"""``coro2sm show``: the listing of machines, for people and for tools that compare."""

from __future__ import annotations

import click

from ..views.listing import listing
from .subjects import Subject, as_json, load_all, nothing_in, paths, status_of
from .target import Target, put, target_options


@click.command("show", short_help="List machines as text that reads and compares well.")
@click.argument("targets", metavar="FILE[::QUALNAME]...", nargs=-1, required=True)
@click.option("--lines", is_flag=True, help="Add labels and the lines of the file.")
@click.option(
    "-f", "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True
)
@target_options
def show_command(targets: tuple[str, ...], lines: bool, form: str, out: str | None, force: bool) -> int:
    """List the machines of FILE: Python source, a compiled file, machine JSON, or - for standard input.

    States go by key and by lines relative to their function, so that an edit elsewhere changes nothing: git can
    compare what await became.

    \b
    Examples:
      coro2sm show job.py                          every machine of the file
      coro2sm show job.py::Client.fetch --lines    one, with labels and lines
      git config diff.coro2sm.textconv "coro2sm show"
      echo "*.py diff=coro2sm" >> .gitattributes
    """
    subjects = load_all(targets)
    if nothing_in(subjects):
        return status_of(subjects)
    content = as_json(subjects) if form == "json" else _text(subjects, lines)
    return status_of(subjects, put(content, Target(out, force), paths(subjects)))


def _text(subjects: list[Subject], with_lines: bool) -> bytes:
    texts = [listing(machine, with_lines) for subject in subjects for machine in subject.machines]
    return "\n".join(texts).encode("utf-8", "backslashreplace")
