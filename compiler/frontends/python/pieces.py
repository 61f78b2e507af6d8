"""Pieces of host code, put together and changed."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence

from ...ir.function import HostCode, Part
from ...span import Span


def with_parts(original: HostCode, parts: tuple[Part, ...]) -> HostCode:
    return dataclasses.replace(original, parts=parts)


def with_normal(original: HostCode, normal: str) -> HostCode:
    return dataclasses.replace(original, normal=normal)


def joined(*pieces: str | HostCode) -> HostCode:
    """Pieces of text and of code as one, with the facts of all."""
    parts: list[Part] = []
    codes = [piece for piece in pieces if isinstance(piece, HostCode)]
    for piece in pieces:
        parts.extend((piece,) if isinstance(piece, str) else piece.parts)

    def union(get: Callable[[HostCode], frozenset[str]]) -> frozenset[str]:
        return frozenset().union(*(get(piece) for piece in codes))

    return HostCode(
        tuple(parts),
        reads=union(lambda piece: piece.reads),
        writes=union(lambda piece: piece.writes),
        binds=union(lambda piece: piece.binds),
        unbinds=union(lambda piece: piece.unbinds),
        captures=union(lambda piece: piece.captures),
        lines=_joined_lines(codes),
    )


def _joined_lines(codes: Sequence[HostCode]) -> tuple[Span, ...]:
    """Each piece begins on the line on which the one before it ends."""
    lines: list[Span] = []
    for code in codes:
        lines.extend(code.lines[1:] if lines else code.lines)
    return tuple(lines) if len(lines) > 1 else ()
