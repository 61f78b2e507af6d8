"""Machines as JSON, by the schema that is published beside this file (schema.json).

The document is written by hand, key by key: a field of the model that is renamed doesn't change the format, and what
the format says is read here. ``SCHEMA_VERSION`` rises when a reader of the old version would misread the new.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, TypeVar

from ..ir.function import Mode, Origin, RegionKind
from ..span import NOWHERE, Span
from .model import (
    Doing,
    Field,
    Kept,
    MachineBlock,
    MachineRegion,
    Operation,
    Role,
    State,
    StateMachine,
    Suspension,
    Transition,
    Way,
)
from .soundness import complaint

FORMAT = "coro2sm-machine"
SCHEMA_VERSION = 1

_T = TypeVar("_T")


def to_json(machine: StateMachine) -> dict[str, object]:
    return {
        "format": FORMAT,
        "version": SCHEMA_VERSION,
        "language": machine.language,
        "name": machine.name,
        "qualname": machine.qualname,
        "parameters": list(machine.parameters),
        "span": _span(machine.span),
        "states": [
            {
                "label": state.label,
                "key": state.key,
                "role": state.role.value,
                "line": state.span.line or None,
                "title": state.title,
                "span": _span(state.span),
            }
            for state in machine.states
        ],
        "transitions": [
            {"source": each.source, "target": each.target, "kind": each.way.value, "text": each.text}
            for each in machine.transitions
        ],
        "fields": [{"name": each.name, "kind": each.kind.value} for each in machine.fields],
        "completions": list(machine.completions),
        "variables": list(machine.variables),
        "blocks": [
            {
                "state": each.state,
                "region": each.region,
                "operations": [
                    {
                        "kind": one.doing.value,
                        "text": one.text,
                        "variable": one.variable,
                        "reads": list(one.reads),
                        "writes": list(one.writes),
                        "binds": list(one.binds),
                        "line": one.line or None,
                    }
                    for one in each.operations
                ],
                "next": list(each.next),
                "caught": list(each.caught),
                "pending": each.pending,
            }
            for each in machine.blocks
        ],
        "suspensions": [
            {
                "state": each.state,
                "resume": each.resume,
                "mode": each.mode.value,
                "origin": each.origin.value,
                "operand": each.operand,
                "normal": each.normal,
                "callee": each.callee,
                "result": each.result,
                "path": list(each.path),
                "pin": each.pin,
                "saved": list(each.saved),
                "saved_if_bound": list(each.saved_if_bound),
                "restored": list(each.restored),
                "span": _span(each.span),
            }
            for each in machine.suspensions
        ],
        "regions": [
            {
                "id": each.id,
                "parent": each.parent,
                "kind": each.kind.value,
                "construct": each.construct,
                "first": each.first,
                "last": each.last,
                "handlers": list(each.handlers),
                "cleanup": each.cleanup,
                "match": each.match,
                "binding": each.binding,
                "group": each.group,
                "span": _span(each.span),
            }
            for each in machine.regions
        ],
    }


def from_json(document: object) -> StateMachine:
    """ValueError: the document is not one of a machine, or of a version that this coro2sm doesn't read."""
    if not isinstance(document, dict) or document.get("format") != FORMAT:
        raise ValueError(f"not a {FORMAT} document")
    if document.get("version") != SCHEMA_VERSION:
        raise ValueError(
            f"the document has version {document.get('version')!r}, this coro2sm reads {SCHEMA_VERSION}"
        )
    try:
        machine = _machine(document)
    except KeyError as error:
        raise ValueError(f"the machine lacks {error.args[0]!r}") from None
    except (TypeError, AttributeError) as error:
        raise ValueError(f"not a {FORMAT} document: {error}") from None
    if wrong := complaint(machine):
        raise ValueError(f"not a {FORMAT} document: {wrong}")
    return machine


def _machine(document: dict[str, Any]) -> StateMachine:
    return StateMachine(
        name=document["name"],
        qualname=document["qualname"],
        language=document["language"],
        parameters=tuple(document["parameters"]),
        states=_each(document["states"], _state),
        transitions=_each(
            document["transitions"],
            lambda item: Transition(item["source"], item["target"], Way(item["kind"]), item["text"]),
        ),
        fields=_each(document["fields"], lambda item: Field(item["name"], Kept(item["kind"]))),
        suspensions=_each(document["suspensions"], _suspension),
        regions=_each(document["regions"], _region),
        completions=tuple(document["completions"]),
        variables=tuple(document["variables"]),
        blocks=_each(document["blocks"], _block),
        span=_read_span(document["span"]),
    )


def _each(items: list[dict[str, Any]], read: Callable[[dict[str, Any]], _T]) -> tuple[_T, ...]:
    return tuple(read(item) for item in items)


def _state(item: dict[str, Any]) -> State:
    return State(item["label"], item["key"], Role(item["role"]), item["title"], _read_span(item["span"]))


def _suspension(item: dict[str, Any]) -> Suspension:
    return Suspension(
        state=item["state"],
        resume=item["resume"],
        mode=Mode(item["mode"]),
        origin=Origin(item["origin"]),
        operand=item["operand"],
        normal=item["normal"],
        callee=item["callee"],
        result=item["result"],
        path=tuple(item["path"]),
        pin=item["pin"],
        saved=tuple(item["saved"]),
        saved_if_bound=tuple(item["saved_if_bound"]),
        restored=tuple(item["restored"]),
        span=_read_span(item["span"]),
    )


def _region(item: dict[str, Any]) -> MachineRegion:
    return MachineRegion(
        id=item["id"],
        parent=item["parent"],
        kind=RegionKind(item["kind"]),
        construct=item["construct"],
        first=item["first"],
        last=item["last"],
        handlers=tuple(item["handlers"]),
        cleanup=item["cleanup"],
        match=item["match"],
        binding=item["binding"],
        group=item["group"],
        span=_read_span(item["span"]),
    )


def _block(item: dict[str, Any]) -> MachineBlock:
    return MachineBlock(
        state=item["state"],
        region=item["region"],
        operations=_each(item["operations"], _operation),
        next=tuple(item["next"]),
        caught=tuple(item["caught"]),
        pending=item["pending"],
    )


def _operation(item: dict[str, Any]) -> Operation:
    return Operation(
        doing=Doing(item["kind"]),
        text=item["text"],
        variable=item["variable"],
        reads=tuple(item["reads"]),
        writes=tuple(item["writes"]),
        binds=tuple(item.get("binds", ())),
        line=item["line"] or 0,
    )


def _span(span: Span) -> list[int] | None:
    """Lines from 1, columns from 0 in characters, the end exclusive; null where there is no place."""
    if not span.line:
        return None
    return [span.line, span.column, span.end_line, span.end_column]


def _read_span(value: list[int] | None) -> Span:
    return NOWHERE if value is None else Span(*value)
