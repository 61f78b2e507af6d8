"""Generated lines, each with where it came from."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from ...machine.parts import HostCode, Reference
from ...span import NOWHERE, Span

INDENT = "    "


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the output. ``span`` is the source that it stands for: the statement that begins on it, else a line.

    A line of ``ours``, which the compiler added, stands for the statement that it serves.
    """

    text: str
    span: Span = NOWHERE
    state: int | None = None
    ours: bool = True


class Writer:
    """Collects lines at a depth of indentation."""

    def __init__(self, depth: int = 0, at: Span = NOWHERE) -> None:
        self.lines: list[Line] = []
        self.depth = depth
        self.at = at  # what lines stand for that say nothing else
        self.state: int | None = None

    @property
    def indent(self) -> str:
        return INDENT * self.depth

    def add(self, text: str, span: Span = NOWHERE, lines: Sequence[Span] = ()) -> None:
        """A line of ours; where the user's text in it goes on over several, ``lines`` are their places."""
        if span.line:
            self.at = span
        first, *others = (self.indent + text if text else "").split("\n")
        self.lines.append(Line(first, self.at, self.state))
        for index, other in enumerate(others, 1):
            self.lines.append(Line(other, lines[index] if index < len(lines) else self.at, self.state))

    @contextmanager
    def indented(
        self, head: str | None = None, span: Span = NOWHERE, lines: Sequence[Span] = ()
    ) -> Iterator[None]:
        """Lines under ``head``; ``pass`` where there would be none."""
        if head is not None:
            self.add(head, span, lines)
        at, start = self.at, len(self.lines)
        self.depth += 1
        yield
        if not any(_is_statement(line.text) for line in self.lines[start:]):
            self.add("pass")
        self.depth -= 1
        self.at = at

    def code(self, code: HostCode, show: Callable[[Reference], str]) -> None:
        """Statements of the user's."""
        if code.span.line:
            self.at = code.span
        for index, text in enumerate(self.text(code, show).split("\n")):
            span = code.lines[index] if index < len(code.lines) else NOWHERE
            if span.column != span.end_column or span.line != span.end_line:
                self.at = span  # a statement begins
            self.lines.append(Line(text, span if span.line else self.at, self.state, ours=not span.line))

    def text(self, code: HostCode, show: Callable[[Reference], str], *, first: bool = True) -> str:
        """Host code at this indentation (``first``: its first line too)."""
        blank = code.parts[:1] == ("\n",)
        return (self.indent if first and not blank else "") + code.written(show, self.indent)


def _is_statement(text: str) -> bool:
    stripped = text.strip()
    return bool(stripped) and not stripped.startswith("#")
