"""The same program on asyncio, compiled on asyncio, and compiled on the small loop: the same trace."""

from __future__ import annotations

import sys

import pytest

from .oracle import programs, trace

ALL = programs()
CANCELS = [(seconds, turns) for seconds in (0.0, 0.75, 1.0, 2.0) for turns in (0, 1, 2, 4)]

SINCE: dict[str, tuple[tuple[int, int], str]] = {
    "condition_cancelled": ((3, 13), "who is notified and cancelled passes the notification on"),
    "group_body_fails": ((3, 13), "a group that fails keeps the parent's count of cancellations"),
    "group_nested": ((3, 13), "a group that fails keeps the parent's count of cancellations"),
    "group_with_failure": ((3, 13), "a group that fails keeps the parent's count of cancellations"),
    "group_with_two_failures": ((3, 13), "a group that fails keeps the parent's count of cancellations"),
    "request_taken_back": ((3, 13), "a request to cancel that was taken back in time is void"),
    "sleep_not_a_number": ((3, 13), "sleeping for NaN seconds is refused"),
    "gather_of_done": ((3, 12), "gather ends at once if all that it is given has ended"),
    "waited_and_cancelled": ((3, 12), "wait_for awaits in place, without another task"),
    "waited_for_a_failure": ((3, 12), "wait_for awaits in place, without another task"),
    "waited_in_time": ((3, 12), "wait_for awaits in place, without another task"),
    "waited_too_long": ((3, 12), "wait_for awaits in place, without another task"),
}
"""Programs that older versions of asyncio run otherwise: the small loop does as the newest one does."""


def kinds(name: str) -> tuple[str, ...]:
    version, _reason = SINCE.get(name, ((3, 11), ""))
    same_asyncio = ("compiled", "facade")
    return (*same_asyncio, "small", "native on small") if sys.version_info >= version else same_asyncio


def test_the_table_names_programs() -> None:
    assert set(SINCE) <= {name for _module, name in ALL}


def test_there_are_enough() -> None:
    assert len(ALL) >= 60


@pytest.mark.parametrize(("module", "name"), ALL)
def test_three_traces(module: str, name: str) -> None:
    expected = trace(module, name, "asyncio")
    assert len(expected) > 1
    for kind in kinds(name):
        assert trace(module, name, kind) == expected, kind


@pytest.mark.parametrize(("module", "name"), ALL)
def test_cancelled_at_each_suspension(module: str, name: str) -> None:
    for cancel in CANCELS:
        expected = trace(module, name, "asyncio", cancel)
        for kind in kinds(name)[:3]:
            assert trace(module, name, kind, cancel) == expected, (kind, cancel)
