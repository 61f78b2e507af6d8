"""The named programs: each file holds several, one after another, each a module text of its own.

A program begins with a line that names it, and may say more about itself:

    #: name                     then the module, which defines `main(env)`
    #: name min=3.12            needs at least this Python
    #: name native=f,g          `async def f` and `async def g` stay native
    #: name frames              the functions named in tracebacks are compared too

Files are never imported. Where the grammar is newer than the oldest Python, they end in `.txt`, so that tools
which read every `.py` file need not understand them.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

FOLDER = Path(__file__).parent


@dataclass(frozen=True, slots=True)
class Program:
    """A named program; `native` are the async functions that the compiler leaves alone."""

    name: str
    text: str
    minimum: tuple[int, ...] = (3, 11)
    native: tuple[str, ...] = ()
    frames: bool = False

    @property
    def runs_here(self) -> bool:
        return sys.version_info[:2] >= self.minimum


def programs() -> list[Program]:
    """All programs of all files, by file and place; raises ValueError for an unknown mark or a name given
    twice."""
    found = [
        program
        for path in sorted([*FOLDER.glob("*.py"), *FOLDER.glob("*.txt")])
        if path.name != "__init__.py"
        for program in split(path.stem, path.read_text(encoding="utf-8"))
    ]
    names = [program.name for program in found]
    twice = sorted({name for name in names if names.count(name) > 1})
    if twice:
        raise ValueError(f"named twice: {', '.join(twice)}")
    return found


def split(area: str, text: str) -> Iterator[Program]:
    for section in ("\n" + text).split("\n#: ")[1:]:
        marks, _, body = section.partition("\n")
        name, *words = marks.split()
        minimum: tuple[int, ...] = (3, 11)
        native: tuple[str, ...] = ()
        frames = False
        for word in words:
            mark, _, value = word.partition("=")
            if mark == "min":
                minimum = tuple(int(part) for part in value.split("."))
            elif mark == "native":
                native = tuple(value.split(","))
            elif word == "frames":
                frames = True
            else:
                raise ValueError(f"{area}: unknown mark {word!r} at {name!r}")
        yield Program(f"{area}:{name}", body.rstrip() + "\n", minimum, native, frames)
