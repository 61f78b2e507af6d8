"""The last line of a compiled file: its machines, so that graph, show and diff read compiled files too.

    # coro2sm-machines: v1 <sha256 of the text above, 16 hex> <base64 of the zlib-compressed JSON of a list of machines>

The checksum tells whether the file is still what the compiler wrote.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
import json
import zlib
from collections.abc import Sequence

from .machine.model import StateMachine

_HEAD = "# coro2sm-machines: v1 "
_ANY_VERSION = "# coro2sm-machines: "


class Damaged(ValueError):
    """The line is there, but isn't what the compiler wrote below this text."""


def machines_line(text: str, machines: Sequence[StateMachine]) -> str:
    """The line that goes below ``text``, which must end with a line end; without one of its own."""
    document = json.dumps(
        [machine.to_json() for machine in machines], separators=(",", ":"), ensure_ascii=True
    )
    packed = base64.b64encode(zlib.compress(document.encode("ascii"), 9)).decode("ascii")
    return f"{_HEAD}{_checksum(text)} {packed}"


def embedded_machines(text: str) -> tuple[StateMachine, ...] | None:
    """The machines in the last line of ``text``, None if it has no such line. Damaged: text and line don't agree."""
    start = _last_line(text)
    if not text.startswith(_ANY_VERSION, start):
        return None
    line = text[start:].rstrip("\r\n")
    if not line.startswith(_HEAD):
        raise Damaged(
            f"the machines are of version {line[len(_ANY_VERSION) :].split(' ')[0]}, this coro2sm reads v1"
        )
    checksum, _, packed = line.removeprefix(_HEAD).partition(" ")
    if checksum != _checksum(text[:start]):
        raise Damaged(
            "the file was changed after it was compiled, so its machines are not those in its last line"
        )
    try:
        documents = json.loads(zlib.decompress(base64.b64decode(packed, validate=True)))
        return tuple(StateMachine.from_json(document) for document in documents)
    except (binascii.Error, zlib.error, ValueError) as error:
        raise Damaged(f"the line of machines can't be read: {error}") from None


def _last_line(text: str) -> int:
    """Where the last line begins, a line end at the very end aside."""
    stop = len(text.rstrip("\r\n"))
    return max(text.rfind("\n", 0, stop), text.rfind("\r", 0, stop)) + 1


def _checksum(text: str) -> str:
    """Of the text with plain line ends: a checkout may change those."""
    plain = text.replace("\r\n", "\n").replace("\r", "\n")
    return hashlib.sha256(plain.encode("utf-8", "surrogatepass")).hexdigest()[:16]
