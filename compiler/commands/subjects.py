"""What a view looks at: ``FILE[::QUALNAME]`` on the command line as machines, from whatever the file holds.

A file is Python source, compiled output (its last line has the machines), or JSON: one machine, a list of them, a
baseline, or what ``compile --format json`` wrote. ``-`` is standard input. Nothing of it is imported or executed.

    load("job.py::Client.fetch")   →   Subject("job.py", machines=(…,), text="async def …", problems=())
"""

from __future__ import annotations

import json
import os
import re
import sys
from dataclasses import dataclass, replace
from pathlib import Path

import click

from .. import config, tree
from ..api import Options, compile_source, decoded
from ..diagnostics import Diagnostic, Severity
from ..documents import document
from ..embed import Damaged, embedded_machines
from ..machine.model import StateMachine
from . import terminal
from .contents import File, in_json, in_python, is_json
from .target import problem

STDIN = "-"


@dataclass(frozen=True, slots=True)
class Subject:
    """``text`` is the Python source that the machines' lines are in, None if that isn't at hand."""

    path: str
    machines: tuple[StateMachine, ...] = ()
    text: str | None = None
    problems: tuple[Diagnostic, ...] = ()

    @property
    def stem(self) -> str:
        return "stdin" if self.path == "<stdin>" else Path(self.path).stem


def load(target: str) -> Subject:
    """The machines that the target names. What is wrong with it is among the problems."""
    path, _, qualname = target.partition("::")
    if not path:
        raise click.UsageError("an empty path names nothing.")
    name = "<stdin>" if path == STDIN else path
    try:
        content = _content(path)
    except IsADirectoryError as error:
        advice = "Name a file; only `coro2sm explain --held` takes directories."
        return Subject(name, problems=(replace(tree.unreadable(name, error), advice=advice),))
    except OSError as error:
        return Subject(name, problems=(tree.unreadable(name, error),))
    subject = _of_json(name, content) if is_json(path, content) else _of_python(name, content)
    if not qualname or any(found.severity is Severity.ERROR for found in subject.problems):
        return subject
    chosen = _named(subject.machines, qualname)
    if not chosen:
        return replace(subject, machines=(), problems=(*subject.problems, _no_such(subject, qualname)))
    return replace(subject, machines=chosen)


def load_all(targets: tuple[str, ...], trees: bool = False) -> list[Subject]:
    """The subjects; what can't be read has been reported then. UsageError: standard input is named twice.

    ``trees``: a directory stands for its Python files, and one without async functions is no problem there.
    """
    if sum(target.partition("::")[0] == STDIN for target in targets) > 1:
        raise click.UsageError("standard input can be read once only.")
    subjects: list[Subject] = []
    for target in targets:
        subjects += _in_directory(Path(target)) if trees and os.path.isdir(target) else [load(target)]
    terminal.report([found for subject in subjects for found in subject.problems])
    return subjects


def _in_directory(root: Path) -> list[Subject]:
    found = tree.read(root)
    subjects = [Subject(each.path, problems=(each,)) for each in found.problems]
    files: list[File] = []
    for path in (root / each for each in found.python):
        try:
            files.append(File(path.as_posix(), str(path), tree.read_file(path)[0]))
        except OSError as error:
            subjects.append(Subject(str(path), problems=(tree.unreadable(str(path), error),)))
    for file, (machines, problems) in zip(files, in_python(files), strict=True):
        subjects.append(Subject(file.path, machines, problems=problems))
    return subjects


def status_of(subjects: list[Subject], problems: list[Diagnostic] | None = None) -> int:
    """1 if anything went wrong; reports the problems that were not reported yet."""
    terminal.report(problems or [])
    found = [*(problems or []), *(each for subject in subjects for each in subject.problems)]
    return 1 if any(each.severity is Severity.ERROR for each in found) else 0


def nothing_in(subjects: list[Subject]) -> bool:
    """Whether all of it failed, so that nothing is to be written."""
    return not any(each.machines for each in subjects) and status_of(subjects) != 0


def paths(subjects: list[Subject]) -> list[str]:
    return [subject.path for subject in subjects]


def as_json(subjects: list[Subject]) -> bytes:
    """All their machines as one document."""
    found = [
        {"path": subject.path, "machine": machine.to_json()}
        for subject in subjects
        for machine in subject.machines
    ]
    return (json.dumps(document("machines", {"machines": found}), indent=2) + "\n").encode("ascii")


def _content(path: str) -> bytes:
    if path != STDIN:
        return tree.read_file(path)[0]
    if sys.stdin is None:
        raise OSError(9, "it is closed")
    return sys.stdin.buffer.read()


def _of_json(path: str, content: bytes) -> Subject:
    advice = "A view takes what `coro2sm compile --format json` writes, one machine or a list of them."
    try:
        return Subject(path, tuple(each for found in in_json(content).values() for each in found))
    except ValueError as error:
        return Subject(path, problems=(problem("C2S060", path, f"no machine: {error}", advice),))


def _of_python(path: str, content: bytes) -> Subject:
    try:
        text = decoded(content, path)
        present = embedded_machines(text) if text is not None else None
    except Damaged as error:
        advice = "Compile the source again, or look at the source itself."
        return Subject(path, problems=(problem("C2S060", path, str(error), advice),))
    if present is not None:
        return Subject(path, present)
    module = compile_source(content, path, Options(embed=False))
    problems = module.diagnostics
    if not module.machines and not problems:
        message, advice = "there is no async function in it", "Name a file that has one."
        if text is not None and re.search(r"^from coro2sm\.runtime\b", text, re.MULTILINE):
            message, advice = (
                "it was compiled without its machines",
                "Compile it without --no-embed, or look at its source.",
            )
        problems = (problem("C2S060", path, message, advice),)
    return Subject(path, module.machines, text, problems)


def _named(machines: tuple[StateMachine, ...], wanted: str) -> tuple[StateMachine, ...]:
    """Those of that name: ``outer.inner`` without ``<locals>``, ``f#2`` for the second ``f``."""
    wanted, _, number = wanted.partition("#")
    plain = wanted.replace(".<locals>", "")
    found = tuple(each for each in machines if each.qualname.replace(".<locals>", "") == plain)
    return found if not number else found[int(number) - 1 : int(number)] if number.isdigit() else ()


def _no_such(subject: Subject, qualname: str) -> Diagnostic:
    names = [machine.qualname.replace(".<locals>", "") for machine in subject.machines]
    wanted = qualname.partition("#")[0].replace(".<locals>", "")
    alike = [name for name in names if f".{wanted}." in f".{name}."]
    many = f"Of that name there are {', '.join(alike[:5])}{', …' if len(alike) > 5 else ''}."
    advice = many if alike else config.suggestion(qualname, tuple(names)) if names else None
    return problem("C2S020", subject.path, f"no machine is called {qualname!r}", advice)
