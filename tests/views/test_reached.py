"""Every state of the showcase functions (tests/golden) is reached by one of the runs below, or marked as unreachable.

The functions get things that wait once and then give or raise what the run says; what a run returns is not looked at.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable, Coroutine, Iterator
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
from coro2sm.compiler.api import compile_source
from coro2sm.compiler.views.explanation import rows
from coro2sm.compiler.views.facts import Facts
from coro2sm.compiler.views.listing import listing
from coro2sm.compiler.views.network import to_networkx
from coro2sm.compiler.views.page import page as explained
from coro2sm.compiler.views.picture import picture

from tests.differential.drive import fresh_module, module_code

from .test_observed import Seen, is_of, observing

FOLDER = Path(__file__).parents[1] / "golden"


class Gives:
    """Waits once, and then gives the next of the outcomes, or raises it; of the last there is no end."""

    def __init__(self, *outcomes: Any) -> None:
        self.outcomes = list(outcomes)

    def __call__(self, *arguments: Any, **named: Any) -> Gives:
        return self

    def __iter__(self) -> Iterator[Any]:
        return iter(())

    def __await__(self) -> Iterator[None]:
        yield
        found = self.outcomes.pop(0) if len(self.outcomes) > 1 else self.outcomes[0]
        if isinstance(found, BaseException):
            raise found
        return found  # type: ignore[return-value]  # what an await gives


class Manager:
    def __init__(self, inside: Any = None, suppresses: bool = False) -> None:
        self.inside, self.suppresses = inside, suppresses

    def __enter__(self) -> Any:
        return self.inside

    def __exit__(self, *error: Any) -> bool:
        return self.suppresses

    async def __aenter__(self) -> Any:
        return await Gives(self.inside)

    async def __aexit__(self, *error: Any) -> Any:
        return await Gives(self.suppresses)


async def items(*found: Any) -> AsyncIterator[Any]:
    for each in found:
        yield await Gives(each)


def log() -> Any:
    noted = Gives(None)
    noted.flush = noted.close = noted  # type: ignore[attr-defined]  # as the program wants it
    return noted


def a_copy(write: Any, suppresses: bool) -> Any:
    source = SimpleNamespace(open=lambda: Manager(items(1, 2), suppresses))
    return lambda copy: copy(source, SimpleNamespace(open=lambda: Manager(SimpleNamespace(write=write))))


def a_crawl(suppresses: bool, *pages: Any) -> Any:
    def crawling(crawl: Any) -> Any:
        report = SimpleNamespace(
            timed=lambda url: Manager(suppresses=True), slow=Gives(None), tick=Gives(None)
        )
        report.broken = report.skipped = lambda *_: None
        session = SimpleNamespace(get=Gives(*pages))
        return all_of(crawl("/", session, set(), Manager(suppresses=suppresses), report))

    return crawling


async def all_of(iterator: Any) -> None:
    async for _ in iterator:
        pass


def page(kind: str, *links: str) -> Any:
    return SimpleNamespace(kind=kind, title=kind, links=items(*links))


ERROR = ValueError("a run's own")
RUNS: dict[str, dict[str, list[Callable[[Any], Coroutine[Any, Any, Any]]]]] = {
    "bare_raise": {
        "guarded": [
            lambda f: f(Gives(1), Gives(1)),
            lambda f: f(Gives(ERROR), Gives(1)),
            lambda f: f(Gives(ERROR), Gives(ERROR)),
        ]
    },
    "closure": {"count": [lambda f: f([1, 2], Gives(1))]},
    "comprehension": {
        "names": [lambda f: f([SimpleNamespace(name=n, is_active=Gives(n)) for n in (0, 1)], Gives(1))]
    },
    "condition": {"fetch": [lambda f: f({}, 1, Gives(1)), lambda f: f({1: 1}, 1, None)]},
    "context_managers": {
        "copy": [
            a_copy(Gives(1), False),
            a_copy(Gives(ERROR), False),
            a_copy(Gives(ERROR), True),
        ]
    },
    "crawl": {
        "crawl": [
            a_crawl(False, page("text")),
            a_crawl(False, page("list", "/a", "/b"), page("other")),
            a_crawl(False, TimeoutError()),
            a_crawl(False, OSError()),
            a_crawl(False, ExceptionGroup("several", [TimeoutError(), OSError(), ERROR])),
            a_crawl(True, ERROR),
        ]
    },
    "expressions": {
        "build": [
            lambda f: f(Gives([1]), Gives([1]), Gives(1)),
            lambda f: f(Gives([]), Gives([]), Gives(1)),
        ]
    },
    "group": {"gather_errors": [lambda f: f(Gives(1), print), lambda f: f(Gives(TypeError()), print)]},
    "loops": {
        "total": [
            lambda f: f([0, 1], Gives(1, 1, 0)),
            lambda f: f([1], Gives(101, 1, 0)),
        ]
    },
    "match": {
        "handle": [
            lambda f: f(SimpleNamespace(read=Gives({"type": "move", "to": (1, 2)})), Gives(1)),
            lambda f: f(SimpleNamespace(read=Gives(["stop", 1])), Gives(1)),
            lambda f: f(SimpleNamespace(read=Gives(None)), Gives(1)),
        ]
    },
    "methods": {"Derived": [lambda made: made().load()]},
    "no_suspension": {"double": [lambda f: f(1)]},
    "retry": {
        "fetch_with_retry": [
            lambda f: f(Gives(OSError(), 1), "/", 2, log()),
            lambda f: f(Gives(OSError()), "/", 2, log()),
        ]
    },
    "straight": {"nap": [lambda f: f(0)]},
}


def driven(coroutine: Coroutine[Any, Any, Any]) -> None:
    with suppress(StopIteration, Exception):
        while True:
            coroutine.send(None)


def test_there_are_runs_of_every_showcase() -> None:
    assert set(RUNS) == {path.stem for path in FOLDER.glob("*.py")}


@pytest.mark.parametrize("case", RUNS)
def test_every_state_is_reached_or_marked(case: str) -> None:
    compiled = compile_source((FOLDER / f"{case}.py").read_text(encoding="utf-8"), f"{case}.py")
    module = fresh_module(module_code(compiled.code))
    seen: Seen = {}
    for name, runs in RUNS[case].items():
        for run in runs:
            with observing(seen):
                driven(run(getattr(module, name)))
    for machine in compiled.machines:
        ways = {way for each in seen.values() if is_of(each.made, machine) for way in each.ways}
        reached = {0, *(label for way in ways for label in way if label is not None)}
        unreachable = Facts(machine).unreachable
        assert reached | unreachable == {state.label for state in machine.states}, machine.qualname
        assert not reached & unreachable
        assert listing(machine).count("\n    unreachable\n") == len(unreachable)
        assert ways <= {(each.source, each.target) for each in machine.transitions}


def test_what_no_way_leads_to_is_marked_in_every_view() -> None:
    (machine,) = compile_source((FOLDER / "straight.py").read_text(encoding="utf-8")).machines
    cut = replace(machine, transitions=tuple(t for t in machine.transitions if t.target != 1))
    facts = Facts(cut)
    assert facts.unreachable == {1} and not Facts(machine).unreachable
    assert listing(cut).count("\n    unreachable\n") == 1
    (box,) = (each for each in picture(facts).boxes if each.label == 1)
    assert not box.reachable and box.head.startswith("1  unreachable: ")
    assert "resume, unreachable" in explained(facts, rows(facts))
    assert [node for node, reached in to_networkx(cut).nodes(data="reachable") if reached is False] == [1]
