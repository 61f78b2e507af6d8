"""``coro2sm show``: the listing of machines, for people and for tools that compare."""

from __future__ import annotations

import click

from .. import tree
from ..views.listing import listing
from . import terminal
from .subjects import Subject, as_json, load, load_all, nothing_in, paths, status_of
from .target import Target, put, target_options


@click.command("show", short_help="List machines as text that reads and compares well.")
@click.argument("targets", metavar="FILE[::QUALNAME]...", nargs=-1, required=True)
@click.option("--lines", is_flag=True, help="Add labels and the lines of the file.")
@click.option(
    "-f", "--format", "form", type=click.Choice(["text", "json"]), default="text", show_default=True
)
@click.option(
    "--textconv", is_flag=True, help="For git: a file without machines, or a broken one, is shown as it is."
)
@target_options
def show_command(
    targets: tuple[str, ...], lines: bool, form: str, textconv: bool, out: str | None, force: bool
) -> int:
    """List the machines of FILE: Python source, a compiled file, machine JSON, or - for standard input.

    States go by key and by lines relative to their function, so that an edit elsewhere changes nothing: git can
    compare what await became.

    \b
    Examples:
      coro2sm show job.py                          every machine of the file
      coro2sm show job.py::Client.fetch --lines    one, with labels and lines
      git config diff.coro2sm.textconv "coro2sm show --textconv"
      echo "*.py diff=coro2sm" >> .gitattributes

    \b
    Of several functions of a name, FILE::NAME#2 is the second; one inside another is FILE::outer.inner.
    Exit status: 0 all is shown, 1 something is not, 2 the command line makes no sense.
    """
    if textconv and (lines or form == "json"):
        raise click.UsageError("--textconv takes neither --lines nor -f json.")
    if textconv:
        return _for_git(targets)
    subjects = load_all(targets)
    if nothing_in(subjects):
        return status_of(subjects)
    content = as_json(subjects) if form == "json" else _text(subjects, lines)
    return status_of(subjects, put(content, Target(out, force), paths(subjects)))


def _for_git(targets: tuple[str, ...]) -> int:
    """Git stops at a file that has no text, so that each has one; what is wrong with it is not git's business."""
    for target in targets:
        subject = load(target)
        try:
            content = _text([subject], False) if subject.machines else tree.read_file(target)[0]
        except OSError as error:
            return status_of([], [tree.unreadable(target, error)])
        terminal.emit(content)
    return 0


def _text(subjects: list[Subject], with_lines: bool) -> bytes:
    texts = [listing(machine, with_lines) for subject in subjects for machine in subject.machines]
    return "\n".join(texts).encode("utf-8", "backslashreplace")
