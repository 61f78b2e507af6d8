"""What the passes make of the functions of a module: the function after each pass, in order."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from coro2sm.compiler import api
from coro2sm.compiler.ir.function import Function
from coro2sm.compiler.ir.verify import verify


def observed(text: str | bytes, monkeypatch: pytest.MonkeyPatch) -> list[tuple[str, Function]]:
    """Compiles `text` and returns the name of each pass with its result, for each function."""
    seen: list[tuple[str, Function]] = []
    build: Callable[..., Any] = api.build_machine

    def watching(function: Function, observe: Callable[[str, Function], None], *more: Any) -> Any:
        def both(name: str, function: Function) -> None:
            seen.append((name, function))
            observe(name, function)

        return build(function, both, *more)

    with monkeypatch.context() as patch:
        patch.setattr(api, "build_machine", watching)
        result = api.compile_source(text)
    assert not result.has_errors, result.diagnostics
    return seen


def violations(passes: list[tuple[str, Function]]) -> list[str]:
    return [
        f"{function.qualname} after {name}: {each}" for name, function in passes for each in verify(function)
    ]
