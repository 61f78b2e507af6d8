"""What a teacher writes in the program for who steps through it.

    # coro2sm: note "Both sleep at once."      shown at the line below, or at the line that it ends
    # coro2sm: quiz "Who wakes first?"         asked before that line
    # coro2sm: break                           playing stops there

`# coro2sm: state=name` belongs to the compiler, which knows it as a pin.
"""

from __future__ import annotations

import ast
import io
import re
import tokenize
from collections.abc import Iterator
from dataclasses import dataclass

from ..diagnostics import Diagnostic, Severity
from ..span import Span

_LINE_END = re.compile(r"\r\n|\r|\n")
_NOTE = re.compile(r"#\s*coro2sm:\s*(?P<kind>note|quiz|break)\b\s*(?P<text>.*?)\s*$")


@dataclass(frozen=True, slots=True)
class Note:
    """``line``: that of the code that it is about."""

    kind: str
    line: int
    text: str


def notes_in(text: str, name: str) -> tuple[tuple[Note, ...], tuple[Diagnostic, ...]]:
    """The notes in document order; a comment that is meant as one and isn't gives a warning."""
    notes: list[Note] = []
    problems: list[Diagnostic] = []
    for found, span, line in _comments(text):
        kind, written = found["kind"], _string(found["text"])
        if written is None or (kind == "break") == bool(written):
            problems.append(_problem(kind, span, name, text))
        else:
            notes.append(Note(kind, line, written))
    return tuple(notes), tuple(problems)


def lines_of(text: str) -> list[str]:
    """The lines as Python counts them."""
    return _LINE_END.split(text)


def _comments(text: str) -> Iterator[tuple[re.Match[str], Span, int]]:
    lines = lines_of(text)
    if _NOTE.search(text) is None and "coro2sm:" not in text:
        return
    for token in tokenize.generate_tokens(io.StringIO(text).readline):
        found = _NOTE.match(token.string) if token.type == tokenize.COMMENT else None
        if found is not None:
            row, column = token.start
            alone = not token.line[:column].strip()
            yield found, Span(row, column, row, token.end[1]), _below(lines, row) if alone else row


def _below(lines: list[str], row: int) -> int:
    """The next line that holds code; the comment's own where none follows."""
    for number in range(row + 1, len(lines) + 1):
        if lines[number - 1].lstrip()[:1] not in ("", "#"):
            return number
    return row


def _string(text: str) -> str | None:
    """The string that is written there, empty for nothing; None: it is something else."""
    if not text:
        return ""
    try:
        value = ast.literal_eval(text)
    except (ValueError, SyntaxError, MemoryError, RecursionError):
        return None
    return value if isinstance(value, str) else None


def _problem(kind: str, span: Span, name: str, text: str) -> Diagnostic:
    usage = "# coro2sm: break" if kind == "break" else f'# coro2sm: {kind} "text"'
    message = f"this is no {kind}: {'nothing' if kind == 'break' else 'a string'} must follow the word"
    source = lines_of(text)[span.line - 1]
    return Diagnostic("C2S071", Severity.WARNING, message, name, span, source, f"Write {usage}.")
