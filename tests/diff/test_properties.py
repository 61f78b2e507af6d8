"""What holds for every comparison: nothing on equal machines, mirrored, injective, the same at every run."""

from __future__ import annotations

import ast
import dataclasses
import itertools

import pytest
from coro2sm.compiler.api import compare_modules, compile_source, diff, machines
from coro2sm.compiler.diff.compare import Comparison, Module
from coro2sm.compiler.diff.rules import RULES, Level

from .cases import SAMPLE, Case, cases, compared
from .functions import functions

MIRROR = {
    "C2D101": "C2D102",
    "C2D107": "C2D108",
    "C2D301": "C2D302",
    "C2D401": "C2D402",
    "C2D601": "C2D602",
}
BOTH_WAYS = {**MIRROR, **{second: first for first, second in MIRROR.items()}}


@pytest.mark.parametrize("name", sorted(functions()))
def test_equal_machines_have_no_findings(name: str) -> None:
    text = functions()[name]
    assert diff(text, text).findings == ()


def matched(comparison: Comparison) -> set[tuple[int, int, str]]:
    return {
        (m.old, m.new, m.reason.name) for pair in comparison.pairs for m in pair.matching.matches.values()
    }


def ids(comparison: Comparison, mirrored: bool = False) -> list[str]:
    """Without the verdicts, which look one way."""
    found = [each.id for each in comparison.findings if each.level is not Level.RESUME]
    return sorted(BOTH_WAYS.get(id, id) if mirrored else id for id in found)


@pytest.fixture(params=[SAMPLE, pytest.param(1, marks=pytest.mark.slow)])
def corpus(request: pytest.FixtureRequest) -> list[Case]:
    found: list[Case] = cases(request.param)
    return found


def test_the_other_way_round_is_the_mirror_image(corpus: list[Case]) -> None:
    for case in corpus:
        there, back = compared(case.edit.old, case.edit.new), compared(case.edit.new, case.edit.old)
        assert matched(there) == {(old, new, why) for new, old, why in matched(back)}, case.name
        assert ids(there) == ids(back, mirrored=True), case.name


def test_matches_are_injective_and_whole(corpus: list[Case]) -> None:
    for case in corpus:
        pair = case.pair
        matching = pair.matching
        partners = list(matching.partner.values())
        assert len(partners) == len(set(partners)), case.name
        old = sorted([*matching.partner, *matching.removed, *matching.ambiguous_old])
        new = sorted([*partners, *matching.added, *matching.ambiguous_new])
        assert old == list(range(len(pair.old.machine.states))), case.name
        assert new == list(range(len(pair.new.machine.states))), case.name


def test_every_edit_is_found(corpus: list[Case]) -> None:
    for case in corpus:
        found = compared(case.edit.old, case.edit.new).shown(Level.GRAPH)
        assert found and all(each.id in RULES for each in found), case.name


def test_levels_are_nested(corpus: list[Case]) -> None:
    for case in corpus:
        comparison = compared(case.edit.old, case.edit.new)
        shown = [set(comparison.shown(level)) for level in Level]
        assert all(few <= more for few, more in itertools.pairwise(shown))


BASE = """\
async def load(client, names):
    total = 0
    for name in names:
        try:
            total += await client.get(name, "x", key=[1, 2])
        except LookupError as error:
            await client.log(error)
    return total


async def other(x):
    await x
    if x.started:
        x.log()
    else:
        try:
            await x.start()
        except OSError:
            await x.stop()
"""


@pytest.mark.parametrize(
    "text",
    [
        BASE.replace('"x"', "'x'"),
        BASE.replace(
            'client.get(name, "x", key=[1, 2])', '(client.get(\n    name,\n    "x",\n    key=[1, 2],\n))'
        ),
        BASE.replace("    for", "    # a comment\n\n    for"),
        "\n\n\n".join(reversed(BASE.split("\n\n\n"))),
        BASE.replace("    ", "  "),
        BASE.replace(
            "        try:\n            await x", "        # only now\n        try:\n            await x"
        ),
    ],
    ids=[
        "quotes",
        "as black writes it",
        "comment",
        "order of functions",
        "indentation",
        "comment in a branch",
    ],
)
def test_formatting_is_no_finding(text: str) -> None:
    assert text != BASE
    assert diff(BASE, text).shown(Level.GRAPH) == ()


def test_formatting_is_a_finding_of_the_text() -> None:
    assert [each.id for each in diff(BASE, BASE.replace('"x"', "'x'")).shown(Level.TEXT)] == ["C2D801"]


COMMENTED = """\
async def f(x, items):
    while True:
        # one
        try:
            if x.a:
                await x.b()
            else:
                # two
                pass
            # three
        except (
            KeyError,
            OSError,
        ):
            await x.c()
            # four
        async for each in items:
            # five
            try:
                y = x.get()
            except LookupError:
                pass
            else:
                await each
        if y:
            await y
        # six
"""


def test_comments_alone_in_a_block_make_no_state() -> None:
    bare = ast.unparse(ast.parse(COMMENTED))
    assert diff(COMMENTED, bare).shown(Level.GRAPH) == ()
    written = compile_source(COMMENTED).code
    assert [written.count(f"# {word}") for word in ("one", "two", "three", "four", "five", "six")] == [1] * 6


def test_what_no_finding_names_is_a_finding() -> None:
    (machine,) = machines("async def f(x):\n    await x\n")
    other = dataclasses.replace(machine, completions=("pending",))
    found = compare_modules([Module("", "f.py", (machine,))], [Module("", "f.py", (other,))])
    assert [each.id for each in found.shown(Level.GRAPH)] == ["C2D902"]
    assert found.shown(Level.BEHAVIOUR) == ()


def test_a_renamed_function_is_one_machine() -> None:
    found = diff(BASE, BASE.replace("def load", "def fetch"))
    assert [each.id for each in found.findings] == ["C2D603"]
    assert {r.verdict.name for pair in found.pairs for r in pair.resumes} == {"SAME"}


def test_a_name_that_becomes_local_is_no_longer_the_same() -> None:
    old = "async def f():\n    print(x)\n    await g()\n"
    found = diff(old, old + "    x = 1\n")
    assert [r.verdict.name for pair in found.pairs for r in pair.resumes] == ["STALE"]


def test_pins_hold_what_would_be_ambiguous() -> None:
    old = "async def f():\n    await g()  # coro2sm: state=one\n    await g()  # coro2sm: state=two\n"
    new = "async def f():\n    await g()  # coro2sm: state=two\n"
    (pair,) = diff(old, new).pairs
    assert {pair.old.pin(old): match.reason.name for old, match in pair.matching.matches.items()} == {
        None: "START",
        "two": "PINNED",
    }
    plain = [
        text.replace("  # coro2sm: state=one", "").replace("  # coro2sm: state=two", "")
        for text in (old, new)
    ]
    assert "C2D103" in [each.id for each in diff(*plain).findings]
