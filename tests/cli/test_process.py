"""The command as a process: exit status, broken pipes, interrupts, faults of ours, terminals."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from .conftest import ASYNC, BROKEN

COMMAND = [sys.executable, "-m", "coro2sm"]

FAULTS = """
import os, sys, time
from coro2sm.compiler import api
original = api.compile_source
def compile_source(text, filename="<string>", *rest):
    if b"RAISE" in text:
        raise RuntimeError("planted\\nfault")
    if b"DIE" in text:
        os._exit(9)
    if b"WAIT" in text:
        open("waiting", "w").close()
        time.sleep(float(os.environ["WAIT"]))
    return original(text, filename, *rest)
api.compile_source = compile_source
"""
PLANTED = (
    FAULTS
    + """
from coro2sm.compiler.cli import main
main()
"""
)


def start(*arguments: str, cwd: Path, code: str | None = None, **environment: str) -> subprocess.Popen[bytes]:
    clean = {
        name: value for name, value in os.environ.items() if not name.startswith(("CORO2SM", "NO_COLOR"))
    }
    command = COMMAND if code is None else [sys.executable, "-c", code]
    return subprocess.Popen(
        [*command, *arguments],
        cwd=cwd,
        env=clean | environment,
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    )


def finish(process: subprocess.Popen[bytes]) -> tuple[int, bytes, str]:
    out, err = process.communicate(timeout=60)
    return process.returncode, out, err.decode()


def test_version_and_help(tmp_path: Path) -> None:
    status, out, err = finish(start("--version", cwd=tmp_path))
    assert (status, err) == (0, "") and out.startswith(b"coro2sm 0.1.0 ")
    for arguments in (("--help",), ("-h",), ("compile", "--help")):
        status, out, err = finish(start(*arguments, cwd=tmp_path))
        assert (status, err) == (0, "") and b"Examples:" in out and b"coro2sm compile src -o build/src" in out


def test_help_loads_no_compiler(tmp_path: Path) -> None:
    code = (
        "import sys; from coro2sm.compiler.cli import run; run(['compile', '--help']); "
        "sys.exit(any(name in sys.modules for name in ('libcst', 'networkx', 'rich')))"
    )
    assert finish(start(cwd=tmp_path, code=code))[0] == 0


def test_importing_the_package_loads_no_compiler(tmp_path: Path) -> None:
    code = (
        "import sys, coro2sm; "
        "sys.exit(any(name.startswith(('coro2sm.', 'libcst', 'click')) for name in sys.modules))"
    )
    assert finish(start(cwd=tmp_path, code=code)) == (0, b"", "")


def test_no_command_is_misuse(tmp_path: Path) -> None:
    assert finish(start(cwd=tmp_path))[0] == 2
    status, _, err = finish(start("compil", cwd=tmp_path))
    assert status == 2 and "No such command" in err


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_large_result_arrives_whole(tmp_path: Path, unbuffered: str) -> None:
    source = b"x = 1  # filler\n" * 100_000
    (tmp_path / "big.py").write_bytes(source)
    assert finish(start("compile", "big.py", cwd=tmp_path, PYTHONUNBUFFERED=unbuffered)) == (0, source, "")


@pytest.mark.parametrize("unbuffered", ["", "1"])
def test_a_reader_that_goes_away(tmp_path: Path, unbuffered: str) -> None:
    (tmp_path / "big.py").write_bytes(b"x = 1  # filler\n" * 100_000)
    process = start("compile", "big.py", cwd=tmp_path, PYTHONUNBUFFERED=unbuffered)
    assert process.stdout is not None and process.stderr is not None
    process.stdout.read(10)
    process.stdout.close()
    err = process.stderr.read()
    assert (process.wait(timeout=60), err) == (1, b"")
    process.stderr.close()


@pytest.mark.skipif(not os.path.exists("/dev/full"), reason="the system has no /dev/full")
@pytest.mark.parametrize("arguments", [("compile", "nap.py"), ("rule",), ("--help",)])
def test_a_full_disk_behind_standard_output(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    (tmp_path / "nap.py").write_bytes(ASYNC)
    with open("/dev/full", "wb") as full:
        done = subprocess.run(
            [*COMMAND, *arguments], cwd=tmp_path, stdout=full, stderr=subprocess.PIPE, text=True
        )
    assert done.returncode == 1
    assert "Traceback" not in done.stderr and "Exception" not in done.stderr


@pytest.mark.skipif(os.name != "posix", reason="closes descriptors with a POSIX shell")
@pytest.mark.parametrize("closed", [">&-", "2>&-", "<&-", ">&- 2>&- <&-"])
def test_closed_streams(tmp_path: Path, closed: str) -> None:
    (tmp_path / "nap.py").write_bytes(ASYNC)
    line = f'"{sys.executable}" -m coro2sm compile nap.py -o out.py {closed}'
    done = subprocess.run(["sh", "-c", line], cwd=tmp_path, capture_output=True, text=True)
    assert (done.returncode, done.stderr) == (0, "")
    line = f'"{sys.executable}" -m coro2sm compile nap.py {closed}'
    done = subprocess.run(["sh", "-c", line], cwd=tmp_path, capture_output=True, text=True)
    assert done.returncode == (1 if closed.startswith(">") else 0)
    assert "Traceback" not in done.stderr


@pytest.mark.skipif(os.name != "posix", reason="sends a POSIX signal")
@pytest.mark.parametrize("processes", ["1", "2"])
def test_an_interrupt(tmp_path: Path, processes: str) -> None:
    source = tmp_path / "src"
    source.mkdir()
    for number in range(3):
        (source / f"m{number}.py").write_bytes(ASYNC)
    (source / "m0.py").write_bytes(ASYNC + b"# WAIT\n")
    process = start("compile", "src", "-o", "out", "-j", processes, cwd=tmp_path, code=PLANTED, WAIT="3")
    limit = time.monotonic() + 30
    while not (tmp_path / "waiting").exists() and time.monotonic() < limit:
        time.sleep(0.02)
    process.send_signal(signal.SIGINT)
    status, _, err = finish(process)
    assert (status, err.strip()) == (130, "coro2sm: interrupted")
    assert not list((tmp_path / "out").rglob("*.py"))


def test_a_fault_of_ours_is_no_traceback(tmp_path: Path) -> None:
    (tmp_path / "bad.py").write_bytes(ASYNC + b"# RAISE\n")
    (tmp_path / "nap.py").write_bytes(ASYNC)
    arguments = ("compile", "bad.py", "nap.py", "-o", "out")
    status, _, err = finish(start(*arguments, cwd=tmp_path, code=PLANTED))
    assert status == 1
    assert err.startswith("bad.py: error: C2S090 internal error: RuntimeError: planted fault\n")
    assert "Traceback" not in err
    assert (tmp_path / "out/bad.py").read_bytes() == ASYNC + b"# RAISE\n"
    assert (tmp_path / "out/nap.py").read_bytes() != ASYNC
    status, _, err = finish(start(*arguments, cwd=tmp_path, code=PLANTED, CORO2SM_DEBUG="1"))
    assert status == 1 and "Traceback" in err


def test_a_process_that_dies_takes_one_file_with_it(tmp_path: Path) -> None:
    source = tmp_path / "src"
    source.mkdir()
    for number in range(12):
        (source / f"m{number:02}.py").write_bytes(ASYNC)
    (source / "m05.py").write_bytes(ASYNC + b"# DIE\n")
    # However the other processes start, they import this first.
    (tmp_path / "site").mkdir()
    (tmp_path / "site/sitecustomize.py").write_text(FAULTS)
    path = os.pathsep.join([str(tmp_path / "site"), os.environ.get("PYTHONPATH", "")]).rstrip(os.pathsep)
    status, _, err = finish(start("compile", "src", "-o", "out", "-j", "2", cwd=tmp_path, PYTHONPATH=path))
    assert status == 1
    assert [line for line in err.splitlines() if "error:" in line] == [
        f"{Path('src/m05.py')}: error: C2S090 internal error: the process that compiled it died"
    ]
    unchanged = [path.name for path in sorted((tmp_path / "out").iterdir()) if b"# DIE" in path.read_bytes()]
    assert unchanged == ["m05.py"]
    assert all((tmp_path / f"out/m{number:02}.py").read_bytes() != ASYNC for number in range(12))


def test_devices_without_end_are_refused(tmp_path: Path) -> None:
    if not os.path.exists("/dev/zero"):
        pytest.skip("the system has no /dev/zero")
    status, _, err = finish(start("compile", "/dev/zero", cwd=tmp_path))
    assert status == 1 and "C2S003 cannot be read: it is a device" in err


@pytest.mark.skipif(os.name != "posix", reason="needs a pseudo-terminal")
@pytest.mark.parametrize("without_colours", [False, True])
def test_a_terminal_gets_colours_and_a_bar(tmp_path: Path, without_colours: bool) -> None:
    import pty

    source = tmp_path / "src"
    source.mkdir()
    (source / "bad.py").write_bytes(BROKEN)
    (source / "nap.py").write_bytes(ASYNC)
    ours, theirs = pty.openpty()
    environment = {name: value for name, value in os.environ.items() if name != "NO_COLOR"} | {
        "TERM": "xterm"
    }
    if without_colours:
        environment["NO_COLOR"] = "1"
    process = subprocess.Popen(
        [*COMMAND, "compile", "src", "-o", "out"],
        cwd=tmp_path,
        env=environment,
        stdout=subprocess.PIPE,
        stderr=theirs,
    )
    os.close(theirs)
    shown = b""
    while True:
        try:
            piece = os.read(ours, 65536)
        except OSError:
            break
        if not piece:
            break
        shown += piece
    os.close(ours)
    out, _ = process.communicate(timeout=60)
    assert (process.returncode, out) == (1, b"")
    assert b"compiling" in shown
    assert b"C2S001" in shown
    assert (b"\x1b[1;31m error: " in shown) == (not without_colours)


def test_no_bar_without_a_terminal(tmp_path: Path) -> None:
    (tmp_path / "src").mkdir()
    (tmp_path / "src/nap.py").write_bytes(ASYNC)
    assert finish(start("compile", "src", "-o", "out", cwd=tmp_path)) == (0, b"", "")


def test_rule_explains(tmp_path: Path) -> None:
    status, out, _ = finish(start("rule", "c2s011", cwd=tmp_path))
    assert status == 0 and out.startswith(b"C2S011: function kept native")
    status, out, _ = finish(start("rule", cwd=tmp_path))
    assert status == 0 and b"C2S001  syntax error\n" in out
    assert finish(start("rule", "C2S999", cwd=tmp_path))[0] == 2
