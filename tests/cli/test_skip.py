"""`# coro2sm: skip` is the file's above the first statement, and a function's above or on its def; nowhere else."""

from __future__ import annotations

import pytest
from coro2sm.compiler.api import compile_source

BODY = "async def f():\n    await g()\n\n\nasync def h():\n    await g()\n"


@pytest.mark.parametrize(
    ("text", "kept"),
    [
        ("# coro2sm: skip\n\nimport os\n\n" + BODY, {"f", "h"}),
        ('"""What it is."""\n# coro2sm: skip\nimport os\n' + BODY, {"f", "h"}),
        ("# coro2sm: skip\n" + BODY, {"f"}),
        ("import os\n\n# coro2sm: skip\nclass C: pass\n\n" + BODY, set()),
        ("# coro2sm: skip\n\n" + BODY, {"f", "h"}),
    ],
)
def test_where_a_skip_counts(text: str, kept: set[str]) -> None:
    compiled = compile_source(text)
    assert {name for name in ("f", "h") if f"async def {name}" in compiled.code} == kept
