"""The harness itself: each thing that it claims to see, it tells apart; equal programs are equal."""

from __future__ import annotations

from pathlib import Path

import pytest

from .corpus import split
from .drive import differences, main, module_code, run
from .programs import numbered_bytes, shrink, write_program
from .scripts import Script, every_script, random_scripts

HEAD = "async def main(env):\n"

# Two bodies that differ in one observable, and the script that shows it ("" for sending throughout).
PAIRS = {
    "an event": ("env.note(1)", "env.note(2)", ""),
    "the order of events": ("env.note(1); env.note(2)", "env.note(2); env.note(1)", ""),
    "what is yielded": ("await env.child('a')", "await env.child('b')", ""),
    "how often it yields": ("await env.child('a')", "await env.child('a', yields=2)", ""),
    "the result": ("await env.child('a')\nreturn 1", "await env.child('a')\nreturn 2", ""),
    "the type of an exception": ("raise KeyError(1)", "raise LookupError(1)", ""),
    "its arguments": ("raise KeyError(1)", "raise KeyError(2)", ""),
    "its cause": ("raise KeyError from OSError()", "raise KeyError", ""),
    "that its context is suppressed": ("raise KeyError from None", "raise KeyError", ""),
    "its context": (
        "try: raise OSError\nexcept OSError:\n raise KeyError",
        "try: raise OSError\nexcept OSError: pass\nraise KeyError",
        "",
    ),
    "its notes": ("e = KeyError()\ne.add_note('n')\nraise e", "raise KeyError()", ""),
    "the members of a group": (
        "raise ExceptionGroup('g', [KeyError(1), KeyError(2)])",
        "raise ExceptionGroup('g', [KeyError(1), KeyError(1)])",
        "",
    ),
    "which object it is": (
        "e = KeyError()\ntry: raise e\nexcept KeyError: env.note(e)\nraise e",
        "e = KeyError()\ntry: raise e\nexcept KeyError: env.note(e)\nraise KeyError()",
        "",
    ),
    "the exception being handled": (
        "try: raise OSError\nexcept OSError:\n await env.child('a')",
        "try: raise OSError\nexcept OSError: pass\nawait env.child('a')",
        "",
    ),
    "the caller's handled exception": (
        "env.note(1)",
        "import sys\nif not sys.exception(): env.note(1)",
        "inside",
    ),
    "what throw does": (
        "await env.child('a')",
        "try: await env.child('a')\nexcept ValueError: raise KeyError from None",
        "1:throw ValueError",
    ),
    "that an exception is caught": (
        "try: await env.child('a')\nexcept BaseException as e: pass",
        "try: await env.child('a')\nexcept Exception as e: pass",
        "1:throw Stop",
    ),
    "what close does": (
        "try: await env.child('a')\nexcept GeneratorExit: pass",
        "try: await env.child('a')\nexcept GeneratorExit: await env.child('b')",
        "1:close",
    ),
    "what collecting does": (
        "try: await env.child('a')\nfinally: env.note('f')",
        "await env.child('a')\nenv.note('f')",
        "1:drop",
    ),
    "a warning": ("import warnings\nwarnings.warn('one')", "import warnings\nwarnings.warn('two')", ""),
    "a coroutine never awaited": ("async def f(): pass\nf()", "async def f(): pass\nf().close()", ""),
    "an error that nobody can catch": (
        "class D:\n def __del__(self): raise KeyError\nD()",
        "class D:\n def __del__(self): pass\nD()",
        "",
    ),
    "what lives at a suspension": (
        "t = env.token('t')\nawait env.child('a')",
        "env.token('t')\nawait env.child('a')",
        "",
    ),
    "what lives in the end": (
        "t = env.token('t')",
        "global t\nt = env.token('t')",
        "",
    ),
    "a special method": ("env.thing('t') + 1", "env.thing('t') - 1", ""),
    "the text of a NameError": ("x", "y", ""),
}


def program(body: str) -> str:
    return HEAD + "".join(f"    {line}\n" for line in body.splitlines())


@pytest.mark.parametrize("seen", PAIRS)
def test_sees(seen: str) -> None:
    one, two, script = PAIRS[seen]
    scripts = [Script.parse(script)]
    assert next(differences(program(one), program(two), scripts), None) is not None
    assert next(differences(program(one), program(one), scripts), None) is None


def test_sees_functions_of_a_traceback_if_asked() -> None:
    one = "async def f(): raise KeyError\nasync def main(env): await f()\n"
    two = one.replace("f()", "g()")
    assert next(differences(one, two), None) is None
    assert next(differences(one, two, frames=True), None) is not None


def test_says_what_differs() -> None:
    one, two, _ = PAIRS["the result"]
    found = next(differences(program(one), program(two)))
    text = str(found)
    assert "async def main(env):" in text
    assert "script: send" in text
    assert "StopIteration#1', ('1',)" in text
    assert "StopIteration#1', ('2',)" in text


def test_endless_programs_end() -> None:
    for body in ("while True: env.note(1)", "while True: await env.child(1)"):
        assert run(module_code(program(body)), Script()).events[-1][0] == "runaway"


def test_scripts_read_as_text() -> None:
    for script in [*every_script(3), *random_scripts(3, 1, 20)]:
        assert Script.parse(str(script)) == script
    with pytest.raises(ValueError, match="sideways"):
        Script.parse("1:close  sideways")


def test_scripts_reach_every_suspension() -> None:
    moves = {step for script in every_script(4) for step, _ in script.moves}
    assert moves >= {0, 1, 2, 3, 4}


def test_shrinks_to_what_matters() -> None:
    def has_finally(data: bytes) -> bool:
        return "finally" in write_program(data).text

    data = next(data for data in map(numbered_bytes, range(50)) if has_finally(data))
    small = shrink(data, has_finally)
    assert has_finally(small)
    assert len(write_program(small).text) < 600


def test_corpus_marks_are_checked() -> None:
    with pytest.raises(ValueError, match="fast"):
        list(split("area", "#: name fast\nasync def main(env): pass\n"))


def test_command_line(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    one, two = tmp_path / "one.py", tmp_path / "two.py"
    one.write_text(program("env.note(1)"))
    two.write_text(program("env.note(2)"))
    assert main([str(one), "--against", str(one)]) == 0
    assert main([str(one), "--against", str(two), "--script", "send"]) == 1
    assert "1 of 1 scripts differ" in capsys.readouterr().out
