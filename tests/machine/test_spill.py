"""What a suspension saves: a user's variable may be unbound there, what the compiler put aside never is."""

from __future__ import annotations

import re

import pytest
from coro2sm.compiler.api import compile_source
from coro2sm.compiler.machine.model import Kept, StateMachine

from .corpus import EXAMPLES, TEXTS

EVERYTHING = {**TEXTS, **EXAMPLES}

RETRY = """
async def fetch(session, url, retries):
    for attempt in range(retries):
        try:
            async with session.get(url) as response:
                data = await response.read()
                if data is None:
                    continue
                return data
        except OSError:
            await session.sleep(attempt)
        finally:
            await session.release()
"""


def saved_if_bound(machine: StateMachine) -> set[str]:
    """The variables that some suspension saves only if they are bound."""
    return {name for suspension in machine.suspensions for name in suspension.saved_if_bound}


@pytest.mark.parametrize("name", EVERYTHING)
def test_only_a_users_variable_may_be_unbound_at_a_suspension(name: str) -> None:
    for machine in compile_source(EVERYTHING[name]).machines:
        kinds = {field.name: field.kind for field in machine.fields}
        assert {kinds[name] for name in saved_if_bound(machine)} <= {
            Kept.PARAMETER,
            Kept.LOCAL,
            Kept.CAPTURED,
        }


def test_what_an_earlier_iteration_put_aside_is_gone_in_the_next() -> None:
    (machine,) = compile_source(RETRY).machines
    assert saved_if_bound(machine) == {"data", "response"}


def test_what_stands_for_a_part_says_nothing_of_that_part() -> None:
    """`a and b` is one value once it is evaluated; the values of its operands are not read where it is used."""
    code = compile_source("async def f(g):\n    return [await g(1) and await g(2), await g(3)]\n").code
    assert re.findall(r"machine\.g, (.*) = g, ", code) == ["machine.value"]
