"""The trace document (trace.schema.json) from what was recorded."""

from __future__ import annotations

import ast
import json
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from typing import Any

from .. import documents
from .lesson import Lesson
from .notes import lines_of
from .output import Output
from .steps import Steps
from .uses import Use


@dataclass(frozen=True, slots=True)
class Outcome:
    """How the run ended. ``result``: text and type."""

    kind: str
    text: str
    result: tuple[str, str] | None = None
    line: int | None = None


def document(
    lesson: Lesson,
    entry: str | None,
    steps: Steps,
    output: Output,
    uses: Sequence[Use],
    outcome: Outcome,
) -> dict[str, Any]:
    """All that a page needs; without the texts of secrets."""
    values = steps.world.values
    result = None if outcome.result is None else steps.tables.values.put(list(outcome.result))
    body = {
        "program": {
            "name": lesson.name,
            "title": _title(lesson),
            "entry": entry,
            "source": "\n".join(lines_of(lesson.text)),
        },
        "machines": [each.described for each in lesson.in_order],
        "tasks": [each.row() for each in steps.world.subjects],
        "steps": steps.rows,
        "tables": steps.tables.document(),
        "output": "".join(output.parts),
        "errors": output.errors,
        "notes": [asdict(each) for each in lesson.notes],
        "uses": [asdict(each) for each in uses],
        "banners": _banners(lesson, steps, output, uses, outcome),
        "outcome": {"kind": outcome.kind, "text": outcome.text, "result": result, "line": outcome.line},
        "repeatable": not uses,
    }
    found = documents.document("trace", body)
    return _without(found, values.without_secrets) if values.secrets else found


def as_json(trace: dict[str, Any]) -> bytes:
    """The document as it is written: a line a step."""
    steps = ",\n".join(_compact(each) for each in trace["steps"])
    rest = {key: value for key, value in trace.items() if key != "steps"}
    head = ",\n".join(f"{_compact(key)}: {_compact(value)}" for key, value in rest.items())
    return f'{{{head},\n"steps": [\n{steps}\n]}}\n'.encode("utf-8", "replace")


def _compact(value: Any) -> str:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"))


def _without(value: Any, scrub: Any) -> Any:
    """The same with every text scrubbed."""
    if isinstance(value, str):
        return scrub(value)
    if isinstance(value, list):
        return [_without(each, scrub) for each in value]
    if isinstance(value, dict):
        return {key: _without(each, scrub) for key, each in value.items()}
    return value


def _title(lesson: Lesson) -> str:
    text = ast.get_docstring(ast.parse(lesson.text)) or lesson.name
    return text.strip().split("\n")[0]


def _banners(
    lesson: Lesson, steps: Steps, output: Output, uses: Sequence[Use], outcome: Outcome
) -> list[dict[str, str]]:
    banners = []
    if outcome.kind == "cut":
        banners.append(("cut", f"This is not the whole run: {outcome.text}. The program was stopped there."))
    if output.is_cut:
        banners.append(("cut", f"The output is cut after {output.length:,} characters."))
    if outcome.kind == "deadlock":
        told = outcome.text.split("\n")[0].rstrip(":")
        banners.append(("deadlock", f"The program never ends: {told}."))
    if outcome.kind == "exception":
        banners.append(("failed", f"The program fails: {outcome.text.strip().splitlines()[-1]}"))
    if uses:
        told = ", ".join(f"{each.what}{f' at line {each.line}' if each.line else ''}" for each in uses)
        banners.append(("unrepeatable", f"Another run may differ, since the program uses {told}."))
    if steps.world.values.redacted:
        names = ", ".join(steps.world.values.redacted)
        banners.append(("redacted", f"Values are hidden because of their names: {names}."))
    for each in lesson.diagnostics:
        if each.code != "C2S071":
            banners.append(("native", f"Line {each.span.line}: {each.message}"))
    return [{"kind": kind, "text": text} for kind, text in banners]
