"""Alignment of two sequences that keeps their order, and what in it is certain.

>>> certain_pairs("gAg", "gAgg", lambda a, b: a == b)
[('g', 'g'), ('A', 'A')]           # the last g may be either of two
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Mapping, Sequence
from difflib import SequenceMatcher
from typing import Any, TypeVar

T = TypeVar("T")
A = TypeVar("A", bound=Hashable)
B = TypeVar("B", bound=Hashable)


def changes(old: Sequence[Any], new: Sequence[Any]) -> list[tuple[int, int, int, int]]:
    """Where two sequences differ: the slices ``old[i1:i2]``, ``new[j1:j2]``. Mirrored if they are swapped."""
    swapped = repr(old) > repr(new)
    one, other = (new, old) if swapped else (old, new)
    codes = SequenceMatcher(None, one, other, autojunk=False).get_opcodes()
    found = [tuple(slices) for tag, *slices in codes if tag != "equal"]
    return [(j1, j2, i1, i2) if swapped else (i1, i2, j1, j2) for i1, i2, j1, j2 in found]


def mutual_best(scores: Mapping[tuple[A, B], Any]) -> list[tuple[A, B]]:
    """The pairs of which each is the other's best, and its only one. Scores are compared with each other alone."""
    rows: dict[A, list[Any]] = {}
    columns: dict[B, list[Any]] = {}
    for (one, other), score in scores.items():
        rows.setdefault(one, []).append(score)
        columns.setdefault(other, []).append(score)
    return [
        (one, other)
        for (one, other), score in scores.items()
        if _is_only_best(score, rows[one]) and _is_only_best(score, columns[other])
    ]


def _is_only_best(score: Any, scores: list[Any]) -> bool:
    return bool(score == max(scores)) and scores.count(score) == 1


def certain_pairs(old: Sequence[T], new: Sequence[T], weight: Callable[[T, T], int]) -> list[tuple[T, T]]:
    """The pairs that every alignment of the greatest weight has. Weight 0: no pair."""
    rows, columns = len(old), len(new)
    weights = [[weight(one, other) for other in new] for one in old]
    ahead = [[0] * (columns + 1) for _ in range(rows + 1)]
    for i in range(rows):
        for j in range(columns):
            ahead[i + 1][j + 1] = max(ahead[i][j + 1], ahead[i + 1][j], ahead[i][j] + weights[i][j])
    behind = [[0] * (columns + 1) for _ in range(rows + 1)]
    for i in reversed(range(rows)):
        for j in reversed(range(columns)):
            behind[i][j] = max(behind[i + 1][j], behind[i][j + 1], behind[i + 1][j + 1] + weights[i][j])
    best = ahead[rows][columns]
    found = []
    for i in range(rows):
        optimal = [
            j
            for j in range(columns)
            if weights[i][j] and ahead[i][j] + weights[i][j] + behind[i + 1][j + 1] == best
        ]
        left_out = max(ahead[i][j] + behind[i + 1][j] for j in range(columns + 1))
        if len(optimal) == 1 and left_out < best:
            found.append((old[i], new[optimal[0]]))
    return found
