"""No verdict says that a run may go on when it may not: measured with the oracle of oracle.py."""

from __future__ import annotations

import pytest

from .cases import SAMPLE
from .oracle import measure


@pytest.mark.parametrize("every", [3 * SAMPLE, pytest.param(1, marks=pytest.mark.slow)])
def test_verdicts_are_sound(every: int) -> None:
    assert measure(every).counterexamples == []
