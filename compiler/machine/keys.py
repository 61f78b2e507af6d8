"""A key for each state that stays the same while the program around it is edited.

    hash(role, kind, normalised operand, path) / occurrence        or the pin that the author wrote

``path`` names the enclosing constructs that hold something at run time. A key changes when the operand is edited or
wrapped in try, with or a loop; not with formatting, comments, ``if``, moved functions or edits elsewhere. Where states
share the hash, the occurrence tells them apart in this version, and proves nothing about another.
"""

from __future__ import annotations

import hashlib
from collections import Counter
from collections.abc import Sequence

from ..ir.function import Block, Function, Region, RegionId, RegionKind, Suspend
from ..ir.structure import ancestors
from .layout import Layout
from .model import START, Role

_DIGITS = 10


def keys_of(function: Function, layout: Layout) -> dict[int, tuple[Role, str]]:
    """Role and key by label."""
    blocks = function.blocks_by_id()
    regions = function.regions_by_id()
    suspends = {suspend.resume: suspend for _, suspend in function.suspensions()}
    entries = {r.entry: r for r in function.regions if r.entry is not None and r.kind is RegionKind.HANDLER}
    count: Counter[str] = Counter()
    result: dict[int, tuple[Role, str]] = {}
    for block, label in sorted(layout.labels.items(), key=lambda item: item[1]):
        suspend = suspends.get(block)
        role, parts = _identity(label, blocks[block], suspend, entries.get(block), regions)
        if suspend is not None and suspend.pin is not None:
            result[label] = role, suspend.pin
            continue
        digest = state_hash(role, *parts)
        result[label] = role, f"{digest}/{count[digest]}"
        count[digest] += 1
    return result


def state_hash(role: Role, kind: str, operand: str, path: Sequence[str]) -> str:
    """The first half of a key."""
    text = "\0".join((role.value, kind, operand, *path))
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()[:_DIGITS]


def _identity(
    label: int, block: Block, suspend: Suspend | None, handler: Region | None, regions: dict[RegionId, Region]
) -> tuple[Role, tuple[str, str, Sequence[str]]]:
    if label == START:
        return Role.START, ("", "", ())
    if suspend is not None:
        kind = f"{suspend.mode.value} {suspend.origin.value}"
        return Role.RESUME, (kind, suspend.operand.normal or suspend.operand.text, suspend.path)
    around = [f"{region.kind.value} {region.construct}" for region in ancestors(block.region, regions)[::-1]]
    if handler is not None:
        match = "" if handler.match is None else handler.match.normal or handler.match.text
        return Role.HANDLER, (handler.construct, match, around)
    return Role.JOIN, ("", "", around)
