"""What ``coro2sm diff`` compares: a side of the command line as the modules that it names.

A side is a Python file (its source, or compiled), ``file.py::qualname``, a directory, ``REV:path`` of git, a JSON
file that ``compile --format json`` or ``baseline write`` wrote, ``-`` for standard input, or the null device. Nothing
of it is imported or executed. Files that are the same on both sides are not compiled.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from pathlib import Path

from .. import tree
from ..diagnostics import Diagnostic, Severity, has_errors
from ..diff.compare import Module
from ..span import NOWHERE
from . import git
from .contents import File, in_json, in_python, is_json

NATIVE = ("C2S011", "C2S012")


@dataclass(frozen=True, slots=True)
class Side:
    """``only``: the function that is meant."""

    files: tuple[File, ...] = ()
    only: str | None = None


class NoSide(Exception):
    """A side can't be read. The text says which and why."""


@dataclass(slots=True)
class Loaded:
    modules: list[Module] = field(default_factory=list)
    problems: list[Diagnostic] = field(default_factory=list)

    @property
    def native(self) -> tuple[str, ...]:
        """Where the functions stand that have no machine."""
        return tuple(f"{each.path}:{each.span.line}" for each in self.problems if each.code in NATIVE)


def read_side(argument: str) -> Side:
    """The files that one argument names. NoSide: there is nothing, or it can't be read."""
    place, separator, only = argument.partition("::")
    side = _read_place(place if separator else argument)
    return replace(side, only=only) if separator else side


def _read_place(place: str) -> Side:
    if place == "-":
        return Side((File("", "<stdin>", sys.stdin.buffer.read()),))
    if place in (os.devnull, "/dev/null"):
        return Side()
    path = Path(place)
    if path.is_dir():
        return Side(tuple(_in_directory(path)))
    try:
        return Side((File("", place, tree.read_file(path)[0]),))
    except OSError as error:
        revision, separator, inside = place.partition(":")
        if not separator or not revision:
            raise NoSide(f"{place}: {error.strerror or error}") from None
        try:
            return Side(tuple(File(*each) for each in git.files_at(revision, inside)))
        except git.GitFailed as failure:
            raise NoSide(f"{place}: {failure}") from None


def _in_directory(root: Path) -> Iterator[File]:
    found = tree.read(root)
    if found.problems:
        raise NoSide(f"{found.problems[0].path}: {found.problems[0].message}")
    for path in found.python:
        try:
            yield File(path.as_posix(), str(root / path), tree.read_file(root / path)[0])
        except OSError as error:
            raise NoSide(f"{root / path}: {error.strerror or error}") from None


def load_both(old: Side, new: Side) -> tuple[Loaded, Loaded]:
    """The machines of two sides; files that are equal on both are left out, since nothing in them changed."""
    if old.only == new.only:
        before = {each.name: each.content for each in old.files}
        after = {each.name: each.content for each in new.files}
        same = {
            name
            for name, content in before.items()
            if after.get(name) == content and not is_json(name, content)
        }
        old = replace(old, files=tuple(each for each in old.files if each.name not in same))
        new = replace(new, files=tuple(each for each in new.files if each.name not in same))
    return load(old), load(new)


def load(side: Side) -> Loaded:
    loaded = Loaded()
    sources = [each for each in side.files if not is_json(each.path, each.content)]
    for each in side.files:
        if is_json(each.path, each.content):
            loaded.modules.extend(_from_json(each, loaded))
    for file, (machines, problems) in zip(sources, in_python(sources), strict=True):
        loaded.problems.extend(problems)
        if not has_errors(problems):
            loaded.modules.append(Module(file.name, file.path, machines))
    if side.only is not None:
        loaded.modules = [_only(module, side.only) for module in loaded.modules]
        found = any(module.machines for module in loaded.modules)
        if side.files and not found and not has_errors(loaded.problems):
            raise NoSide(f"no compiled function {side.only} in {side.files[0].path}")
    return loaded


def _only(module: Module, wanted: str) -> Module:
    plain = wanted.replace(".<locals>", "")
    chosen = [m for m in module.machines if m.qualname.replace(".<locals>", "") == plain]
    # Two functions that are named on the command line are compared, whatever their names are.
    return Module("", module.path, tuple(replace(m, qualname=m.name) for m in chosen))


def _from_json(file: File, loaded: Loaded) -> Iterator[Module]:
    try:
        for path, machines in in_json(file.content).items():
            yield Module(path or file.name, path or file.path, machines)
    except ValueError as error:
        message = f"the machines can't be read: {error}"
        loaded.problems.append(Diagnostic("C2S050", Severity.ERROR, message, file.path, NOWHERE))
