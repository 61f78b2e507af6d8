"""[tool.coro2sm], the environment and the options: what each says, and which goes over which."""

from __future__ import annotations

from pathlib import Path

import pytest
from coro2sm.compiler import tree as trees

from .conftest import ASYNC, PLAIN, Run, content_of

FRAME = b"async def f():\n    exec('x = 1')\n    return locals()\n"


def configure(directory: Path, text: str) -> None:
    directory.mkdir(parents=True, exist_ok=True)
    (directory / "pyproject.toml").write_text(text)


@pytest.mark.parametrize("place", [".", "a", "a/b"])
def test_the_file_is_found_on_the_way_up(run: Run, tmp_path: Path, place: str) -> None:
    (tmp_path / "a/b").mkdir(parents=True)
    (tmp_path / "a/b/frame.py").write_bytes(FRAME)
    configure(tmp_path / place, "[tool.coro2sm]\nstrict = true\n")
    assert run("compile", "a/b/frame.py").status == 1


def test_a_file_without_our_table_is_passed_by(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "a/frame.py").write_bytes(FRAME)
    configure(tmp_path / "a", "[tool.other]\nstrict = false\n")
    configure(tmp_path, "[tool.coro2sm]\nstrict = true\n")
    assert run("compile", "a/frame.py").status == 1


@pytest.mark.parametrize(
    ("file", "environment", "option", "status"),
    [
        (None, None, None, 0),
        ("true", None, None, 1),
        ("true", "0", None, 0),
        ("false", "1", None, 1),
        ("true", "", None, 1),
        (None, "YES", None, 1),
        ("true", "1", "--no-strict", 0),
        ("false", "off", "--strict", 1),
    ],
)
def test_command_line_over_environment_over_file(
    run: Run,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    file: str | None,
    environment: str | None,
    option: str | None,
    status: int,
) -> None:
    (tmp_path / "frame.py").write_bytes(FRAME)
    if file is not None:
        configure(tmp_path, f"[tool.coro2sm]\nstrict = {file}\n")
    if environment is not None:
        monkeypatch.setenv("CORO2SM_STRICT", environment)
    assert run("compile", "frame.py", *([option] if option else [])).status == status


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "[tool.coro2sm]\nstrickt = true\n",
            ["pyproject.toml:2:1: error: C2S040 unknown key 'strickt'", "'strict'?"],
        ),
        ("[tool.coro2sm]\noptimization = 1\n", ["pyproject.toml:2:1:", "Did you mean 'optimisation'?"]),
        (
            "[tool.coro2sm]\nzzz = 1\n",
            ["unknown key 'zzz'", "Known are include, exclude, strict, optimisation, generators."],
        ),
        ('[tool.coro2sm]\nstrict = "yes"\n', [":2:1:", "strict must be true or false, not 'yes'"]),
        ("[tool.coro2sm]\nstrict = 1\n", ["strict must be true or false, not 1"]),
        ("[tool.coro2sm]\ngenerators = 1\n", ["generators must be true or false, not 1"]),
        ("[tool.coro2sm]\noptimisation = 9\n", ["optimisation must be 0 or 1, not 9"]),
        ("[tool.coro2sm]\noptimisation = true\n", ["optimisation must be 0 or 1, not True"]),
        ('[tool.coro2sm]\ninclude = "src"\n', ["include must be a list of patterns"]),
        ("[tool.coro2sm]\nexclude = [1]\n", ["exclude must be a list of patterns"]),
        ("[tool]\ncoro2sm = 3\n", [":2:1:", "must be a table"]),
        ("[tool.coro2sm.nosuch]\nx = 1\n", [":1:15:", "unknown key 'nosuch'"]),
        ("[tool.coro2sm\n", [":1:14:", "is not valid TOML"]),
        ("[tool.coro2sm]\nstrict = ", ["is not valid TOML"]),
    ],
)
def test_mistakes_in_the_file(run: Run, tmp_path: Path, text: str, expected: list[str]) -> None:
    (tmp_path / "a.py").write_bytes(ASYNC)
    configure(tmp_path, text)
    ran = run("compile", "a.py", "-o", "out.py")
    assert ran.status == 1
    assert all(part in ran.err for part in ["C2S040", *expected]), ran.err
    assert not (tmp_path / "out.py").exists()


def test_all_mistakes_at_once_and_other_inputs_go_on(run: Run, tmp_path: Path) -> None:
    configure(tmp_path / "bad", "[tool.coro2sm]\none = 1\ntwo = 2\nstrict = 3\n")
    (tmp_path / "bad/a.py").write_bytes(ASYNC)
    (tmp_path / "b.py").write_bytes(PLAIN)
    ran = run("compile", "bad/a.py", "b.py", "-o", "out")
    assert ran.status == 1
    assert ran.err.count("C2S040") == 3
    assert list(content_of(tmp_path / "out")) == ["b.py"]


def test_a_file_that_is_not_utf_8(run: Run, tmp_path: Path) -> None:
    (tmp_path / "a.py").write_bytes(ASYNC)
    (tmp_path / "pyproject.toml").write_bytes(b"# \xff\n")
    ran = run("compile", "a.py")
    assert ran.status == 1 and "C2S040 is not UTF-8" in ran.err


@pytest.mark.parametrize(("name", "value"), [("STRICT", "maybe"), ("OPTIMISATION", "much")])
def test_mistakes_in_the_environment(
    run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, value: str
) -> None:
    (tmp_path / "a.py").write_bytes(ASYNC)
    monkeypatch.setenv(f"CORO2SM_{name}", value)
    ran = run("compile", "a.py")
    assert ran.status == 2 and f"CORO2SM_{name} is {value!r}" in ran.err


@pytest.mark.parametrize(
    ("text", "compiled"),
    [
        ("", {"pkg/nap.py", "script.pyw"}),
        ('include = ["pkg/**"]', {"pkg/nap.py"}),
        ('include = ["src/pkg"]', {"pkg/nap.py"}),
        ('exclude = ["nap.py"]', {"script.pyw"}),
        ('include = ["*.py"]', {"pkg/nap.py"}),
        ('include = ["src/**"]\nexclude = ["src/pkg/"]', {"script.pyw"}),
    ],
)
def test_include_and_exclude(run: Run, tree: Path, tmp_path: Path, text: str, compiled: set[str]) -> None:
    # Patterns are relative to the file that holds them.
    configure(tree if "pkg/**" in text else tmp_path, f"[tool.coro2sm]\n{text}\n")
    assert run("compile", "src", "-o", "out").status == 0
    before, after = content_of(tree), content_of(tmp_path / "out")
    assert before.keys() == after.keys()
    assert {name for name in before if before[name] != after[name]} == compiled


def test_patterns_of_options_and_environment(
    run: Run, tree: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    configure(tmp_path, '[tool.coro2sm]\nexclude = ["nosuch"]\n')
    monkeypatch.setenv("CORO2SM_EXCLUDE", "script.pyw, other")
    assert run("compile", "src", "-o", "one").status == 0
    assert (tmp_path / "one/script.pyw").read_bytes() == ASYNC
    assert (tmp_path / "one/pkg/nap.py").read_bytes() != ASYNC
    assert run("compile", "src", "-o", "two", "--exclude", "pkg").status == 0
    assert (tmp_path / "two/script.pyw").read_bytes() != ASYNC
    assert (tmp_path / "two/pkg/nap.py").read_bytes() == ASYNC


def test_nothing_chosen_is_reported(run: Run, tree: Path) -> None:
    ran = run("compile", "src", "-o", "out", "--include", "nosuch/**")
    assert ran.status == 1 and "C2S005 no Python file in it is chosen" in ran.err


def test_a_file_named_on_the_command_line_is_always_compiled(run: Run, tmp_path: Path) -> None:
    (tmp_path / "nap.py").write_bytes(ASYNC)
    configure(tmp_path, '[tool.coro2sm]\nexclude = ["nap.py"]\n')
    assert run("compile", "nap.py").out != ASYNC


@pytest.mark.parametrize(
    ("pattern", "path", "fits"),
    [
        ("a.py", "a.py", True),
        ("a.py", "x/y/a.py", True),
        ("x", "x/y/a.py", True),
        ("x/", "x/y/a.py", True),
        ("./x/y", "x/y/a.py", True),
        ("y/a.py", "x/y/a.py", False),
        ("**/a.py", "a.py", True),
        ("x/**/a.py", "x/a.py", True),
        ("x/**/a.py", "x/1/2/a.py", True),
        ("x/*.py", "x/y/a.py", False),
        ("x/*", "x/y/a.py", True),
        ("x/?.py", "x/a.py", True),
        ("[ab].py", "b.py", True),
        ("[!ab].py", "b.py", False),
        ("a+b(.py", "a+b(.py", True),
        ("a.py", "axpy", False),
        ("**", "x/y", True),
    ],
)
def test_patterns(pattern: str, path: str, fits: bool) -> None:
    assert trees.matches(Path(path), (pattern,)) is fits
