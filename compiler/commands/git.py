"""Reads files of other revisions from git, by its own commands."""

from __future__ import annotations

import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path

from .. import tree


class GitFailed(Exception):
    """Git is not there, or did not do what it was asked; the text is its own."""


def files_at(revision: str, path: str) -> Iterator[tuple[str, str, bytes]]:
    """Name below ``path``, name for people and content of the Python files there; of one file, the name is empty."""
    kind = _git("cat-file", "-t", f"{revision}:{path}").decode().strip()
    if kind == "blob":
        yield "", f"{revision}:{path}", _git("cat-file", "blob", f"{revision}:{path}")
        return
    # A tree is listed relative to itself, wherever we are.
    listed = _git("ls-tree", "-r", "-z", f"{revision}:{path}").decode("utf-8", "surrogateescape")
    entries = [entry.partition("\t") for entry in listed.split("\0") if entry]
    wanted = [
        (name, head.split()[2])
        for head, _, name in entries
        if tree.is_python(Path(name)) and head.split()[1] == "blob"
    ]
    contents = _blobs([blob for _, blob in wanted])
    for (name, _), content in zip(wanted, contents, strict=True):
        yield name, f"{revision}:{path.rstrip('/')}/{name}" if path else f"{revision}:{name}", content


def changed_since(revision: str, paths: Sequence[str]) -> Iterator[tuple[str, bytes | None, bytes | None]]:
    """Path from here, content then (None: not there) and now, of the Python files that differ from ``revision``."""
    _git(
        "rev-parse", "--verify", "--quiet", f"{revision}^{{commit}}", missing=f"no such revision: {revision}"
    )
    where = ["--", *paths] if paths else ["--", "."]
    changed = _git("diff", "--name-only", "--no-renames", "-z", "--relative", revision, *where)
    new = _git("ls-files", "--others", "--exclude-standard", "-z", *where)
    names = sorted({name.decode("utf-8", "surrogateescape") for name in (changed + new).split(b"\0") if name})
    for name in names:
        if tree.is_python(Path(name)):
            yield name, _then(revision, name), _now(Path(name))


def _then(revision: str, name: str) -> bytes | None:
    try:
        return _git("cat-file", "blob", f"{revision}:./{name}")
    except GitFailed:
        return None


def _now(path: Path) -> bytes | None:
    try:
        return path.read_bytes()
    except FileNotFoundError:
        return None
    except OSError as error:
        raise GitFailed(f"{path}: {error.strerror or error}") from None


def _blobs(names: Sequence[str]) -> Iterator[bytes]:
    """The content of many blobs with one process."""
    if not names:
        return
    output = _git("cat-file", "--batch", given="\n".join(names).encode() + b"\n")
    at = 0
    for _ in names:
        end = output.index(b"\n", at)
        size = int(output[at:end].split()[2])
        yield output[end + 1 : end + 1 + size]
        at = end + 1 + size + 1


def _git(*arguments: str, given: bytes | None = None, missing: str | None = None) -> bytes:
    try:
        done = subprocess.run(["git", *arguments], input=given, capture_output=True, check=False)
    except OSError as error:
        raise GitFailed(f"git can't be run: {error.strerror or error}") from None
    if done.returncode:
        said = done.stderr.decode("utf-8", "replace").strip().removeprefix("fatal: ")
        raise GitFailed(said or missing or f"git {arguments[0]} failed")
    return done.stdout
