"""The JSON of machines: valid by the published schema, read back as it was, for every program of the corpus."""

from __future__ import annotations

import json
from typing import Any

import jsonschema
import pytest
from coro2sm.compiler.api import compile_source
from coro2sm.compiler.documents import schema
from coro2sm.compiler.machine.model import Kept, Role, StateMachine, Way

from .corpus import EXAMPLES, TEXTS

VALIDATOR = jsonschema.Draft202012Validator(schema("machine"))


def check(machine: StateMachine) -> None:
    document: Any = json.loads(json.dumps(machine.to_json()))
    assert [error.message for error in VALIDATOR.iter_errors(document)] == []
    again = StateMachine.from_json(document)
    assert again == machine
    assert again.to_json() == machine.to_json() == document
    consistent(machine)


def consistent(machine: StateMachine) -> None:
    """What the schema can't say."""
    labels = [state.label for state in machine.states]
    assert labels == list(range(len(labels)))
    assert machine.states[0].role is Role.START
    keys = [state.key for state in machine.states]
    assert len(set(keys)) == len(keys)
    fields = {field.name for field in machine.fields}
    regions = {region.id for region in machine.regions}
    for suspension in machine.suspensions:
        assert fields >= {*suspension.saved, *suspension.saved_if_bound}
        assert machine.state(suspension.resume).role is Role.RESUME
        assert suspension.normal
    resumes = [suspension.resume for suspension in machine.suspensions]
    assert sorted(resumes) == [s.label for s in machine.states if s.role is Role.RESUME]
    for transition in machine.transitions:
        assert transition.source in labels
        assert transition.target in labels or transition.target is None
    for region in machine.regions:
        assert regions >= {*region.handlers, *([region.parent] if region.parent is not None else [])}
    reached = {0}
    for _ in labels:
        reached |= {t.target for t in machine.transitions if t.source in reached and t.target is not None}
    assert reached == set(labels)


@pytest.mark.parametrize("name", [*TEXTS, *EXAMPLES])
def test_every_program(name: str) -> None:
    for machine in compile_source({**TEXTS, **EXAMPLES}[name]).machines:
        check(machine)


def machine_of(text: str) -> StateMachine:
    (machine,) = compile_source(text).machines
    return machine


def test_the_schema_is_one() -> None:
    jsonschema.Draft202012Validator.check_schema(schema("machine"))


@pytest.mark.parametrize(
    ("document", "complaint"),
    [
        (None, "not a coro2sm-machine"),
        ({"format": "other"}, "not a coro2sm-machine"),
        ({"format": "coro2sm-machine", "version": 99}, "version 99, this coro2sm reads 1"),
        ({"format": "coro2sm-machine", "version": 1}, "lacks 'name'"),
    ],
)
def test_other_documents_are_refused(document: object, complaint: str) -> None:
    with pytest.raises(ValueError, match=complaint):
        StateMachine.from_json(document)


def test_what_a_machine_says() -> None:
    machine = machine_of(
        "async def f(self, items):\n"
        "    total = 0\n"
        "    for item in items:\n"
        "        try:\n"
        "            total += await self.get(item)\n"
        "        except LookupError as error:\n"
        "            await self.log(error)\n"
        "    return total\n"
    )
    first, second = machine.suspensions
    assert (first.normal, first.callee, first.path) == ("self.get(item)", "self.get", ("loop", "try"))
    assert (second.normal, second.path) == ("self.log(error)", ("loop", "except"))
    kinds = {field.name: field.kind for field in machine.fields}
    assert kinds["self"] is Kept.PARAMETER and kinds["total"] is Kept.LOCAL
    assert Kept.ITERATOR in kinds.values() and kinds["handled"] is Kept.HANDLED
    assert "handled" in second.saved and "handled" not in first.saved
    ways = {transition.way for transition in machine.transitions}
    assert ways >= {Way.RESUME, Way.BRANCH, Way.LOOP, Way.EXCEPTION, Way.RETURN}
    assert any(t.way is Way.EXCEPTION and t.text == "LookupError" for t in machine.transitions)


def test_with_and_finally_have_fields_of_their_kind() -> None:
    machine = machine_of(
        "async def f(a):\n"
        "    async with a.open() as b:\n"
        "        try:\n"
        "            return await b.read()\n"
        "        finally:\n"
        "            await b.log()\n"
    )
    kinds = {field.kind for field in machine.fields}
    assert kinds >= {Kept.EXIT, Kept.PENDING, Kept.HANDLED}
    assert {s.normal for s in machine.suspensions if s.origin.value in ("enter", "exit")} == {"a.open()"}
