"""What files hold as machines: JSON of ours in any of its forms, or Python, compiled in several processes.

Nothing of it is imported or executed.

    in_json(b'{"format": "coro2sm-machine", …}')   →   {None: (machine,)}
    in_json(b'{"format": "coro2sm-baseline"}\\n…')  →   {"job.py": (…,), "pkg/other.py": (…,)}
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from ..api import Options, decoded
from ..diagnostics import Diagnostic, Severity, has_errors
from ..embed import Damaged, embedded_machines
from ..machine.model import StateMachine
from ..span import NOWHERE
from .batch import Job, compile_all

VERSION = 1
"""Of baselines, and of documents that hold machines: the one that is read here."""


@dataclass(frozen=True, slots=True)
class File:
    """``name``: its place in the tree, by which versions find each other."""

    name: str
    path: str
    content: bytes


def is_json(path: str, content: bytes) -> bool:
    """Whether machines are to be looked for in JSON. A Python file, too, may begin with a brace."""
    if path.lower().endswith((".json", ".jsonl")):
        return True
    begins = re.match(rb'(\xef\xbb\xbf)?\s*(\{\s*"|\[\s*\{\s*")', content)
    return begins is not None and b'"format"' in content[:200]


def in_json(content: bytes) -> dict[str | None, tuple[StateMachine, ...]]:
    """The machines by the path of their module, None where it isn't said. ValueError: there are none in it."""
    text = content.decode("utf-8-sig")
    if '"coro2sm-baseline"' in text.split("\n", 1)[0]:
        header, *lines = map(json.loads, text.splitlines())
        _check_version(header)
        return _of_entries(lines)
    try:
        document = json.loads(text)
    except RecursionError:
        raise ValueError("it is nested too deeply") from None
    form = document.get("format") if isinstance(document, Mapping) else None
    if form == "coro2sm-machines":
        _check_version(document)
        found = _of_entries(document.get("machines"))
        return found if len(found) > 1 else {None: next(iter(found.values()), ())}
    if form == "coro2sm-module":
        _check_version(document)
        document = document.get("machines")
    documents = document if isinstance(document, list) else [document]
    return {None: tuple(map(StateMachine.from_json, documents))}


def _check_version(document: Mapping[str, object]) -> None:
    if document.get("version") != VERSION:
        raise ValueError(
            f"the document has version {document.get('version')!r}, this coro2sm reads {VERSION}"
        )


def _of_entries(entries: object) -> dict[str | None, tuple[StateMachine, ...]]:
    found: dict[str | None, tuple[StateMachine, ...]] = {}
    for entry in entries if isinstance(entries, list) else [entries]:
        if not isinstance(entry, dict) or not isinstance(entry.get("path"), str):
            raise ValueError("an entry names no path")
        found[entry["path"]] = (
            *found.get(entry["path"], ()),
            StateMachine.from_json(entry.get("machine")),
        )
    return found


def in_python(files: Sequence[File]) -> Iterator[tuple[tuple[StateMachine, ...], tuple[Diagnostic, ...]]]:
    """Of each file its machines, none if it has errors, and what is to be said of it."""
    jobs = [Job(each.path, Options(embed=False), "json", source=each.content) for each in files]
    for each, result in zip(files, compile_all(jobs), strict=True):
        problems = (*result.diagnostics, *_damage(each))
        failed = result.content is None or has_errors(problems)
        documents = [] if failed else json.loads(result.content or b"")["machines"]
        yield tuple(map(StateMachine.from_json, documents)), problems


def _damage(file: File) -> Iterator[Diagnostic]:
    """Compiled output that was changed afterwards says nothing of its machines any more."""
    text = decoded(file.content, file.path)
    try:
        if text is not None:
            embedded_machines(text)
    except Damaged as error:
        advice = "Compile the source again, or name the source itself."
        yield Diagnostic("C2S060", Severity.ERROR, str(error), file.path, NOWHERE, None, advice)
