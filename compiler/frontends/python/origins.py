"""Which line of the source each line of printed code stands for.

In: what a printer says while it prints: where statements begin, and what it replaced by other text. Out: a span for
each line: of the statement that begins on it (the first, if there are several), else that line of the source alone;
``NOWHERE`` for a line that only a replacement has.

    if a:           the whole of the if
        f(1,        the whole of the call
          2)        this line
"""

from __future__ import annotations

from collections.abc import Sequence

from ...ir.function import Part
from ...span import NOWHERE, Span


class Origins:
    """Places are indices into the printer's list of parts."""

    def __init__(self) -> None:
        self._begins: dict[int, Span] = {}
        self._missing: dict[int, int] = {}
        self._replaced: set[int] = set()

    def begin(self, place: int, statement: Span) -> None:
        """What is printed from here on is ``statement``."""
        if statement.line:
            self._begins.setdefault(place, statement)

    def replace(self, start: int, end: int, missing: int) -> None:
        """Parts from ``start`` to ``end`` took the place of text that had so many line ends more."""
        self._begins = {place: span for place, span in self._begins.items() if place <= start}
        self._missing = {place: count for place, count in self._missing.items() if place <= start}
        self._replaced.update(range(start, end))
        if missing:
            self._missing[end] = self._missing.get(end, 0) + missing

    def lines(self, parts: Sequence[Part], whole: Span) -> tuple[Span, ...]:
        """Empty where the place of the code is not known."""
        if not self._begins:
            if not whole.line:
                return ()
            self._begins[0] = whole
        first = min(self._begins)
        number = self._begins[first].line - line_ends(parts[:first])
        lines = [Span(number, 0, number, 0)]
        begun = False
        for place, part in enumerate(parts):
            number += self._missing.get(place, 0)
            statement = self._begins.get(place)
            if statement is not None:
                number = statement.line
                if not begun and lines[-1] != NOWHERE:
                    lines[-1], begun = statement, True
            for _ in range(line_ends((part,))):
                number += 1
                is_new = place in self._replaced
                lines.append(NOWHERE if is_new else Span(number, 0, number, 0))
                begun = False
        return tuple(lines)


def line_ends(parts: Sequence[Part]) -> int:
    return sum(part.count("\n") for part in parts if isinstance(part, str))
