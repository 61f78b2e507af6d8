"""``coro2sm compile`` on files and standard input: where the result goes, and what is never touched."""

from __future__ import annotations

import json
import os
import stat
from collections.abc import Callable
from pathlib import Path

import pytest

from .conftest import ASYNC, BROKEN, PLAIN, Run

Compiled = Callable[..., bytes]


@pytest.fixture
def nap(tmp_path: Path) -> Path:
    path = tmp_path / "nap.py"
    path.write_bytes(ASYNC)
    return path


def test_one_file_goes_to_standard_output(run: Run, nap: Path, compiled: Compiled) -> None:
    ran = run("compile", nap.name)
    assert (ran.status, ran.err) == (0, "")
    assert ran.out == compiled(ASYNC, nap.name) != ASYNC


def test_standard_input(run: Run, compiled: Compiled) -> None:
    ran = run("compile", "-", stdin=ASYNC)
    assert (ran.status, ran.out) == (0, compiled(ASYNC, "<stdin>"))


def test_standard_input_to_a_file(run: Run, tmp_path: Path, compiled: Compiled) -> None:
    assert run("compile", "-", "-o", "out.py", stdin=ASYNC).status == 0
    assert (tmp_path / "out.py").read_bytes() == compiled(ASYNC, "<stdin>")


@pytest.mark.parametrize("out", ["-", "out.py", "there", "new/"])
def test_out_may_be_a_file_or_a_directory(
    run: Run, nap: Path, tmp_path: Path, compiled: Compiled, out: str
) -> None:
    (tmp_path / "there").mkdir()
    ran = run("compile", "nap.py", "-o", out)
    assert (ran.status, ran.err) == (0, "")
    written = {"-": None, "out.py": "out.py", "there": "there/nap.py", "new/": "new/nap.py"}[out]
    result = ran.out if written is None else (tmp_path / written).read_bytes()
    assert result == compiled(ASYNC, "nap.py")


def test_several_files_go_into_a_directory(run: Run, nap: Path, tmp_path: Path, compiled: Compiled) -> None:
    (tmp_path / "plain.py").write_bytes(PLAIN)
    assert run("compile", "nap.py", "plain.py", "-o", "made/out").status == 0
    assert (tmp_path / "made/out/nap.py").read_bytes() == compiled(ASYNC, "nap.py")
    assert (tmp_path / "made/out/plain.py").read_bytes() == PLAIN


@pytest.mark.parametrize(
    "source",
    [
        b"",
        PLAIN.replace(b"\n", b"\r\n"),
        b"\xef\xbb\xbfx = 1\n",
        b"# -*- coding: latin-1 -*-\ntext = '\xe9'\n",
        b"x = 1\n\x0c\ny = 2",
        b"if 1:\n\tx = 1\r\n\ty = 2\r",
    ],
)
def test_a_file_without_coroutines_comes_out_byte_for_byte(run: Run, tmp_path: Path, source: bytes) -> None:
    (tmp_path / "in.py").write_bytes(source)
    assert run("compile", "in.py").out == source


@pytest.mark.parametrize("encoding", ["latin-1", "utf-8-sig", "cp1252"])
def test_encoding_is_kept(run: Run, tmp_path: Path, encoding: str) -> None:
    cookie = "" if encoding == "utf-8-sig" else f"# coding: {encoding}\n"
    source = (cookie + "TEXT = 'é'\n\n\nasync def f():\n    return 'ü'\n").encode(encoding)
    (tmp_path / "in.py").write_bytes(source)
    ran = run("compile", "in.py")
    assert ran.status == 0
    assert "TEXT = 'é'" in ran.out.decode(encoding)
    assert "'ü'" in ran.out.decode(encoding)
    assert ran.out.startswith(b"\xef\xbb\xbf") == (encoding == "utf-8-sig")


def test_permission_bits_come_from_the_source(run: Run, nap: Path, tmp_path: Path) -> None:
    for mode in (0o755, 0o600, 0o444):
        nap.chmod(mode)
        assert run("compile", "nap.py", "-o", "out.py").status == 0
        assert stat.S_IMODE((tmp_path / "out.py").stat().st_mode) == mode
        nap.chmod(0o644)
        (tmp_path / "out.py").unlink()


def test_a_read_only_source_can_be_compiled_twice(run: Run, nap: Path) -> None:
    nap.chmod(0o444)
    assert run("compile", "nap.py", "-o", "out.py").status == 0
    assert run("compile", "nap.py", "-o", "out.py").status == 0


def test_a_protected_output_is_left_alone(run: Run, nap: Path, tmp_path: Path) -> None:
    out = tmp_path / "out.py"
    out.write_bytes(b"mine")
    out.chmod(0o444)
    ran = run("compile", "nap.py", "-o", "out.py")
    assert ran.status == 1
    assert "out.py: error: C2S004" in ran.err
    assert out.read_bytes() == b"mine"


def test_a_missing_output_directory_is_not_made(run: Run, nap: Path, tmp_path: Path) -> None:
    ran = run("compile", "nap.py", "-o", "tpyo/out.py")
    assert ran.status == 1
    assert "C2S004" in ran.err and "Make the directory tpyo" in ran.err
    assert not (tmp_path / "tpyo").exists()


@pytest.mark.parametrize("out", ["nap.py", "./x/../nap.py", "soft.py", "hard.py", ".", "here"])
def test_the_input_is_never_the_output(run: Run, nap: Path, tmp_path: Path, out: str) -> None:
    (tmp_path / "x").mkdir()
    (tmp_path / "soft.py").symlink_to("nap.py")
    os.link(nap, tmp_path / "hard.py")
    (tmp_path / "here").symlink_to(".")
    ran = run("compile", "nap.py", "-o", out)
    assert ran.status == 2
    assert "would overwrite the input nap.py" in ran.err
    assert nap.read_bytes() == ASYNC


def test_in_place(run: Run, nap: Path, tmp_path: Path, compiled: Compiled) -> None:
    nap.chmod(0o750)
    (tmp_path / "link.py").symlink_to("nap.py")
    assert run("compile", "link.py", "--in-place").status == 0
    assert nap.read_bytes() == compiled(ASYNC, "link.py")
    assert stat.S_IMODE(nap.stat().st_mode) == 0o750
    assert (tmp_path / "link.py").is_symlink()


def test_in_place_leaves_what_does_not_change(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "plain.py"
    path.write_bytes(PLAIN)
    before = path.stat()
    assert run("compile", "plain.py", "--in-place").status == 0
    assert (path.stat().st_ino, path.stat().st_mtime_ns) == (before.st_ino, before.st_mtime_ns)


def test_in_place_respects_read_only(run: Run, nap: Path) -> None:
    nap.chmod(0o444)
    ran = run("compile", "nap.py", "--in-place")
    assert ran.status == 1
    assert "C2S004" in ran.err
    assert nap.read_bytes() == ASYNC


def test_a_link_as_output_is_followed(run: Run, nap: Path, tmp_path: Path, compiled: Compiled) -> None:
    (tmp_path / "real.py").write_bytes(b"old")
    (tmp_path / "link.py").symlink_to("real.py")
    assert run("compile", "nap.py", "-o", "link.py").status == 0
    assert (tmp_path / "link.py").is_symlink()
    assert (tmp_path / "real.py").read_bytes() == compiled(ASYNC, "nap.py")


def test_output_may_be_no_regular_file(run: Run, nap: Path) -> None:
    assert run("compile", "nap.py", "-o", os.devnull).status == 0
    assert stat.S_ISCHR(os.stat(os.devnull).st_mode)


def test_nothing_half_written_is_left(
    run: Run, nap: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    out = tmp_path / "out.py"
    out.write_bytes(b"old")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "replace", full)
    ran = run("compile", "nap.py", "-o", "out.py")
    assert ran.status == 1
    assert "No space left on device" in ran.err
    assert out.read_bytes() == b"old"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["nap.py", "out.py"]


def test_a_broken_file_alone_is_not_written(run: Run, tmp_path: Path) -> None:
    (tmp_path / "bad.py").write_bytes(BROKEN)
    (tmp_path / "out.py").write_bytes(b"old")
    ran = run("compile", "bad.py", "-o", "out.py")
    assert ran.status == 1
    assert ran.err.startswith("bad.py:1:")
    assert "C2S001" in ran.err
    assert (tmp_path / "out.py").read_bytes() == b"old"
    assert run("compile", "bad.py").out == b""


def test_a_broken_file_among_several_is_copied(
    run: Run, nap: Path, tmp_path: Path, compiled: Compiled
) -> None:
    (tmp_path / "bad.py").write_bytes(BROKEN)
    ran = run("compile", "bad.py", "missing.py", "nap.py", "-o", "out")
    assert ran.status == 1
    assert "bad.py:1:" in ran.err and "missing.py: error: C2S003" in ran.err
    assert (tmp_path / "out/bad.py").read_bytes() == BROKEN
    assert (tmp_path / "out/nap.py").read_bytes() == compiled(ASYNC, "nap.py")
    assert not (tmp_path / "out/missing.py").exists()


@pytest.mark.parametrize(
    "arguments",
    [
        (),
        ("nosuch", "--option"),
        ("a.py", "b.py"),
        ("-", "a.py", "-o", "out"),
        ("-", "--in-place"),
        ("a.py", "-o", "b.py", "--in-place"),
        ("a.py", "--check"),
        ("a.py", "--dump", "nosuch"),
        ("a.py", "--dump", "spill", "--diff"),
        ("a.py", "b.py", "-o", "out", "--only", "f"),
        ("",),
        ("a.py", "-o", ""),
        ("a.py", "x/a.py", "-o", "out"),
        ("x",),
        ("x", "-o", "-"),
        ("x", "-o", "a.py"),
        ("a.py", "-f", "xml"),
        ("-", "-o", "x"),
        ("a.py", "--optimisation", "7"),
    ],
)
def test_misuse_is_status_2_and_touches_nothing(run: Run, tmp_path: Path, arguments: tuple[str, ...]) -> None:
    for name in ("a.py", "b.py", "x/a.py"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_bytes(ASYNC)
    ran = run("compile", *arguments)
    assert ran.status == 2
    assert "Usage: coro2sm compile" in ran.err and "Error: " in ran.err
    assert ran.out == b""
    assert sorted(path.name for path in tmp_path.rglob("*")) == ["a.py", "a.py", "b.py", "x"]
    assert (tmp_path / "b.py").read_bytes() == ASYNC


def test_check(run: Run, nap: Path, tmp_path: Path) -> None:
    missing = run("compile", "nap.py", "-o", "out.py", "--check")
    assert (missing.status, missing.err) == (1, "out.py: missing\n")
    assert run("compile", "nap.py", "-o", "out.py").status == 0
    assert run("compile", "nap.py", "-o", "out.py", "--check").status == 0
    nap.write_bytes(ASYNC.replace(b"return n", b"return n + 1"))
    before = (tmp_path / "out.py").read_bytes()
    stale = run("compile", "nap.py", "-o", "out.py", "--check")
    assert (stale.status, stale.err) == (1, "out.py: stale\n")
    assert (tmp_path / "out.py").read_bytes() == before


def test_diff(run: Run, nap: Path, tmp_path: Path, compiled: Compiled) -> None:
    ran = run("compile", "nap.py", "--diff")
    assert ran.status == 0
    lines = ran.out.split(b"\n")
    assert lines[0] == b"--- nap.py" and lines[1].startswith(b"+++ nap.py")
    added = [line[1:] for line in lines[2:] if line[:1] in (b"+", b" ")]
    assert b"\n".join(added).strip(b"\n") in compiled(ASYNC, "nap.py")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["nap.py"]


def test_diff_of_what_does_not_change_is_empty(run: Run, tmp_path: Path) -> None:
    (tmp_path / "plain.py").write_bytes(PLAIN)
    assert run("compile", "plain.py", "--diff").out == b""


def test_diff_says_where_the_last_line_end_is_missing() -> None:
    from coro2sm.compiler.commands.compile import unified_diff

    shown = unified_diff(b"a\r\nb", b"a\r\nc\r\n", "x.py", None)
    assert b" a\r\n" in shown and b"-b\n\\ No newline at end of file\n+c\r\n" in shown


def test_json(run: Run, nap: Path) -> None:
    ran = run("compile", "nap.py", "--format", "json")
    document = json.loads(ran.out)
    assert ran.status == 0
    assert (document["format"], document["version"], document["path"]) == ("coro2sm-module", 1, "nap.py")
    assert len(document["machines"]) == 1 and document["diagnostics"] == []


def test_json_of_a_broken_file_holds_its_diagnostics(run: Run, tmp_path: Path) -> None:
    (tmp_path / "bad.py").write_bytes(BROKEN)
    ran = run("compile", "bad.py", "-f", "json")
    assert ran.status == 1
    (found, *_) = json.loads(ran.out)["diagnostics"]
    assert (found["code"], found["severity"], found["line"]) == ("C2S001", "error", 1)


def test_dump(run: Run, nap: Path) -> None:
    from coro2sm.compiler.api import pass_names

    assert pass_names()
    for name in pass_names():
        ran = run("compile", "nap.py", "--dump", name)
        assert ran.status == 0 and ran.out.strip(), name


def test_dump_of_an_unknown_pass_names_the_passes(run: Run, nap: Path) -> None:
    from coro2sm.compiler.api import pass_names

    ran = run("compile", "nap.py", "--dump", pass_names()[-1] + "x")
    assert ran.status == 2
    assert f"Did you mean '{pass_names()[-1]}'?" in ran.err
    assert all(name in ran.err for name in pass_names())


def test_only_an_unknown_function_lists_candidates(run: Run, nap: Path) -> None:
    ran = run("compile", "nap.py", "--only", "nop")
    assert ran.status == 1
    assert "C2S020" in ran.err and "nap" in ran.err.split("C2S020")[1]
    assert run("compile", "nap.py", "--only", "nap").status == 0


def test_strict_turns_a_warning_into_an_error(run: Run, tmp_path: Path) -> None:
    source = b"async def f():\n    await g()\n    exec('x = 1')\n    return locals()\n"
    (tmp_path / "frame.py").write_bytes(source)
    loose = run("compile", "frame.py")
    assert (loose.status, loose.out) == (0, source)
    assert "warning: C2S011" in loose.err
    strict = run("compile", "frame.py", "--strict")
    assert (strict.status, strict.out) == (1, b"")
    assert "error: C2S011" in strict.err
