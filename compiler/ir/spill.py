"""What one suspension saves and its resume takes back: decided by ``passes.spill``, written out by backends."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Spill:
    """At one suspension. ``save_bound`` and ``restore_bound``: only if bound at that moment, which varies.

    ``cleared`` leave their fields when they are taken back.
    """

    save: tuple[str, ...]
    save_bound: tuple[str, ...]
    restore: tuple[str, ...]
    restore_bound: tuple[str, ...]
    cleared: frozenset[str]
