"""The command line as the tests call it: in this process, with standard output as bytes."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest
from coro2sm.compiler import cli as command_line
from coro2sm.compiler import config

ASYNC = b"import asyncio\n\n\nasync def nap(n):\n    await asyncio.sleep(n)\n    return n\n"
PLAIN = b"def plain():\n    return 1\n"
BROKEN = b"async def broken(:\n    pass\n"


@dataclass(frozen=True)
class Ran:
    status: int
    out: bytes
    err: str


Run = Callable[..., Ran]


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Run:
    """run("compile", path, …) in the directory tmp_path, with no settings from around it."""
    for name in ("STRICT", "OPTIMISATION", "INCLUDE", "EXCLUDE", "DEBUG"):
        monkeypatch.delenv(f"CORO2SM_{name}", raising=False)
    monkeypatch.chdir(tmp_path)
    config._read.cache_clear()

    def running(*arguments: object, stdin: bytes = b"") -> Ran:
        out, err = io.TextIOWrapper(io.BytesIO(), "utf-8"), io.StringIO()
        config._read.cache_clear()
        with monkeypatch.context() as patched:
            patched.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin), "utf-8"))
            patched.setattr(sys, "stdout", out)
            patched.setattr(sys, "stderr", err)
            status = command_line.run([str(each) for each in arguments])
        out.flush()
        assert isinstance(out.buffer, io.BytesIO)
        return Ran(status, out.buffer.getvalue(), err.getvalue())

    return running


@pytest.fixture
def compiled() -> Callable[[bytes], bytes]:
    """What the compiler makes of a source, asked without the command line."""
    from coro2sm.compiler.api import compile_source

    def compiling(source: bytes, path: str = "<string>", **options: object) -> bytes:
        from coro2sm.compiler.api import Options

        return compile_source(source, path, Options(**options)).encoded()  # type: ignore[arg-type]  # by name

    return compiling


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A small tree: Python with and without coroutines, data, a broken module, an empty file."""
    root = tmp_path / "src"
    for name, content in {
        "pkg/__init__.py": b"",
        "pkg/nap.py": ASYNC,
        "pkg/plain.py": PLAIN,
        "pkg/data/table.bin": bytes(range(256)),
        "script.pyw": ASYNC,
        "notes.txt": b"text\r\n",
    }.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    return root


def content_of(root: Path) -> dict[str, bytes]:
    """Every regular file below the directory, by relative path."""
    return {
        path.relative_to(root).as_posix(): path.read_bytes()
        for path in sorted(root.rglob("*"))
        if path.is_file() and "__pycache__" not in path.parts
    }
