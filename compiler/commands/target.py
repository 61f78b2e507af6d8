"""Where a view's result goes: ``-o OUT``, a file of a default name, or standard output.

A file that is there is overwritten with ``--force`` alone, and an input never. What is no file (a pipe, a terminal,
/dev/null) is written to as it is.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path

import click

from .. import output
from ..diagnostics import Diagnostic, Severity
from ..span import NOWHERE
from . import terminal

STDOUT = "-"


@dataclass(frozen=True, slots=True)
class Target:
    """``path``: None or ``-`` is standard output. ``force``: a file that is there may go."""

    path: str | None
    force: bool = False

    @property
    def is_file(self) -> bool:
        return self.path not in (None, STDOUT)


def target_options(command: Callable[..., int]) -> Callable[..., int]:
    """``-o`` and ``--force``, as every view has them: the arguments ``out`` and ``force``."""
    force = click.option("--force", is_flag=True, help="Overwrite a file that is there.")
    out = click.option(
        "-o", "--output", "out", metavar="OUT", help="Write to this file; - is standard output."
    )
    return out(force(command))


def refused(target: Target, inputs: Iterable[str]) -> list[Diagnostic]:
    """Why nothing may be written there; empty if it may. UsageError: it is one of the inputs."""
    if not target.is_file or not os.path.exists(str(target.path)):
        return []
    path = str(target.path)
    for each in inputs:
        if os.path.exists(each) and os.path.samefile(path, each):
            raise click.UsageError(f"{path} would overwrite the input {each}. Choose another -o.")
    if target.force or not os.path.isfile(path):
        return []
    return [problem("C2S004", path, "the file is there already", "--force overwrites it, -o names another.")]


def put(content: bytes, target: Target, inputs: Iterable[str]) -> list[Diagnostic]:
    """Writes the content there unless that is refused; what went wrong."""
    if not target.is_file:
        try:
            terminal.emit(content)
        except terminal.OutputFailed as error:
            return [problem("C2S004", "<stdout>", f"cannot be written: {error}")]
        return []
    path = str(target.path)
    if problems := refused(target, inputs):
        return problems
    try:
        output.write(Path(path), content)
    except OSError as error:
        return [problem("C2S004", path, f"cannot be written: {error.strerror or error}")]
    return []


def problem(code: str, path: str, message: str, advice: str | None = None) -> Diagnostic:
    return Diagnostic(code, Severity.ERROR, message, path, NOWHERE, None, advice)
