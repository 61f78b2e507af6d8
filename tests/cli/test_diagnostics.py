"""Rendering of diagnostics, and the register of their codes."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from coro2sm.compiler.diagnostics import (
    CODES,
    WIDEST,
    Diagnostic,
    Severity,
    has_errors,
    in_order,
    render,
    to_json,
)
from coro2sm.compiler.span import NOWHERE, Span

ROOT = Path(__file__).parents[2]


def at(line_text: str | None, span: Span, advice: str | None = None) -> Diagnostic:
    return Diagnostic("C2S001", Severity.ERROR, "wrong", "a.py", span, line_text, advice)


def test_the_whole_form() -> None:
    assert render(at("x = foo(", Span(12, 7, 12, 8), "Close it.")) == (
        "a.py:12:8: error: C2S001 wrong\n  12 | x = foo(\n     |        ^\n     = advice: Close it."
    )


def test_without_a_place() -> None:
    assert render(at(None, NOWHERE, "Look.")) == "a.py: error: C2S001 wrong\n  advice: Look."


@pytest.mark.parametrize(
    ("line", "span", "shown", "carets"),
    [
        ("await f()", Span(1, 0, 1, 5), "await f()", "^^^^^"),
        ("\tf()", Span(1, 1, 1, 4), "        f()", "        ^^^"),
        ("ab\tf()", Span(1, 3, 1, 4), "ab      f()", "        ^"),
        ("\tf()", Span(1, 0, 1, 1), "        f()", "^^^^^^^^"),
        ("'漢字' + x", Span(1, 7, 1, 8), "'漢字' + x", "         ^"),
        ("漢字", Span(1, 1, 1, 2), "漢字", "  ^^"),
        ("e\u0301x", Span(1, 2, 1, 3), "e\u0301x", " ^"),
        ("f(", Span(1, 2, 1, 2), "f(", "  ^"),
        ("f(", Span(1, 90, 1, 95), "f(", "  ^"),
        ("f(a,", Span(1, 2, 3, 1), "f(a,", "  ^^"),
        ("", Span(1, 0, 1, 0), "", "^"),
        ("a\x1b[31mb\x00", Span(1, 1, 1, 2), "a\u241b[31mb\u2400", " ^"),
        ("a\u202eb", Span(1, 2, 1, 3), "a\ufffdb", "  ^"),
    ],
)
def test_carets(line: str, span: Span, shown: str, carets: str) -> None:
    _, source, marks = render(at(line, span)).split("\n")
    assert (source, marks) == (f"  1 | {shown}".rstrip(), f"    | {carets}")


@pytest.mark.parametrize("column", [0, 80, 500, 996, 999])
def test_long_lines_are_cut_around_the_caret(column: int) -> None:
    line = "".join(chr(0x21 + at % 90) for at in range(1000))
    _, source, marks = render(at(line, Span(1, column, 1, column + 1))).split("\n")
    assert len(source) <= WIDEST + 10
    assert source[marks.index("^")] == line[column]
    assert marks.count("^") == 1


def test_long_span_in_a_long_line() -> None:
    _, source, marks = render(at("漢" * 500, Span(1, 100, 1, 450))).split("\n")
    assert "^^" in marks and len(marks) <= WIDEST + 10 and source.endswith("…")


def test_what_a_terminal_would_obey_is_made_visible() -> None:
    shown = render(Diagnostic("C2S001", Severity.WARNING, "a\nb\x1b", "p\x1b]0;x\x07.py", NOWHERE))
    assert shown == "p\u241b]0;x\u2407.py: warning: C2S001 a\u240ab\u241b"


def test_lone_surrogates_can_be_shown() -> None:
    render(at("\udcff\ud800", Span(1, 0, 1, 1))).encode("utf-8")


def test_order_and_duplicates() -> None:
    late, early = at("x", Span(9, 0, 9, 1)), at("x", Span(1, 0, 1, 1))
    other = Diagnostic("C2S003", Severity.WARNING, "m", "A.py", NOWHERE)
    assert in_order([late, early, other, late]) == [other, early, late]
    assert has_errors([other, late]) and not has_errors([other])


def test_json_counts_from_one_and_has_null_for_nowhere() -> None:
    found = to_json(at("x", Span(3, 0, 3, 1), "Do."))
    assert (found["line"], found["column"], found["end_column"], found["advice"]) == (3, 1, 2, "Do.")
    assert to_json(at(None, NOWHERE))["line"] is None


def test_every_code_is_explained() -> None:
    for code, meaning in CODES.items():
        assert re.fullmatch(r"C2S\d{3}", code)
        assert meaning.title and not meaning.title.endswith(".")
        assert len(meaning.explanation) > 40 and meaning.explanation.endswith(".")
    assert list(CODES) == sorted(CODES)


def test_every_code_in_the_compiler_is_registered() -> None:
    used = {
        (path.relative_to(ROOT).as_posix(), code)
        for path in (ROOT / "compiler").rglob("*.py")
        for code in re.findall(r"\"(C2S\d+)\"", path.read_text(encoding="utf-8"))
    }
    assert {pair for pair in used if pair[1] not in CODES} == set()
    assert {code for _, code in used} >= {"C2S003", "C2S004", "C2S005", "C2S040", "C2S090"}
