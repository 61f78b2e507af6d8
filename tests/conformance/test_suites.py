"""CPython's own test suites, taken from the interpreter that runs the tests, compiled."""

from __future__ import annotations

from dataclasses import dataclass

import pytest
from coro2sm.compiler.api import Options, compile_source

from .compare import Comparison, compare_suite, source_of
from .reasons import ASYNC_GENERATORS, COROUTINES, YIELD_FROM, Reason


@dataclass(frozen=True, slots=True)
class Suite:
    """`machines` and `tests`: less than that, and hardly anything was compared."""

    name: str
    machines: int
    tests: int
    exempt: dict[str, Reason]
    generators: bool = False
    slow: bool = False


SUITES = (
    Suite("test_coroutines", 150, 90, COROUTINES),
    Suite("test_asyncgen", 100, 60, ASYNC_GENERATORS),
    Suite("test_contextlib_async", 70, 50, {}, slow=True),
    Suite("test_grammar", 6, 70, {}, slow=True),  # few machines: only its async parts are compiled
    Suite("test_yield_from", 50, 30, YIELD_FROM, generators=True),
)


@pytest.fixture(
    scope="module",
    params=[
        pytest.param(suite, marks=[pytest.mark.slow] if suite.slow else [], id=suite.name) for suite in SUITES
    ],
)
def suite(request: pytest.FixtureRequest) -> Suite:
    assert isinstance(request.param, Suite)
    return request.param


@pytest.fixture(scope="module")
def comparison(suite: Suite) -> Comparison:
    try:
        source = source_of(f"test.{suite.name}")
    except LookupError as missing:
        pytest.skip(str(missing))
    compiled = compile_source(source, suite.name, Options(generators=suite.generators))
    assert not compiled.has_errors, compiled.diagnostics
    assert len(compiled.machines) > suite.machines, "hardly anything was compiled"
    return compare_suite(source, compiled.code, suite.name)


def test_both_sides_ran(suite: Suite, comparison: Comparison) -> None:
    assert comparison.noise == {"native": "", "compiled": ""}
    assert len(comparison.native) > suite.tests
    assert list(comparison.native) == list(comparison.compiled)


def test_every_test_ends_as_natively(suite: Suite, comparison: Comparison) -> None:
    surprising = {
        test: f"native {native.status}, compiled {compiled.status}: {compiled.details}"
        for test, (native, compiled) in comparison.differing().items()
        if test not in suite.exempt
    }
    assert surprising == {}, "\n\n".join(f"{test}\n{text}" for test, text in surprising.items())


def test_every_exception_is_needed(suite: Suite, comparison: Comparison) -> None:
    """A test that passes after all must leave the table."""
    assert suite.exempt.keys() - comparison.differing().keys() == set()
