"""Random scripts: a machine and its native twin can't be told apart."""

from __future__ import annotations

import random
import warnings

import pytest

from .drive import both, random_moves
from .twins import TWINS

SCRIPTS = 400


@pytest.mark.parametrize("kinds", ["native", "machine", "leaf"])
@pytest.mark.parametrize("name", TWINS)
def test_traces_agree(name: str, kinds: str) -> None:
    rng = random.Random(f"{name} {kinds}")
    for _ in range(SCRIPTS):
        moves, inside = random_moves(rng), rng.random() < 0.3
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")  # a script may leave a coroutine unstarted
            native, machine = both(TWINS[name], kinds, moves, inside)
        assert machine == native, moves


@pytest.mark.filterwarnings("ignore:coroutine .* was never awaited")  # scripts that drop it at once
def test_scripts_reach_every_part() -> None:
    """The comparison would be worth nothing if the scripts didn't get far."""
    rng = random.Random(1)
    seen: set[str] = set()
    for name in TWINS:
        for _ in range(SCRIPTS):
            notes, _machine = both(TWINS[name], "leaf", random_moves(rng), False)
            seen.update(str(note[0]) for note in notes)
    assert {"cleaned", "handling", "leaf thrown", "between", "in", "raised", "closed", "unraisable"} <= seen
