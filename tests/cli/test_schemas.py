"""Every document that a command writes names its schema, and fits it."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
from coro2sm.compiler import documents

from .conftest import ASYNC, BROKEN, Run

WORK = b"""\
import asyncio


async def work(rows, lock):
    async with lock:
        async for row in rows:
            await row
    try:
        await rows.one()
    except* ValueError:
        await rows.two()
    except* (KeyError, OSError):
        pass
    else:
        return [await row for row in rows]
    finally:
        await asyncio.sleep(0)


async def items():
    yield 1
"""
COMMANDS = {
    "compile work.py -f json": "module",
    "compile broken.py -f json": "module",
    "show work.py nap.py -f json": "machines",
    "graph work.py -f json": "machines",
    "explain work.py -f json": "explanation",
    "explain --held . -f json": "held",
    "diff nap.py work.py -f json": "diff",
    "baseline check nap.py work.py -f json": "diff",
    "teach nap.py --entry nap -f json": "trace",
}


@pytest.mark.parametrize("command", COMMANDS)
def test_a_document_fits_the_schema_that_it_names(run: Run, tmp_path: Path, command: str) -> None:
    (tmp_path / "nap.py").write_bytes(ASYNC.replace(b"nap(n)", b"nap(n=0)"))
    (tmp_path / "work.py").write_bytes(WORK)
    if "baseline" in command:
        assert run("baseline", "write", "nap.py").status == 0
    if "broken" in command:
        (tmp_path / "broken.py").write_bytes(BROKEN)
    document = json.loads(run(*command.split()).out)
    name = COMMANDS[command]
    schema = json.loads(run("schema", name).out)
    assert (document["$schema"], document["format"]) == (schema["$id"], f"coro2sm-{name}")
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(document)
    for missing in document:
        rest = {key: value for key, value in document.items() if key != missing}
        assert not jsonschema.Draft202012Validator(schema).is_valid(rest), missing


def test_every_schema_is_listed_and_named_alike(run: Run) -> None:
    listed = [line.split()[0] for line in run("schema").out.decode().splitlines()]
    assert listed == sorted(documents.NAMES) == sorted({*COMMANDS.values(), "machine"})
    for name in listed:
        schema = documents.schema(name)
        version = schema["properties"]["version"]["const"]
        assert schema["$id"].endswith(f"/{name}-{version}.json")
        assert schema["properties"]["$schema"] == {"const": schema["$id"]}
    ran = run("schema", "helt")
    assert ran.status == 2 and "Did you mean 'held'?" in ran.err


def test_documents_of_machines_are_read_again(run: Run, tmp_path: Path) -> None:
    (tmp_path / "nap.py").write_bytes(ASYNC)
    (tmp_path / "work.py").write_bytes(WORK)
    for command in ("show nap.py work.py -f json", "graph work.py -f json", "compile work.py -f json"):
        (tmp_path / "machines.json").write_bytes(run(*command.split()).out)
        sources = [each for each in command.split() if each.endswith(".py")]
        assert run("show", "machines.json") == run("show", *sources)
        text = (tmp_path / "machines.json").read_text()
        (tmp_path / "later.json").write_text(text.replace('"version": 1', '"version": 2', 1))
        later = run("show", "later.json")
        assert later.status == 1 and "version 2, this coro2sm reads 1" in later.err
