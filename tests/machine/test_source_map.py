"""Every line of the output knows which statement of the source it stands for.

The map is compared with ``ast``, which the compiler takes its places from, and with the text itself: a line that
was kept must consist of the words of the line that it maps to.
"""

from __future__ import annotations

import ast
import re
import unicodedata
from collections.abc import Iterator

import pytest
from coro2sm.compiler.api import CompiledModule, compile_source
from coro2sm.compiler.span import Span

from .corpus import EXAMPLES, TEXTS

EVERYTHING = {**TEXTS, **EXAMPLES}
_DEFINITIONS = (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)


def compiled_functions(text: str, module: CompiledModule) -> Iterator[ast.AsyncFunctionDef]:
    lines = {machine.span.line for machine in module.machines}
    for node in ast.walk(ast.parse(text)):
        if isinstance(node, ast.AsyncFunctionDef) and node.lineno in lines:
            yield node


def statements(suite: list[ast.stmt], *, of_function: bool = False) -> Iterator[ast.stmt]:
    """The statements of a suite and of the suites in it that can be reached as far as one sees, heads included.

    Functions in it are statements, what is in them is not; a docstring belongs to the stub.
    """
    for index, statement in enumerate(suite):
        is_text = isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)
        if of_function and index == 0 and is_text:
            continue
        yield statement
        if not isinstance(statement, _DEFINITIONS):
            for inner in inner_suites(statement):
                yield from statements(inner)
        if never_ends(statement):
            return


def inner_suites(statement: ast.stmt) -> Iterator[list[ast.stmt]]:
    """Those that can be reached: an ``else`` of a ``try`` comes after its body."""
    body: list[ast.stmt] = getattr(statement, "body", [])
    yield body
    is_try = isinstance(statement, (ast.Try, ast.TryStar))
    if not (is_try and ends_nowhere(body)) and not is_endless(statement):
        yield getattr(statement, "orelse", [])
    for branch in (*getattr(statement, "handlers", ()), *getattr(statement, "cases", ())):
        yield branch.body
    yield getattr(statement, "finalbody", [])


def never_ends(statement: ast.stmt) -> bool:
    """Whether what follows can't be reached, so that nothing of it need be in the output."""
    match statement:
        case ast.Return() | ast.Raise() | ast.Break() | ast.Continue():
            return True
        case ast.If(body=body, orelse=orelse):
            return ends_nowhere(body) and ends_nowhere(orelse)
        case ast.Try() | ast.TryStar():
            ways = [[*statement.body, *statement.orelse], *(handler.body for handler in statement.handlers)]
            return ends_nowhere(statement.finalbody) or all(map(ends_nowhere, ways))
        case ast.For(orelse=orelse) | ast.AsyncFor(orelse=orelse):
            return ends_nowhere(orelse) and not has_break(statement)
        case ast.While():
            return is_endless(statement) and not has_break(statement)
        case _:
            return False  # a with may suppress what its body raises


def ends_nowhere(suite: list[ast.stmt]) -> bool:
    return any(never_ends(statement) for statement in suite)


def is_endless(statement: ast.stmt) -> bool:
    return (
        isinstance(statement, ast.While)
        and isinstance(statement.test, ast.Constant)
        and statement.test.value is True
    )


def has_break(loop: ast.stmt) -> bool:
    """Of the loop's own, or of one inside it."""
    body: list[ast.stmt] = getattr(loop, "body", [])
    return any(isinstance(node, ast.Break) for statement in body for node in ast.walk(statement))


def span_of(node: ast.stmt, source: list[str]) -> Span:
    assert node.end_lineno is not None and node.end_col_offset is not None

    def characters(line: int, column: int) -> int:
        return len(source[line - 1].encode()[:column].decode())

    return Span(
        node.lineno,
        characters(node.lineno, node.col_offset),
        node.end_lineno,
        characters(node.end_lineno, node.end_col_offset),
    )


def firsts_of_their_lines(found: list[Span]) -> list[Span]:
    """A line of the output has one place: of several statements that begin on a line, the first."""
    first: dict[int, Span] = {}
    for span in found:
        first.setdefault(span.line, span)
    return list(first.values())


@pytest.mark.parametrize("name", EVERYTHING)
def test_an_entry_for_each_line(name: str) -> None:
    text = EVERYTHING[name]
    module = compile_source(text)
    if not module.source_map:
        assert module.code == text
        return
    assert [line.text for line in module.source_map] == module.code.split("\n")[:-1]
    labels = {state.label for machine in module.machines for state in machine.states}
    for line in module.source_map:
        assert 0 <= line.span.line <= len(text.splitlines())
        assert line.state is None or line.state in labels


@pytest.mark.parametrize("name", EVERYTHING)
def test_each_statement_of_a_compiled_function_has_a_line(name: str) -> None:
    text = EVERYTHING[name]
    module = compile_source(text)
    source = text.splitlines()
    places = {line.span for line in module.source_map}
    for function in compiled_functions(text, module):
        found = [
            span_of(node, source)
            for node in statements(function.body, of_function=True)
            if not isinstance(node, (ast.Global, ast.Nonlocal, ast.Pass)) and not is_endless(node)
        ]
        for span in firsts_of_their_lines(found):
            assert span in places, f"line {span.line}: {source[span.line - 1]}"


@pytest.mark.parametrize("name", EVERYTHING)
def test_each_line_of_a_machine_stands_for_a_line_of_its_function(name: str) -> None:
    text = EVERYTHING[name]
    module = compile_source(text)
    spans = [machine.span for machine in module.machines]
    for line in module.source_map:
        if line.state is not None:
            assert any(span.line <= line.span.line <= span.end_line for span in spans), line.text


CLAUSE = re.compile(r"# line (\d+): (try|except|else|finally)\b(?! in )")


@pytest.mark.parametrize("name", EVERYTHING)
def test_the_comment_of_a_clause_names_the_line_of_its_head(name: str) -> None:
    text = EVERYTHING[name]
    source = text.splitlines()
    for line, keyword in CLAUSE.findall(compile_source(text).code):
        assert source[int(line) - 1].lstrip().startswith(keyword)


def test_clauses_stand_for_their_heads() -> None:
    text = """async def f(g):
    try:
        await g(1)
    # of the else
    except (KeyError,
            ValueError) as e:
        await g(2)
        def h(): nonlocal e
    except TypeError: await g(3)
    else:

        await g(4)
    finally:
        text = '''
finally:'''
        await g(5)
    while await g(6):
        await g(7)
    else: await g(8)
    try: await g(9)
    except* KeyError: await g(10)
    except* TypeError: await g(11)
"""
    found = CLAUSE.findall(compile_source(text).code)
    assert {int(line): keyword for line, keyword in found} == {
        2: "try",
        5: "except",
        9: "except",
        10: "else",
        13: "finally",
        19: "else",
        20: "try",
        21: "except",
        22: "except",
    }


MANGLED = re.compile(r"\b_[A-Za-z]\w*?(__\w+)")
GUARD = re.compile(r"_local(?:_\d+)?\(lambda: \w+\); ")
SEVERAL_DELETED = re.compile(r"; del \b")
UNBOUND = re.compile(r"_local(?:_\d+)?\(lambda: (\w+)\)")
SUPER = re.compile(r"super\(__class__, \w+\)")
CHANGED = re.compile(r"\b(await|async|yield)\b")
"""What an await or a yield leaves of its statement is the compiler's choice."""


def words(text: str) -> list[str]:
    """The words and signs of a line, whatever stands between them."""
    return re.findall(r"\w+|[^\w\s]", unicodedata.normalize("NFKC", text))


def as_written(text: str) -> str:
    """A generated line without what moving it into another class and another function asks for."""
    text = SEVERAL_DELETED.sub(", ", GUARD.sub("", text))
    return re.sub(r"^\s*elif", "if", MANGLED.sub(r"\1", SUPER.sub("super()", UNBOUND.sub(r"\1", text))))


@pytest.mark.parametrize("name", EVERYTHING)
def test_a_kept_line_has_the_words_of_its_place(name: str) -> None:
    text = EVERYTHING[name]
    module = compile_source(text)
    source = text.splitlines()
    changed = False
    for line in module.source_map:
        if line.ours or line.state is None:
            continue
        span = line.span
        there = source[span.line - 1]
        if span.end_column:
            changed = CHANGED.search("\n".join(source[span.line - 1 : span.end_line])) is not None
        if changed or words(line.text)[:1] in (["#"], ["@"]):
            continue
        assert words(as_written(line.text)) == words(as_written(there)), (line.text, there)
