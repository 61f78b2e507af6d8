"""State keys: what changes them and what doesn't; pins."""

from __future__ import annotations

import pytest
from coro2sm.compiler.api import compile_source
from coro2sm.compiler.diagnostics import Severity

BASE = """\
async def f(client, names):
    first = await client.get("a", 1)
    for name in names:
        try:
            await client.put(name)
        except LookupError:
            await log(name)
    async with client.session() as session:
        return await session.close()
"""


def keys(text: str) -> dict[str, str]:
    """Key by normalised operand, origin and path."""
    module = compile_source(text)
    assert not module.diagnostics
    (machine,) = (m for m in module.machines if m.name == "f")
    return {
        machine.state(s.resume).key: f"{s.normal} {s.origin.value} {'/'.join(s.path)}"
        for s in machine.suspensions
    }


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"a"', "'a'"),
        ('client.get("a", 1)', "(client.get( 'a',\n        1,\n    ))"),
        ("    first", "    # a comment\n\n    first"),
        ("await log(name)", "if name:\n                await log(name)"),
        ("async def f", "async def other():\n    await log(1)\n\n\nasync def f"),
        ("    first = await", "    await extra()\n    first = await"),
        ("first =", "renamed ="),
        ("client, names)", "client, names, *more)"),
        ("except LookupError", "except (LookupError, ValueError)"),
    ],
)
def test_what_does_not_change_a_key(old: str, new: str) -> None:
    assert old in BASE
    before, after = keys(BASE), keys(BASE.replace(old, new, 1))
    assert {key: after.get(key) for key in before} == before


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"a", 1', '"a", 2'),
        ("put(name)", "put(names)"),
        ("    first = await client.get(", "    for _ in names: first = await client.get("),
        ("client.session() as", "client.other() as"),
    ],
)
def test_what_changes_a_key(old: str, new: str) -> None:
    assert old in BASE
    assert set(keys(BASE)) - set(keys(BASE.replace(old, new, 1)))


def test_wrapping_changes_only_what_is_wrapped() -> None:
    wrapped = BASE.replace(
        '    first = await client.get("a", 1)\n',
        '    try:\n        first = await client.get("a", 1)\n    finally:\n        pass\n',
    )
    gone = [text for key, text in keys(BASE).items() if key not in keys(wrapped)]
    assert gone == ["client.get('a', 1) await "]


def test_twins_are_told_apart_by_occurrence() -> None:
    first, second = keys("async def f():\n    await g()\n    await g()\n")
    assert first.split("/")[0] == second.split("/")[0]
    assert (first[-2:], second[-2:]) == ("/0", "/1")


def test_every_asynchronous_construct_has_a_key_by_syntax() -> None:
    text = (
        "async def f(a):\n    async for x in a.all( 1 ):\n        pass\n    return [y async for y in (x)]\n"
    )
    assert [shown.split(" ")[0] for shown in keys(text).values()] == ["a.all(1)", "x"]


# Pins.


def pinned(text: str) -> list[str]:
    module = compile_source(text)
    assert not module.diagnostics
    return [m.state(s.resume).key for m in module.machines for s in m.suspensions if s.pin is not None]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        ("    await g()  # coro2sm: state=one", ["one"]),
        ("    # coro2sm: state=one.a-b_2\n    await g()", ["one.a-b_2"]),
        ("    #coro2sm:state=one\n\n    # more\n    x = await g()", ["one"]),
        ("    x = await g(\n        1,\n    )  # coro2sm: state=one", ["one"]),
        ("    async for x in g(): pass  # coro2sm: state=one", ["one"]),
        (
            "    async with g():  # coro2sm: state=one\n        pass",
            ["one:enter", "one:exit", "one:exit-exception"],
        ),
        ("    await g()  # coro2sm: state=one\n    await g()  # coro2sm: state=two", ["one", "two"]),
        ("    x = '# coro2sm: state=one'", []),
    ],
)
def test_a_pin_is_the_key(body: str, expected: list[str]) -> None:
    assert sorted(pinned(f"async def f():\n{body}\n")) == sorted(expected)


def test_the_same_pin_in_two_functions() -> None:
    text = "async def {}():\n    await g()  # coro2sm: state=one\n\n"
    assert pinned(text.format("f") + text.format("h")) == ["one", "one"]


@pytest.mark.parametrize(
    ("body", "line", "complaint"),
    [
        (
            "    await g()  # coro2sm: state=a\n    await g()  # coro2sm: state=a",
            3,
            "used twice in f: here and at line 2, column 33",
        ),
        ("    x = 1  # coro2sm: state=a\n    await g()", 2, "stands at no suspension"),
        ("    h(await g(), await g())  # coro2sm: state=a", 2, "a line with 2 suspensions"),
        ("    await g()  # coro2sm: state=", 2, "'' is no name"),
        ("    await g()  # coro2sm: state=a/b", 2, "'a/b' is no name"),
        (
            "    # coro2sm: state=a\n    await g()  # coro2sm: state=b",
            3,
            "two pins for one suspension: 'a' and 'b'",
        ),
    ],
)
def test_bad_pins(body: str, line: int, complaint: str) -> None:
    text = f"async def f():\n{body}\n"
    module = compile_source(text, "a.py")
    (found,) = module.diagnostics
    assert (found.code, found.severity, found.span.line) == ("C2S030", Severity.ERROR, line)
    assert complaint in found.message
    assert module.code == text and module.machines == ()


def test_pins_in_functions_that_stay_native_say_nothing() -> None:
    text = "async def f():  # coro2sm: skip\n    await g()  # coro2sm: state=a\n\n\nasync def h():\n    await g()\n"
    assert compile_source(text).diagnostics == ()


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("def f():\n    pass  # coro2sm: state=a\n", "stands at no suspension"),
        ("x = 1\n# coro2sm: state=a/b\n", "is no name for a state"),
    ],
)
def test_pins_of_a_file_without_coroutines_are_checked(text: str, message: str) -> None:
    (found,) = compile_source(text).diagnostics
    assert (found.code, found.span.line) == ("C2S030", 2)
    assert message in found.message


def test_pins_of_a_file_that_is_skipped_say_nothing() -> None:
    text = "# coro2sm: skip\nasync def f():\n    await g()  # coro2sm: state=a\n"
    assert compile_source(text).diagnostics == ()
