"""Free choices of a run: drawn from a seed, written down, and given again.

    choices = Choices(seed=7)
    run(main(), choices=choices)           # the order of each batch is drawn
    run(main(), choices=Choices(replay=choices.taken))

The same seed gives the same choices on every machine and every Python.
"""

from __future__ import annotations

import random
from collections import deque
from collections.abc import Sequence
from typing import Any


class ReplayError(RuntimeError):
    """The run asks for other choices than those that were recorded."""


class Choices:
    """Draws, or replays, and keeps in `taken` as (number of possibilities, the one that was taken)."""

    def __init__(self, seed: int = 0, *, replay: Sequence[tuple[int, int]] | None = None) -> None:
        self.taken: list[tuple[int, int]] = []
        self._random = random.Random(seed)
        self._replay = None if replay is None else deque(replay)

    def below(self, count: int) -> int:
        """One of 0 … count - 1."""
        choice = self._recorded(count) if self._replay is not None else int(self._random.random() * count)
        self.taken.append((count, choice))
        return choice

    def shuffle(self, items: deque[Any]) -> None:
        """Put the items in an order of choice."""
        left, chosen = list(items), []
        while len(left) > 1:
            chosen.append(left.pop(self.below(len(left))))
        items.clear()
        items.extend(chosen + left)

    def _recorded(self, count: int) -> int:
        assert self._replay is not None
        where = f"choice {len(self.taken) + 1}"
        if not self._replay:
            raise ReplayError(f"{where}: the recording is over, and the run goes on")
        recorded, choice = self._replay.popleft()
        if recorded != count:
            raise ReplayError(f"{where}: {recorded} possibilities were recorded, the run has {count}")
        return choice
