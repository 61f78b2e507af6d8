"""States are matched rightly on a corpus of edits whose truth is known: never silently wrong, and worth having."""

from __future__ import annotations

import pytest

from .cases import SAMPLE, cases
from .functions import functions
from .matching import measure


def test_the_corpus_is_large() -> None:
    assert len(functions()) >= 40
    assert len({case.edit.kind for case in cases(SAMPLE)}) >= 12


@pytest.mark.parametrize("every", [SAMPLE, pytest.param(1, marks=pytest.mark.slow)])
def test_matches_are_right(every: int) -> None:
    figures = measure(every)
    assert figures.sure == []
    assert len(figures.wrong) <= 0.02 * figures.states, figures.wrong
    assert figures.by_label > 10 * len(figures.wrong)
    assert figures.found >= 0.95 * figures.wanted, figures.missed
