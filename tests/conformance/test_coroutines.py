"""CPython's own `test_coroutines`, taken from the interpreter that runs the tests, compiled."""

from __future__ import annotations

import pytest
from coro2sm.compiler.api import compile_source

from .compare import Comparison, compare_suite, source_of
from .reasons import COROUTINES

SUITE = "test.test_coroutines"


@pytest.fixture(scope="module")
def comparison() -> Comparison:
    try:
        source = source_of(SUITE)
    except LookupError as missing:
        pytest.skip(str(missing))
    compiled = compile_source(source, SUITE)
    assert not compiled.has_errors, compiled.diagnostics
    assert len(compiled.machines) > 150, "hardly anything was compiled"
    return compare_suite(source, compiled.code, "test_coroutines")


def test_both_sides_ran(comparison: Comparison) -> None:
    assert comparison.noise == {"native": "", "compiled": ""}
    assert len(comparison.native) > 90
    assert list(comparison.native) == list(comparison.compiled)


def test_every_test_ends_as_natively(comparison: Comparison) -> None:
    surprising = {
        test: f"native {native.status}, compiled {compiled.status}: {compiled.details}"
        for test, (native, compiled) in comparison.differing().items()
        if test not in COROUTINES
    }
    assert surprising == {}, "\n\n".join(f"{test}\n{text}" for test, text in surprising.items())


def test_every_exception_is_needed(comparison: Comparison) -> None:
    """A test that passes after all must leave the table."""
    assert COROUTINES.keys() - comparison.differing().keys() == set()
