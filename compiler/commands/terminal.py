"""What people see: diagnostics and progress on standard error, results as bytes on standard output.

Colours only on a terminal, and not where NO_COLOR is set or TERM is dumb.
"""

from __future__ import annotations

import itertools
import os
import sys
from collections.abc import Iterable, Iterator
from typing import TextIO, TypeVar

from ..diagnostics import Diagnostic, in_order, render

T = TypeVar("T")


class OutputFailed(Exception):
    """Standard output took no more; the text says why."""


class ReaderGone(Exception):
    """Nobody reads standard output any longer. Not an OSError: click would exit on its own."""


def report(diagnostics: Iterable[Diagnostic]) -> None:
    """Prints the diagnostics, in order, to standard error."""
    for found in in_order(diagnostics):
        text = render(found)
        if has_colours(sys.stderr):
            _print_coloured(text, found.severity.value)
        else:
            say(text)


def say(text: str) -> None:
    """One message to standard error; silent where there is none."""
    if sys.stderr is not None:
        encoding = sys.stderr.encoding or "utf-8"
        sys.stderr.write(text.encode(encoding, "backslashreplace").decode(encoding) + "\n")
        sys.stderr.flush()


def emit(content: bytes) -> None:
    """Puts the bytes to standard output. Raises OutputFailed, or ReaderGone if nobody reads."""
    if sys.stdout is None:
        raise OutputFailed("it is closed")
    try:
        sys.stdout.flush()
        rest = memoryview(content)
        while rest:
            # Unbuffered (PYTHONUNBUFFERED), a write may take a part only.
            rest = rest[sys.stdout.buffer.write(rest) or 0 :]
        sys.stdout.buffer.flush()
    except BrokenPipeError:
        silence_stdout()
        raise ReaderGone from None
    except OSError as error:
        silence_stdout()
        raise OutputFailed(error.strerror or str(error)) from error


def silence_stdout() -> None:
    """Lets the flush at exit go nowhere: what could not be written would make Python complain there."""
    try:
        nowhere = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nowhere, sys.stdout.fileno())
        os.close(nowhere)
    except (OSError, ValueError, AttributeError):
        pass


def has_colours(stream: TextIO | None) -> bool:
    if stream is None or os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb":
        return False
    return stream.isatty()


def with_progress(results: Iterator[T], total: int, wanted: bool) -> Iterator[T]:
    """The results as they come; a bar on standard error meanwhile, if that is a terminal."""
    if not wanted or sys.stderr is None or not sys.stderr.isatty():
        yield from results
        return
    # The first result starts the processes; that must be over before rich starts its thread.
    first = [next(results)] if total else []
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (TextColumn("compiling"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn())
    console = Console(stderr=True, no_color=not has_colours(sys.stderr))
    with Progress(*columns, console=console, transient=True) as progress:
        task = progress.add_task("compiling", total=total)
        for result in itertools.chain(first, results):
            progress.advance(task)
            yield result


def _print_coloured(text: str, severity: str) -> None:
    from rich.console import Console
    from rich.text import Text

    head, *rest = text.split("\n")
    shown = Text(head)
    shown.highlight_words([f" {severity}: "], "bold red" if severity == "error" else "bold yellow")
    for line in rest:
        style = (
            "bold green"
            if line.lstrip(" |^") == "" and "^" in line
            else "cyan"
            if " advice: " in line
            else ""
        )
        shown.append("\n" + line, style)
    Console(stderr=True, highlight=False, soft_wrap=True).print(shown)
