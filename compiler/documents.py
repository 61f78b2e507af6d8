"""The JSON documents that commands write: each names its schema, its format and its version.

    document("held", {"suspensions": []})  →  {"$schema": "https://coro2sm.invalid/schema/held-1.json",
                                               "format": "coro2sm-held", "version": 1, "suspensions": []}

The schemas come with the package, each beside the code that makes its documents. A version rises when a reader of the
old one would misread the new one.
"""

from __future__ import annotations

import json
from functools import cache
from importlib.resources import files
from typing import Any

_FILES = {
    "diff": "diff/schema.json",
    "explanation": "views/explanation.schema.json",
    "held": "views/held.schema.json",
    "machine": "machine/schema.json",
    "machines": "machine/machines.schema.json",
    "module": "machine/module.schema.json",
    "trace": "teach/trace.schema.json",
}
_HOLDING_MACHINES = ("machines", "module")

NAMES = tuple(_FILES)
"""Of a document of each kind: its format is ``coro2sm-NAME``."""


def document(name: str, body: dict[str, Any]) -> dict[str, Any]:
    """The body with what it says of itself in front."""
    return {**_head(name), **body}


def schema(name: str) -> dict[str, Any]:
    """The JSON Schema (2020-12) of such documents; complete: those that it refers to are among its ``$defs``."""
    found = _read(name)
    if name in _HOLDING_MACHINES:
        found["$defs"] = {**found.get("$defs", {}), "machine": _read("machine")}
    return found


@cache
def _head(name: str) -> dict[str, Any]:
    """What such a document says of itself, as its schema wants it."""
    wanted = _read(name)["properties"]
    return {key: wanted[key]["const"] for key in ("$schema", "format", "version")}


def _read(name: str) -> dict[str, Any]:
    text = files(__package__ or "").joinpath(_FILES[name]).read_text(encoding="utf-8")
    found: dict[str, Any] = json.loads(text)
    return found
