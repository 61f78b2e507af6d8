"""Places in a source text, shared by the IR and by diagnostics.

A span never takes part in the equality of the node that carries it: a moved function is the same function.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of source text.

    Lines count from 1, columns from 0 in characters (not bytes); the end column is exclusive.
    """

    line: int
    column: int
    end_line: int
    end_column: int


NOWHERE = Span(0, 0, 0, 0)
