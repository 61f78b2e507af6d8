"""``coro2sm baseline``: the machines of a tree in one committed file, and what has changed since.

The file is one line of header and one line of JSON a machine, in order, without places in the source, so that edits
elsewhere change nothing in it and merges touch the machines that were edited alone.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import click

from .. import output
from ..diagnostics import has_errors
from ..diff.compare import Module
from ..machine.model import StateMachine
from ..span import NOWHERE
from . import terminal
from .contents import File
from .diff import FAILED, compare_sides, output_options
from .sides import NoSide, Side, load, read_side

HEADER = {"format": "coro2sm-baseline", "version": 1}
FILE = "coro2sm-baseline.jsonl"


@click.group("baseline", short_help="Keep the machines of a tree in a file, and compare with it.")
def baseline_command() -> None:
    """Keep the machines of a tree in a committed file, and compare the tree with it, as in CI."""


@baseline_command.command("write", short_help="Write the machines of PATHS to FILE.")
@click.argument("paths", metavar="PATHS...", nargs=-1, required=True)
@click.option("-o", "--output", "target", default=FILE, show_default=True, help="The file.")
def write_command(paths: tuple[str, ...], target: str) -> int:
    """Write the machines of the files and directories PATHS."""
    try:
        loaded = load(_tree(paths))
    except NoSide as error:
        terminal.say(f"coro2sm: {error}")
        return FAILED
    if has_errors(loaded.problems):
        terminal.report(each for each in loaded.problems if each.severity.value == "error")
        return FAILED
    text = "".join(f"{line}\n" for line in (json.dumps(HEADER), *_lines(loaded.modules)))
    try:
        output.write(Path(target), text.encode("ascii"), None, None)
    except OSError as error:
        terminal.say(f"coro2sm: {target}: cannot be written: {error.strerror or error}")
        return FAILED
    return 0


@baseline_command.command("check", short_help="Compare PATHS with the machines in FILE.")
@click.argument("paths", metavar="PATHS...", nargs=-1, required=True)
@click.option("-b", "--baseline", "source", default=FILE, show_default=True, help="The file.")
@output_options
def check_command(
    paths: tuple[str, ...], source: str, level: str | None, fail_on: str | None, exit_zero: bool, form: str
) -> int:
    """Compare the files and directories PATHS, as they were given to write, with the file. Exit status as of diff."""
    try:
        return compare_sides(read_side(source), _tree(paths), level, fail_on, exit_zero, form)
    except NoSide as error:
        terminal.say(f"coro2sm: {error}")
        return FAILED


def _tree(paths: tuple[str, ...]) -> Side:
    """All files, each under the path that it has from here."""
    files = [file for path in paths for file in read_side(path).files]
    return Side(tuple(File(Path(each.path).as_posix(), each.path, each.content) for each in files))


def _lines(modules: list[Module]) -> Iterator[str]:
    for module in sorted(modules, key=lambda each: each.name):
        for machine in module.machines:
            entry = {"path": module.name, "machine": placeless(machine).to_json()}
            yield json.dumps(entry, separators=(",", ":"), ensure_ascii=True)


def placeless(machine: StateMachine) -> StateMachine:
    """The machine without its places in the source."""
    return replace(
        machine,
        span=NOWHERE,
        states=tuple(replace(each, span=NOWHERE) for each in machine.states),
        suspensions=tuple(replace(each, span=NOWHERE) for each in machine.suspensions),
        regions=tuple(replace(each, span=NOWHERE) for each in machine.regions),
        blocks=tuple(
            replace(block, operations=tuple(replace(one, line=0) for one in block.operations))
            for block in machine.blocks
        ),
    )
