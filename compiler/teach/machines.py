"""What a trace says of each machine before anything runs: its states, edges, fields, generated text and graph.

In: a compiled module, with the arranged machines for what is live at each label. Out: the items of `machines` in
trace.schema.json.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

from ..span import Span
from ..views.dot import arrow_id
from ..views.facts import Facts, Reason, suspension_text
from ..views.picture import Arrow, picture
from .drawing import drawing

Live = Mapping[int, frozenset[str]]
"""By label: the variables that some path from there reads before it binds them."""


def described(index: int, facts: Facts, live: Live, text: Sequence[list[Any]]) -> dict[str, Any]:
    """The machine as the document has it; `index` is its place there, and keeps the ids of several graphs apart."""
    machine = facts.machine
    prefix = f"m{index}."
    drawn = picture(facts, prefix=prefix)
    is_generator = any(each.mode.value == "yield" for each in machine.suspensions)
    return {
        "name": machine.qualname,
        "kind": "async generator" if is_generator else "coroutine",
        "span": placed(machine.span),
        "states": [_state(facts, label, prefix, live[label]) for label in range(len(machine.states))],
        "edges": [_edge(arrow, prefix) for arrow in drawn.arrows],
        "fields": [{"name": each.name, "kind": each.kind.value} for each in machine.fields],
        "text": list(text),
        "graph": drawing(drawn),
    }


def _state(facts: Facts, label: int, prefix: str, live: frozenset[str]) -> dict[str, Any]:
    state = facts.machine.states[label]
    suspension = facts.suspension_at.get(label)
    awaits = None
    if suspension is not None:
        awaits = {
            "text": suspension_text(suspension),
            "span": placed(suspension.span),
            "state": suspension.state,
        }
    return {
        "label": label,
        "key": state.key,
        "name": None if suspension is None else suspension.pin,
        "role": state.role.value,
        "title": state.title,
        "node": f"{prefix}{label}",
        "span": placed(state.span),
        "awaits": awaits,
        "live": {
            each.name: told(facts.reason(label, each.name))
            for each in facts.machine.fields
            if each.name in live
        },
    }


def _edge(arrow: Arrow, prefix: str) -> dict[str, Any]:
    target = arrow.target.removeprefix(prefix)
    return {
        "id": arrow_id(arrow),
        "source": int(arrow.source.removeprefix(prefix)),
        "target": int(target) if target.isdigit() else None,
        "way": arrow.kind,
        "text": arrow.text,
    }


def placed(span: Span) -> list[int] | None:
    """As the document has places; None: nowhere."""
    return [span.line, span.column, span.end_line, span.end_column] if span.line else None


def told(reason: Reason) -> str:
    """read at line 14"""
    return f"{reason.why} at line {reason.line}" if reason.line else reason.why
