"""What the compiler has to say about a file: errors and warnings as plain data.

Every message has a code (``C2S014``), a place and an advice; rendering is one function, so that the command
line, the tests and other tools say the same.  ``CODES`` is the list of all codes there are.

    Diagnostic(
        "C2S001", Severity.ERROR, "'(' was never closed", "a.py", Span(3, 7, 3, 8), "x = foo(", "Close it."
    )

reads

    a.py:3:8: error: C2S001 '(' was never closed
      3 | x = foo(
        |        ^
        = advice: Close it.
"""

from __future__ import annotations

import os
import traceback
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass
from enum import Enum

from .span import NOWHERE, Span


class Severity(Enum):
    """A warning leaves the exit status 0, an error makes it 1."""

    WARNING = "warning"
    ERROR = "error"


@dataclass(frozen=True, slots=True)
class Diagnostic:
    """One finding about one place.

    ``path`` is the file as the user named it; ``line_text`` is the source line without its line end, or None
    where there is no text to show (a missing file).
    """

    code: str
    severity: Severity
    message: str
    path: str
    span: Span
    line_text: str | None = None
    advice: str | None = None


@dataclass(frozen=True, slots=True)
class Code:
    """What one diagnostic code means, whoever reports it."""

    title: str
    explanation: str


CODES: dict[str, Code] = {
    "C2S001": Code(
        "syntax error",
        "The file is not valid Python for the interpreter that runs coro2sm, so nothing of it was compiled. "
        "Mend the place shown, or run coro2sm with a newer Python if the syntax is newer than this one.",
    ),
    "C2S002": Code(
        "undecodable source",
        "The bytes of the file do not fit its encoding: the one that its coding comment or byte order mark "
        "names, UTF-8 otherwise. Save the file in that encoding, or name the right one in a comment "
        "`# -*- coding: ... -*-` in its first two lines.",
    ),
    "C2S003": Code(
        "file cannot be read",
        "The operating system refused to open or read the file or directory. "
        "The other files of the run go on.",
    ),
    "C2S004": Code(
        "output cannot be written",
        "The result could not be put where it belongs. What stood there before is untouched: outputs are "
        "written beside their place and moved there when they are complete.",
    ),
    "C2S005": Code(
        "no Python files in directory",
        "The directory holds no file that ends in .py or .pyw, or `include` and `exclude` choose none "
        "of them.",
    ),
    "C2S011": Code(
        "function kept native: depends on its frame",
        "The function uses locals(), eval, exec, sys._getframe or the like, which look into the frame of a "
        "running function. A machine has no such frame, so the function stays as it was written. "
        "Hand the names over explicitly (a dictionary of your own) if you want it compiled.",
    ),
    "C2S012": Code(
        "function kept native: construct not supported",
        "The function holds a construct that the compiler does not know. It stays as it was written.",
    ),
    "C2S013": Code(
        "function kept native by request",
        "`# coro2sm: skip` on a function or a file keeps it as it was written. That is silent; the code "
        "exists so that tools can name the reason.",
    ),
    "C2S014": Code(
        "async generator expression stays native",
        "A generator expression that awaits, or iterates with `async for`, is not compiled yet. It stays as "
        "it was written, inside the compiled function.",
    ),
    "C2S020": Code(
        "unknown function in --only",
        "No async function of the file has that qualified name. Nested names are written `outer.inner`, "
        "without `<locals>`; the second function of the same name is `name#2`.",
    ),
    "C2S030": Code(
        "bad or duplicate pin",
        "A comment `# coro2sm: state=NAME` pins the key of the suspension on its line. The line must hold "
        "exactly one suspension, and a name must be used once in a function.",
    ),
    "C2S040": Code(
        "configuration",
        "The table [tool.coro2sm] of pyproject.toml, or the file itself, is not valid. The keys are include, "
        "exclude, strict and optimisation.",
    ),
    "C2S041": Code(
        "not followed or copied",
        "A link that leads back into itself, or a file that is neither regular nor a directory (a pipe, a "
        "socket, a device), is left out of the tree that is written.",
    ),
    "C2S050": Code(
        "unreadable machines",
        "The JSON is not what `coro2sm compile --format json` or `coro2sm baseline write` writes, or it was "
        "written by a version of coro2sm that this one does not read. Write it anew.",
    ),
    "C2S060": Code(
        "no machine to look at",
        "The file holds no machine: no async function, JSON of another kind or version, or compiled output that "
        "was changed since, or written with --no-embed. Name the source, or compile it again.",
    ),
    "C2S061": Code(
        "picture cannot be drawn",
        "Drawing needs Graphviz: the program `dot` on PATH, or the Python package pygraphviz, which carries it. "
        "Text forms (-f dot, mermaid, graphml, json) need neither.",
    ),
    "C2S070": Code(
        "nothing to step through",
        "A lesson steps through state machines, and nothing of the file is one: it has no async function, only such "
        "as stay native, or it is compiled output, whose source is wanted.",
    ),
    "C2S071": Code(
        "no note for a lesson",
        'What a lesson shows of a teacher stands in comments: # coro2sm: note "text", # coro2sm: quiz "text", and '
        "# coro2sm: break. The comment is left out.",
    ),
    "C2S090": Code(
        "internal error",
        "The compiler failed. That is a fault of ours, not of your program; the file was left as it was. "
        "Set CORO2SM_DEBUG=1 to see the traceback, and please report it.",
    ),
}

WIDEST = 160
"""A source line is shown in at most so many columns; of a longer one, the part around the caret."""


def render(diagnostic: Diagnostic) -> str:
    """The diagnostic as text for people: head line, source line, carets, advice; no line end at its end."""
    span = diagnostic.span
    place = printable(diagnostic.path)
    if span.line > 0:
        place += f":{span.line}:{span.column + 1}"
    lines = [f"{place}: {diagnostic.severity.value}: {diagnostic.code} {printable(diagnostic.message)}"]
    gutter = ""
    if diagnostic.line_text is not None and span.line > 0:
        shown, carets = _excerpt(diagnostic.line_text, span)
        number = str(span.line)
        gutter = " " * len(number)
        lines.append(f"  {number} | {shown}".rstrip())
        lines.append(f"  {gutter} | {carets}")
    if diagnostic.advice is not None:
        lines.append(
            f"  {gutter} = advice: {printable(diagnostic.advice)}"
            if gutter
            else f"  advice: {diagnostic.advice}"
        )
    return "\n".join(lines)


def in_order(diagnostics: Iterable[Diagnostic]) -> list[Diagnostic]:
    """By path, place and code; duplicates once."""
    return sorted(
        dict.fromkeys(diagnostics),
        key=lambda found: (found.path, found.span, found.code, found.message),
    )


def has_errors(diagnostics: Iterable[Diagnostic]) -> bool:
    return any(found.severity is Severity.ERROR for found in diagnostics)


def to_json(diagnostic: Diagnostic) -> dict[str, object]:
    """The diagnostic for tools: lines and columns from 1, the end exclusive, null where there is no place."""
    span = diagnostic.span
    nowhere = span == NOWHERE
    return {
        "code": diagnostic.code,
        "severity": diagnostic.severity.value,
        "message": diagnostic.message,
        "path": diagnostic.path,
        "line": None if nowhere else span.line,
        "column": None if nowhere else span.column + 1,
        "end_line": None if nowhere else span.end_line,
        "end_column": None if nowhere else span.end_column + 1,
        "advice": diagnostic.advice,
    }


def internal_error(path: str, error: BaseException) -> Diagnostic:
    """The diagnostic for a fault of ours; CORO2SM_DEBUG=1 prints its traceback too."""
    if os.environ.get("CORO2SM_DEBUG", "") not in ("", "0"):
        traceback.print_exception(error)
    text = " ".join(str(error).split())
    message = f"internal error: {type(error).__name__}" + (f": {text}" if text else "")
    advice = "This is a fault of coro2sm; please report it. CORO2SM_DEBUG=1 shows the traceback."
    if isinstance(error, RecursionError | MemoryError):
        advice = "The file is probably nested too deeply or too large. CORO2SM_DEBUG=1 shows the traceback."
    return Diagnostic("C2S090", Severity.ERROR, message, path, NOWHERE, None, advice)


def printable(text: str) -> str:
    """The text with every character that a terminal would obey, rather than show, made visible."""
    return "".join(_visible(char) for char in text)


def _excerpt(line_text: str, span: Span) -> tuple[str, str]:
    """The source line as it is shown, and the line of carets that goes below it."""
    shown: list[str] = []
    starts: list[int] = []
    width = 0
    for char in line_text:
        starts.append(width)
        piece = " " * (8 - width % 8) if char == "\t" else _visible(char)
        shown.append(piece)
        width += sum(_columns(each) for each in piece)
    starts.append(width)
    first = min(span.column, len(line_text))
    ends_here = span.end_line == span.line and span.end_column > span.column
    last = min(span.end_column, len(line_text)) if ends_here or span.end_line == span.line else len(line_text)
    left = starts[first]
    right = max(starts[max(last, first)], left + 1)
    if width <= WIDEST:
        return "".join(shown), " " * left + "^" * (right - left)
    return _window(shown, starts, left, right)


def _window(shown: list[str], starts: list[int], left: int, right: int) -> tuple[str, str]:
    """The part of a long line around the columns left..right, with an ellipsis where something is cut off."""
    low = max(0, left - WIDEST // 2)
    kept = [at for at in range(len(shown)) if low <= starts[at] and starts[at + 1] <= low + WIDEST]
    if not kept:
        return "…", "^"
    head = "…" if kept[0] > 0 else ""
    tail = "…" if kept[-1] < len(shown) - 1 else ""
    origin = starts[kept[0]] - len(head)
    limit = starts[kept[-1] + 1] - origin
    begin = max(0, left - origin)
    carets = " " * begin + "^" * max(1, min(right - origin, limit) - begin)
    return head + "".join(shown[at] for at in kept) + tail, carets


def _visible(char: str) -> str:
    code = ord(char)
    if code < 0x20:
        return chr(0x2400 + code)
    if code == 0x7F:
        return "\u2421"
    # C1 controls, overrides of direction, line separators, lone surrogates: terminals obey or refuse them.
    if 0x80 <= code < 0xA0 or code in _INVISIBLE or 0xD800 <= code < 0xE000:
        return "\ufffd"
    return char


_INVISIBLE = frozenset(
    [*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F, 0x061C, 0x2028, 0x2029]
)


def _columns(char: str) -> int:
    """How many columns of a terminal the character fills."""
    if char.isascii():
        return 1
    if unicodedata.combining(char) or unicodedata.category(char) in ("Mn", "Me", "Cf"):
        return 0
    return 2 if unicodedata.east_asian_width(char) in ("W", "F") else 1
