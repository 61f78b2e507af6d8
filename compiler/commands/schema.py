"""``coro2sm schema``: what the JSON of the other commands looks like."""

from __future__ import annotations

import json

import click

from .. import config, documents
from . import terminal


@click.command("schema", short_help="Print the JSON Schema of what -f json writes.")
@click.argument("name", required=False)
def schema_command(name: str | None) -> int:
    """Print the JSON Schema (2020-12) of the documents NAME; without NAME, list them.

    Each document names its schema, its format and its version. A version rises when a reader of the old one would
    misread the new one.

    \b
    Examples:
      coro2sm schema
      coro2sm schema held > held.schema.json      of coro2sm explain --held -f json
    """
    if name is not None and name not in documents.NAMES:
        raise click.UsageError(f"no such document: {name}. {config.suggestion(name, documents.NAMES)}")
    if name is None:
        rows = [(each, documents.schema(each)["title"]) for each in documents.NAMES]
        text = "".join(f"{each:<12} {title}\n" for each, title in rows)
    else:
        text = json.dumps(documents.schema(name), indent=2) + "\n"
    terminal.emit(text.encode())
    return 0
