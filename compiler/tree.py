"""What is in a directory: its Python files, its other files, its links, in a fixed order.

Links that stay inside the directory are kept as links, so that the copy has the shape of the original; links
that lead out of it are followed.  A link into a directory that holds it, or the tree, is a loop and is left
out.  ``__pycache__`` and the stores of version control (``.git``, ``.hg``, ``.svn``) are not looked into.
"""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

from .diagnostics import Diagnostic, Severity
from .span import NOWHERE

PYTHON = (".py", ".pyw")
PASSED_OVER = frozenset(["__pycache__", ".git", ".hg", ".svn"])


@dataclass(frozen=True, slots=True)
class Tree:
    """The content of the directory ``root``; all paths are relative to it, in order of their names."""

    root: Path
    python: list[Path] = field(default_factory=list)
    others: list[Path] = field(default_factory=list)
    links: dict[Path, str] = field(default_factory=dict)
    directories: list[Path] = field(default_factory=list)
    problems: list[Diagnostic] = field(default_factory=list)


def read(root: Path) -> Tree:
    """What is below ``root``.  What cannot be read becomes a problem, and the rest is still listed."""
    tree = Tree(root)
    real_root = os.path.realpath(root)
    _read_into(tree, Path(), real_root, (real_root,))
    return tree


def is_python(path: Path) -> bool:
    return path.suffix.lower() in PYTHON


def _read_into(tree: Tree, where: Path, real_root: str, above: tuple[str, ...]) -> None:
    """Lists the directory ``where``; ``above`` are the real paths of it and of all that lead to it.

    A stack of its own, not recursion: a tree may be deeper than Python's stack.
    """
    waiting = [(where, above)]
    while waiting:
        here, path_here = waiting.pop()
        deeper: list[tuple[Path, tuple[str, ...]]] = []
        for entry in _entries(tree, here):
            path = here / entry.name
            if entry.is_symlink() and _stays_inside(entry.path, real_root):
                tree.links[path] = _link_text(entry.path)
                continue
            try:
                mode = entry.stat().st_mode
            except OSError as error:
                if entry.is_symlink():
                    tree.links[path] = os.readlink(entry.path)
                else:
                    tree.problems.append(unreadable(str(tree.root / path), error))
                continue
            if stat.S_ISDIR(mode):
                if entry.name in PASSED_OVER:
                    continue
                real = os.path.realpath(entry.path)
                if real in path_here or _is_below(real_root, real):
                    tree.problems.append(
                        _left_out(tree.root / path, "the link leads back to a directory above it")
                    )
                    continue
                tree.directories.append(path)
                deeper.append((path, (*path_here, real)))
            elif not stat.S_ISREG(mode):
                tree.problems.append(_left_out(tree.root / path, "neither a file nor a directory"))
            elif is_python(path):
                tree.python.append(path)
            else:
                tree.others.append(path)
        waiting.extend(reversed(deeper))


def _entries(tree: Tree, where: Path) -> list[os.DirEntry[str]]:
    try:
        with os.scandir(tree.root / where) as entries:
            return sorted(entries, key=lambda entry: entry.name)
    except OSError as error:
        tree.problems.append(unreadable(str(tree.root / where), error))
        return []


def _stays_inside(link: str, real_root: str) -> bool:
    real = os.path.realpath(link)
    return real == real_root or _is_below(real, real_root)


def _is_below(path: str, directory: str) -> bool:
    return path.startswith(directory.rstrip(os.sep) + os.sep)


def _link_text(link: str) -> str:
    """What the link says, made relative, so that it holds in a copy of the tree too."""
    text = os.readlink(link)
    if not os.path.isabs(text):
        return text
    return os.path.relpath(os.path.realpath(link), os.path.realpath(os.path.dirname(link)))


def read_file(path: str | Path) -> tuple[bytes, int]:
    """The content and the permission bits. OSError: it can't be read, or has no end."""
    with open(path, "rb") as file:
        mode = os.fstat(file.fileno()).st_mode
        if stat.S_ISBLK(mode) or (stat.S_ISCHR(mode) and not file.isatty()):
            # /dev/zero has no end.
            raise OSError(22, "it is a device")
        return file.read(), stat.S_IMODE(mode)


def unreadable(path: str, error: OSError) -> Diagnostic:
    reason = error.strerror or type(error).__name__
    return Diagnostic("C2S003", Severity.ERROR, f"cannot be read: {reason}", path, NOWHERE)


def _left_out(path: Path, reason: str) -> Diagnostic:
    return Diagnostic("C2S041", Severity.WARNING, f"left out: {reason}", str(path), NOWHERE)


def matches(path: Path, patterns: tuple[str, ...]) -> bool:
    """Whether a relative path, or a directory that holds it, fits one of the patterns.

    ``*`` and ``?`` stay inside one name, ``**`` passes any number of directories.  A pattern without a slash
    fits a name at any depth.
    """
    parts = path.parts
    prefixes = ["/".join(parts[:count]) for count in range(1, len(parts) + 1)]
    return any(_pattern(each).fullmatch(prefix) for each in patterns for prefix in prefixes)


@lru_cache(maxsize=1024)
def _pattern(pattern: str) -> re.Pattern[str]:
    pattern = pattern.removeprefix("./").rstrip("/") or "**"
    if "/" not in pattern:
        pattern = "**/" + pattern
    return re.compile("".join(_translated(pattern.lstrip("/"))), re.DOTALL)


def _translated(pattern: str) -> Iterator[str]:
    at = 0
    while at < len(pattern):
        if pattern.startswith("**/", at):
            yield "(?:[^/]+/)*"
            at += 3
        elif pattern.startswith("**", at):
            yield ".*"
            at += 2
        else:
            char = pattern[at]
            end = pattern.find("]", at + 2) if char == "[" else -1
            if char == "*":
                yield "[^/]*"
            elif char == "?":
                yield "[^/]"
            elif end > 0:
                inside = pattern[at + 1 : end].replace("\\", "\\\\")
                yield f"[{'^' + inside[1:] if inside[0] == '!' else inside}]"
                at = end
            else:
                yield re.escape(char)
            at += 1
