"""``coro2sm diff``: options, and the run: read both sides, compare, apply settings and allowances, print."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable
from pathlib import Path

import click

from .. import config
from ..api import compare_modules
from ..diagnostics import has_errors
from ..diff import overlay
from ..diff import report as reports
from ..diff.findings import Finding
from ..diff.report import Report
from ..diff.rules import RULES, Level
from ..diff.sarif import sarif
from ..version import VERSION
from ..views.render import ADVICE, NoGraphviz, render
from . import git, terminal
from .contents import File
from .sides import Loaded, NoSide, Side, load_both, read_side

FAILED = 2
GIT_ARGUMENTS = (7, 9)
"""What git hands to an external diff: path, old file, hex, mode, new file, hex, mode; of a renaming, two more."""

HELP = """Compare the state machines of two versions.

OLD and NEW are each a Python file (source or compiled), file.py::qualname, a directory, REV:path of git, the JSON
of `compile --format json`, a baseline, or - for standard input. Nothing of them is imported or executed.

Each finding is one line, `path:line: id verdict function: what changed`. The verdict says whether a run that is
parked at that point of the old version may go on in the new one: SAME, SAFE, MIGRATABLE, SKIP, STALE, REPEAT,
UNSAFE, AMBIGUOUS, GONE (`coro2sm rule C2D703` explains a finding).

\b
Examples:
  coro2sm diff old.py new.py               two files
  coro2sm diff HEAD~1:job.py job.py        a file and its version in git
  coro2sm diff --against main src          all that changed since main
  coro2sm diff --level resume --against v1.2
                                           may parked runs go on?
  git config diff.coro2sm.command 'coro2sm diff'
                                           as git's own diff (*.py diff=coro2sm in .gitattributes)

\b
Levels, each with all of those below it:
  text        the same machine, written otherwise
  graph       keys, fields, joins, names (default)
  behaviour   states, ways, handlers, operations, parameters
  resume      what a parked run would notice
[tool.coro2sm.diff] in pyproject.toml sets level, fail-on, and `off` for single findings (C2D405 = "off").
A comment `# coro2sm: allow C2D501 reason`, on the line of a finding or of the def, allows it.

\b
Exit status: 0 nothing found at or above the gate, 1 findings, 2 could not compare.
"""

LEVELS = [level.name.lower() for level in reversed(Level)]
FORMATS = ("text", "json", "markdown", "sarif", "github", "dot", "svg", "html")


def output_options(command: Callable[..., int]) -> Callable[..., int]:
    """The options that ``diff`` and ``baseline check`` share."""
    for option in reversed(
        (
            click.option(
                "--level", type=click.Choice(LEVELS), help="How strictly to compare (default graph)."
            ),
            click.option(
                "--fail-on",
                type=click.Choice(LEVELS),
                help="Exit status 1 only for findings of this level or below (default: any that is shown).",
            ),
            click.option("--exit-zero", is_flag=True, help="Exit status 0 whatever is found."),
            click.option(
                "-f", "--format", "form", type=click.Choice(FORMATS), default="text", help="What to print."
            ),
        )
    ):
        command = option(command)
    return command


@click.command("diff", help=HELP, short_help="Compare the state machines of two versions.")
@click.argument("arguments", metavar="OLD NEW", nargs=-1)
@click.option("--against", metavar="REF", help="Compare PATHS (default: all) with this revision of git.")
@output_options
def diff_command(
    arguments: tuple[str, ...],
    against: str | None,
    level: str | None,
    fail_on: str | None,
    exit_zero: bool,
    form: str,
) -> int:
    """The command; returns its exit status."""
    by_git = against is None and len(arguments) in GIT_ARGUMENTS
    try:
        old, new = _sides(arguments, against)
        return compare_sides(old, new, level, fail_on, exit_zero or (by_git and fail_on is None), form)
    except (NoSide, git.GitFailed) as error:
        terminal.say(f"coro2sm: {error}")
        return FAILED


def _sides(arguments: tuple[str, ...], against: str | None) -> tuple[Side, Side]:
    if against is not None:
        return _against(against, arguments)
    if len(arguments) in GIT_ARGUMENTS:
        path, before, _, _, after = arguments[:5]
        return _named(read_side(before), path), _named(read_side(after), path)
    if len(arguments) != 2:
        raise click.UsageError("give OLD and NEW, or --against REF and paths.")
    if arguments == ("-", "-"):
        raise click.UsageError("only one side can be standard input.")
    old, new = (read_side(argument) for argument in arguments)
    return old, new


def _named(side: Side, path: str) -> Side:
    """Git hands over temporary files; people know them by their path."""
    return Side(tuple(File(each.name, path, each.content) for each in side.files))


def _against(revision: str, paths: tuple[str, ...]) -> tuple[Side, Side]:
    before, after = [], []
    for name, then, now in git.changed_since(revision, paths):
        if then is not None:
            before.append(File(name, name, then))
        if now is not None:
            after.append(File(name, name, now))
    return Side(tuple(before)), Side(tuple(after))


def compare_sides(
    old: Side, new: Side, level: str | None, fail_on: str | None, exit_zero: bool, form: str
) -> int:
    """Compares, prints, and returns the exit status."""
    start = next((Path(each.path) for each in new.files if Path(each.path).exists()), Path.cwd())
    settings, problems = config.diff_from_file(start)
    before, after = load_both(old, new)
    problems += [*before.problems, *after.problems]
    if has_errors(problems):
        terminal.report(each for each in problems if each.severity.value == "error")
        return FAILED
    chosen = Level[(level or settings.level or "graph").upper()]
    comparison = compare_modules(before.modules, after.modules)
    found = [each for each in comparison.shown(chosen) if each.id not in settings.off]
    allowed, rest = _allowances(found, new)
    report = Report(comparison, chosen, tuple(rest), tuple(allowed), _native(before, after))
    try:
        terminal.emit(_written(report, form).encode("utf-8", "backslashreplace"))
    except NoGraphviz as error:
        terminal.say(f"coro2sm: {error}\n{ADVICE}")
        return FAILED
    gate = Level[(fail_on or settings.fail_on or chosen.name).upper()]
    return int(not exit_zero and any(each.level <= gate for each in rest))


def _native(before: Loaded, after: Loaded) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*before.native, *after.native)))


def _written(report: Report, form: str) -> str:
    match form:
        case "json":
            return json.dumps(reports.to_json(report), indent=2) + "\n"
        case "sarif":
            return json.dumps(sarif(report, VERSION), indent=2) + "\n"
        case "markdown":
            return reports.markdown(report)
        case "github":
            return reports.github(report)
        case "dot":
            return overlay.dot(report)
        case "svg":
            return _drawn(report)
        case "html":
            return overlay.page(report, _drawn(report))
        case _:
            return reports.text(report)


def _drawn(report: Report) -> str:
    source = overlay.dot(report).encode("utf-8", "replace").decode()
    return render(source, "svg").decode()


_ALLOWANCE = re.compile(r"#\s*coro2sm:\s*allow\s+(?P<id>\S+)[ \t]*(?P<reason>.*)")


def _allowances(findings: Iterable[Finding], new: Side) -> tuple[list[tuple[Finding, str]], list[Finding]]:
    """The findings that a comment in the new version allows, with its reason, and the rest."""
    reasons: dict[tuple[str, int, str], str] = {}
    rest: list[Finding] = []
    for file in new.files:
        for number, line in enumerate(file.content.decode("utf-8", "replace").splitlines(), 1):
            found = _ALLOWANCE.search(line)
            if found is None:
                continue
            if found["id"] in RULES and found["reason"].strip():
                reasons[file.path, number, found["id"]] = found["reason"].strip()
            else:
                message = f"{found[0].strip()!r} allows nothing: write an id and a reason"
                rest.append(Finding("C2D903", "", file.path, number, message))
    allowed = []
    for each in findings:
        lines = (each.line, each.line - 1, each.machine_line)
        reason = next((r for n in lines if (r := reasons.get((each.path, n, each.id)))), None)
        if reason is None:
            rest.append(each)
        else:
            allowed.append((each, reason))
    rest.sort(key=lambda each: (each.path, each.line, each.id, each.message))
    return allowed, rest
