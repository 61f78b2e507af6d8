"""From the paths and -o of the command line to a list of what is read and where each result goes.

    src/a.py, src/b.txt  with  -o out   →   compile src/a.py to out/a.py, copy src/b.txt to out/b.txt

All that can be wrong with the command line itself is found here, before anything is read or written: two
results for one place, a result on top of an input (under any name or link), an output inside the input.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

import click

from .. import config, tree
from ..diagnostics import Diagnostic, Severity
from ..span import NOWHERE
from .batch import Form

STDIN = "-"


@dataclass(frozen=True, slots=True)
class Compilation:
    """A file to compile; ``target`` None is standard output. ``alone``: it is all that was asked for."""

    source: str
    target: Path | None
    settings: config.Settings
    alone: bool = False


@dataclass(frozen=True, slots=True)
class Plan:
    compilations: list[Compilation] = field(default_factory=list)
    copies: list[tuple[Path, Path]] = field(default_factory=list)
    links: list[tuple[Path, Path, str]] = field(default_factory=list)
    directories: list[Path] = field(default_factory=list)
    problems: list[Diagnostic] = field(default_factory=list)
    inputs: list[Path] = field(default_factory=list)
    is_large: bool = False


@dataclass(frozen=True, slots=True)
class Wish:
    """What the command line says about where things go."""

    paths: tuple[str, ...]
    out: str | None
    in_place: bool
    form: Form
    python_only: bool
    upper: config.Settings
    needs_target: bool
    """Whether results go to files if there are several, or a directory (not so for --diff)."""


def make_plan(wish: Wish) -> Plan:
    """The plan; raises click.UsageError where the command line makes no sense."""
    _check_paths(wish)
    roots = [path for path in wish.paths if path != STDIN and os.path.isdir(path)]
    several = len(wish.paths) > 1
    plan = Plan(is_large=bool(roots) or several)
    if wish.out is None and not wish.in_place and wish.needs_target and (roots or several):
        what = f"{roots[0]} is a directory" if roots else "several files are given"
        raise click.UsageError(
            f"{what}: say with -o DIR where the results go, or use --in-place, --diff or --check."
        )
    if (
        wish.out is not None
        and (roots or several)
        and os.path.exists(wish.out)
        and not os.path.isdir(wish.out)
    ):
        raise click.UsageError(f"-o {wish.out} must be a directory here, and it is a file.")
    for path in wish.paths:
        settings, problems = _settings_for(path, wish.upper)
        if problems:
            plan.problems.extend(problems)
            continue
        if path in roots:
            base = _base_for_directory(wish, path, several)
            _plan_directory(plan, wish, Path(path), base, settings)
        else:
            if path != STDIN:
                plan.inputs.append(Path(path))
            target = _target_for_file(wish, path, several)
            plan.compilations.append(Compilation(path, target, settings, alone=not several))
    if not wish.in_place:
        refuse_inputs(plan.inputs, targets_of(plan))
    _refuse_twins(plan)
    return plan


def targets_of(plan: Plan) -> list[Path]:
    compiled = [each.target for each in plan.compilations if each.target is not None]
    return compiled + [target for _, target in plan.copies] + [target for _, target, _ in plan.links]


def refuse_inputs(inputs: Iterable[Path], targets: Iterable[Path]) -> None:
    """Raises click.UsageError if a target is one of the inputs, under whatever name."""
    known: dict[tuple[int, int], Path] = {}
    for path in inputs:
        try:
            found = os.stat(path)
        except OSError:
            continue
        known[found.st_dev, found.st_ino] = path
    for target in targets:
        try:
            found = os.stat(target)
        except OSError:
            continue
        if (found.st_dev, found.st_ino) in known:
            source = known[found.st_dev, found.st_ino]
            raise click.UsageError(
                f"{target} would overwrite the input {source}. "
                "Choose another -o, or say --in-place if that is meant."
            )


def _check_paths(wish: Wish) -> None:
    if "" in wish.paths or wish.out == "":
        raise click.UsageError("an empty path names nothing.")
    if STDIN in wish.paths:
        if len(wish.paths) > 1:
            raise click.UsageError("- (standard input) must be the only PATH.")
        if wish.in_place:
            raise click.UsageError("--in-place needs a file; standard input has no place.")
    if wish.in_place and wish.out is not None:
        raise click.UsageError("-o and --in-place exclude each other.")


def _settings_for(path: str, upper: config.Settings) -> tuple[config.Settings, list[Diagnostic]]:
    lower, problems = config.from_file(Path.cwd() if path == STDIN else Path(path))
    return upper.over(lower), problems


def _target_for_file(wish: Wish, path: str, several: bool) -> Path | None:
    if wish.in_place:
        return Path(path)
    if wish.out is None or wish.out == "-":
        if wish.out == "-" and several:
            raise click.UsageError("-o - (standard output) takes one file only.")
        return None
    is_directory = several or os.path.isdir(wish.out) or wish.out.endswith((os.sep, "/"))
    if not is_directory:
        return Path(wish.out)
    if path == STDIN:
        raise click.UsageError(f"-o {wish.out} is a directory; standard input needs the name of a file.")
    return _suffixed(Path(wish.out) / (os.path.basename(path) or path), wish.form)


def _base_for_directory(wish: Wish, path: str, several: bool) -> Path | None:
    """The new root of the tree at ``path``; None if nothing of it is written."""
    if wish.in_place:
        return Path(path)
    if wish.out is None:
        return None
    if wish.out == "-":
        raise click.UsageError(f"{path} is a directory: -o must be a directory too.")
    source, target = os.path.realpath(path), os.path.realpath(wish.out)
    if source == target:
        raise click.UsageError(f"-o {wish.out} is the input itself. Use --in-place if that is meant.")
    if target.startswith(source.rstrip(os.sep) + os.sep):
        raise click.UsageError(
            f"-o {wish.out} lies inside the input {path}; the next run would compile it too."
        )
    return Path(wish.out) / os.path.basename(os.path.normpath(source)) if several else Path(wish.out)


def _plan_directory(plan: Plan, wish: Wish, root: Path, base: Path | None, settings: config.Settings) -> None:
    found = tree.read(root)
    plan.problems.extend(found.problems)
    chosen = [path for path in found.python if _is_chosen(root / path, settings)]
    if not chosen:
        plan.problems.append(_no_python(root, bool(found.python)))
        return
    plan.inputs.extend(root / path for path in (*found.python, *found.others))
    taken = set(chosen)
    for path in found.python:
        source = root / path
        if path in taken:
            target = None if base is None else _suffixed(base / path, wish.form)
            plan.compilations.append(Compilation(str(source), target, settings))
        elif base is not None and _copies(wish):
            plan.copies.append((source, base / path))
    if base is None or not _copies(wish):
        return
    for path, text in found.links.items():
        if not wish.python_only or tree.is_python(path) or os.path.isdir(root / path):
            plan.links.append((root / path, base / path, text))
    if not wish.python_only:
        plan.copies.extend((root / path, base / path) for path in found.others)
        plan.directories.extend(base / path for path in found.directories)


def _copies(wish: Wish) -> bool:
    return wish.form == "python" and not wish.in_place


def _is_chosen(path: Path, settings: config.Settings) -> bool:
    if settings.include and not _fits(path, settings.include, settings.include_base):
        return False
    return not (settings.exclude and _fits(path, settings.exclude, settings.exclude_base))


def _fits(path: Path, patterns: tuple[str, ...], base: Path | None) -> bool:
    relative = os.path.relpath(os.path.abspath(path), os.path.realpath(base or Path.cwd()))
    if relative.startswith(".."):
        real = os.path.join(os.path.realpath(path.parent), path.name)
        relative = os.path.relpath(real, os.path.realpath(base or Path.cwd()))
    return tree.matches(Path(relative), patterns)


def _suffixed(path: Path, form: Form) -> Path:
    return path.with_suffix(".json") if form == "json" else path


def _no_python(root: Path, excluded: bool) -> Diagnostic:
    if excluded:
        message, advice = "no Python file in it is chosen", "Look at include and exclude in [tool.coro2sm]."
    else:
        message, advice = "no Python files in this directory", "Files that end in .py or .pyw are compiled."
    return Diagnostic("C2S005", Severity.ERROR, message, str(root), NOWHERE, None, advice)


def _refuse_twins(plan: Plan) -> None:
    sources: dict[str, str] = {}
    pairs = [(each.source, each.target) for each in plan.compilations if each.target is not None]
    pairs += [(str(source), target) for source, target in plan.copies]
    pairs += [(str(source), target) for source, target, _ in plan.links]
    for source, target in pairs:
        key = os.path.normpath(target)
        if key in sources and os.path.normpath(sources[key]) != os.path.normpath(source):
            raise click.UsageError(f"both {sources[key]} and {source} would be written to {target}.")
        sources[key] = source
