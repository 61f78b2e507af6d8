"""Compiled modules on disk, beside the interpreter's own: ``__pycache__/x.cpython-311.opt-coro2sm.pyc``.

A file holds the interpreter's magic number, a key, the number of functions that became machines, and the code. The key
is a hash of the source, its path, the compiler's files and what else decides about the code, so a stale file is never
used. Files are written beside their place and moved there, so that processes that start at once can't disturb each
other; where none may be written, or PYTHONDONTWRITEBYTECODE is set, nothing is.
"""

from __future__ import annotations

import contextlib
import functools
import importlib.util
import marshal
import os
import sys
from dataclasses import dataclass
from types import CodeType

from ..version import FORMAT, VERSION

_KEY = 8
_COUNT = 4
_MAGIC = importlib.util.MAGIC_NUMBER
_COMPILER = os.path.dirname(os.path.dirname(__file__))


@dataclass(frozen=True, slots=True)
class Compiled:
    """A module's code, None if there is nothing in it to compile; and how many of its functions are machines."""

    code: CodeType | None
    functions: int = 0


class Entry:
    """The place of one module in the cache.

    ``tags``: what the code depends on, besides source and compiler; alphanumeric, they are part of the file's name.
    """

    def __init__(self, path: str, source: bytes, tags: tuple[str, ...] = ()) -> None:
        kind = "".join(("coro2sm", *tags, str(sys.flags.optimize or "")))
        said = "\0".join((path, kind, _compiler(), ""))
        self.key = importlib.util.source_hash(said.encode("utf-8", "surrogateescape") + source)
        try:
            self.file: str | None = importlib.util.cache_from_source(path, optimization=kind)
        except (NotImplementedError, ValueError):
            self.file = None

    def read(self) -> Compiled | None:
        """What is there, if it is of this very source."""
        if self.file is None:
            return None
        try:
            with open(self.file, "rb") as file:
                data = file.read()
        except OSError:
            return None
        start = len(_MAGIC) + _KEY + _COUNT
        if data[: len(_MAGIC) + _KEY] != _MAGIC + self.key:
            return None
        try:
            code = marshal.loads(memoryview(data)[start:])
        except (EOFError, ValueError, TypeError):
            return None
        functions = int.from_bytes(data[start - _COUNT : start], "little")
        return Compiled(code, functions)

    def write(self, compiled: Compiled) -> None:
        """Keeps it, if that is possible and wanted."""
        if self.file is None or sys.dont_write_bytecode:
            return
        from pathlib import Path

        from .. import output

        count = compiled.functions.to_bytes(_COUNT, "little")
        with contextlib.suppress(OSError):
            os.makedirs(os.path.dirname(self.file), exist_ok=True)
            output.write(Path(self.file), _MAGIC + self.key + count + marshal.dumps(compiled.code))


@functools.cache
def _compiler() -> str:
    """The compiler's version, and its files by time and size: a changed one compiles anew."""
    found: list[tuple[str, int, int]] = []
    folders = [_COMPILER]
    while folders:
        with contextlib.suppress(OSError), os.scandir(folders.pop()) as entries:
            for entry in entries:
                if entry.is_dir() and entry.name != "__pycache__":
                    folders.append(entry.path)
                elif entry.name.endswith(".py"):
                    facts = entry.stat()
                    found.append((entry.path, facts.st_mtime_ns, facts.st_size))
    return repr((VERSION, FORMAT, sys.implementation.cache_tag, sorted(found)))
