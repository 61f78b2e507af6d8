"""The magic and what machines show of themselves in a notebook."""

from __future__ import annotations

import importlib.util
from typing import Any

import coro2sm
import pytest
from coro2sm.compiler.api import compile_source
from coro2sm.compiler.notebook import cell_magic
from coro2sm.compiler.views import render
from coro2sm.compiler.views.listing import listing

from tests.cli.conftest import ASYNC

needs_ipython = pytest.mark.skipif(
    importlib.util.find_spec("IPython") is None, reason="IPython is not installed here"
)


class Shell:
    def __init__(self) -> None:
        self.magics: dict[str, Any] = {}

    def register_magic_function(self, function: Any, kind: str, name: str) -> None:
        self.magics[f"{kind}:{name}"] = function


def test_the_extension_brings_the_magic() -> None:
    shell = Shell()
    coro2sm.load_ipython_extension(shell)
    assert list(shell.magics) == ["cell:coro2sm"]


def test_a_cell_is_listed_compiled_or_refused(capsys: pytest.CaptureFixture[str]) -> None:
    cell = ASYNC.decode()
    (machine,) = compile_source(cell).machines
    cell_magic("show", cell)
    assert capsys.readouterr().out == listing(machine) + "\n"
    cell_magic("compile", cell)
    assert "class _nap_machine" in capsys.readouterr().out
    cell_magic("fly", cell)
    assert "takes one of graph, show, compile, not 'fly'" in capsys.readouterr().out
    cell_magic("show", "async def broken(:\n")
    assert "<cell>:1" in capsys.readouterr().out
    cell_magic("graph", "x = 1\n")
    assert "no async function" in capsys.readouterr().out


@needs_ipython
def test_a_cell_is_drawn(monkeypatch: pytest.MonkeyPatch) -> None:
    import IPython.display  # type: ignore[import-not-found,unused-ignore]  # not everywhere

    shown: list[Any] = []
    monkeypatch.setattr(IPython.display, "display", lambda data, raw: shown.append(data))
    cell_magic("", ASYNC.decode())
    assert [set(each) for each in shown] == [{"text/plain", "text/html", "image/svg+xml"}]


def test_a_machine_shows_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    (machine,) = compile_source(ASYNC).machines
    assert "<svg" in str(machine._repr_svg_()) and "await asyncio.sleep(n)" in machine._repr_html_()

    def nothing(source: str, form: str) -> bytes:
        raise render.NoGraphviz("none")

    monkeypatch.setattr("coro2sm.compiler.notebook.drawn", nothing)
    assert machine._repr_svg_() is None
    assert set(machine._repr_mimebundle_()) == {"text/plain", "text/html"}
