"""Generated lines, each with where it came from."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass

from ...machine.parts import HostCode, LineStart, Reference
from ...span import NOWHERE, Span

INDENT = "    "


@dataclass(frozen=True, slots=True)
class Line:
    """One physical line. ``span`` is the source it stands for; ``ours``: the compiler added it."""

    text: str
    span: Span = NOWHERE
    state: int | None = None
    ours: bool = True


class Writer:
    """Collects lines at a depth of indentation."""

    def __init__(self, depth: int = 0) -> None:
        self.lines: list[Line] = []
        self.depth = depth
        self.state: int | None = None

    @property
    def indent(self) -> str:
        return INDENT * self.depth

    def add(self, text: str, span: Span = NOWHERE) -> None:
        self.lines.append(Line(self.indent + text if text else "", span, self.state))

    @contextmanager
    def indented(self, head: str | None = None, span: Span = NOWHERE) -> Iterator[None]:
        """Lines under ``head``; ``pass`` where there would be none."""
        if head is not None:
            self.add(head, span)
        start = len(self.lines)
        self.depth += 1
        yield
        if not any(_is_statement(line.text) for line in self.lines[start:]):
            self.add("pass")
        self.depth -= 1

    def code(self, code: HostCode, show: Callable[[Reference], str]) -> None:
        """Statements of the user's."""
        lines = self.text(code, show).split("\n")
        last = code.span.end_line
        for index, text in enumerate(lines):
            line = last - (len(lines) - 1 - index)
            span = Span(line, 0, line, 0) if last and line >= code.span.line else NOWHERE
            self.lines.append(Line(text, span, self.state, ours=False))

    def text(self, code: HostCode, show: Callable[[Reference], str], *, first: bool = True) -> str:
        """Host code at this indentation (``first``: its first line too)."""
        pieces: list[str] = [self.indent] if first else []
        for part in code.parts:
            if isinstance(part, str):
                pieces.append(part)
            elif isinstance(part, LineStart):
                pieces.append(self.indent + part.indent)
            else:
                pieces.append(show(part))
        return "".join(pieces)


def _is_statement(text: str) -> bool:
    stripped = text.strip()
    return bool(stripped) and not stripped.startswith("#")
