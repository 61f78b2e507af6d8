"""Where results go: never over a file that is there unless --force says so, never over an input, never half."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import ASYNC, BROKEN, Run

NAP = ASYNC.replace(b"nap(n)", b"nap(n=0)")
"""It runs without an argument, too."""
COMMANDS = [
    ["show"],
    ["show", "-f", "json"],
    ["explain"],
    ["explain", "--held"],
    ["graph", "-f", "dot"],
    ["graph"],
    ["teach", "--entry", "nap"],
]
DEFAULTS = [(["graph"], "nap.nap.svg"), (["teach", "--entry", "nap"], "nap.html")]


@pytest.fixture(autouse=True)
def _input(tmp_path: Path) -> None:
    (tmp_path / "nap.py").write_bytes(NAP)


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_a_file_that_is_there_stays(run: Run, tmp_path: Path, command: list[str]) -> None:
    target = tmp_path / "out"
    target.write_text("mine")
    refused = run(command[0], "nap.py", *command[1:], "-o", "out")
    assert (refused.status, refused.out, target.read_text()) == (1, b"", "mine")
    assert "out: error: C2S004 the file is there already" in refused.err and "--force" in refused.err
    assert run(command[0], "nap.py", *command[1:], "-o", "out", "--force").status == 0
    assert target.read_bytes() and target.read_bytes() != b"mine"


@pytest.mark.parametrize(("command", "name"), DEFAULTS)
def test_a_default_name_is_a_file_like_any_other(
    run: Run, tmp_path: Path, command: list[str], name: str
) -> None:
    target = tmp_path / name
    target.write_text("mine")
    refused = run(*command, "nap.py")
    assert (refused.status, refused.out, target.read_text()) == (1, b"", "mine")
    assert f"{name}: error: C2S004 the file is there already" in refused.err
    assert run(*command, "nap.py", "--force").out.decode() == f"{name}\n"
    assert target.read_text() != "mine"


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_an_input_is_never_written(run: Run, tmp_path: Path, command: list[str]) -> None:
    (tmp_path / "link.py").symlink_to("nap.py")
    for out in ("nap.py", "./nap.py", "link.py"):
        ran = run(command[0], "nap.py", *command[1:], "-o", out, "--force")
        assert ran.status == 2 and "would overwrite the input" in ran.err
    assert (tmp_path / "nap.py").read_bytes() == NAP


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_what_can_not_be_read_writes_nothing(run: Run, tmp_path: Path, command: list[str]) -> None:
    (tmp_path / "broken.py").write_bytes(BROKEN)
    for name in ("broken.py", "missing.py"):
        ran = run(command[0], name, *command[1:], "-o", "out")
        assert (ran.status, ran.out, (tmp_path / "out").exists()) == (1, b"", False)
        assert ran.err.count("error: C2S") == 1


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_other_targets(run: Run, tmp_path: Path, command: list[str]) -> None:
    assert run(command[0], "nap.py", *command[1:], "-o", "/dev/null").status == 0
    (tmp_path / "folder").mkdir()
    for out in ("folder", "missing/out"):
        ran = run(command[0], "nap.py", *command[1:], "-o", out)
        assert ran.status == 1 and "C2S004 cannot be written" in ran.err
    assert run(command[0], "nap.py", *command[1:], "-o", "-").out


def test_several_functions_are_not_one_picture(run: Run, tmp_path: Path) -> None:
    (tmp_path / "two.py").write_bytes(NAP + NAP.replace(b"nap", b"doze"))
    for out in ("two.svg", "-"):
        ran = run("graph", "two.py", "-o", out)
        assert ran.status == 2 and "--calls" in ran.err and not (tmp_path / "two.svg").exists()
    assert run("graph", "two.py", "--calls", "-o", "two.svg").status == 0
    for arguments in (["-f", "dot"], ["-o", "-", "--calls"]):
        ran = run("graph", "two.py", "--open", *arguments)
        assert ran.status == 2 and "--open shows a picture" in ran.err
