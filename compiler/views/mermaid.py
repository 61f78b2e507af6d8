"""A picture as a Mermaid flowchart, for Markdown files and pages that draw it themselves.

flowchart TB
  nap_0["0  start"]
  nap_0 ==>|resume| nap_1
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from .facts import in_xml
from .picture import Arrow, Box, Frame, Picture

_LINES = {
    "resume": "==>",
    "exception": "-.->",
    "cleanup": "-.->",
    "raise": "-.->",
    "cancel": "-.-x",
    "call": "-.->",
}


def mermaid(pictures: Sequence[Picture], calls: Sequence[Arrow] = ()) -> str:
    return "\n".join(_lines(pictures, calls)) + "\n"


def _lines(pictures: Sequence[Picture], calls: Sequence[Arrow]) -> Iterator[str]:
    yield "flowchart TB"
    for each in pictures:
        yield from _frame(each.whole, {box.name: box for box in each.boxes}, "  ")
        yield from (f"  {_arrow(arrow)}" for arrow in each.arrows)
    yield from (f"  {_arrow(arrow)}" for arrow in calls)


def _frame(frame: Frame, boxes: dict[str, Box], indent: str) -> Iterator[str]:
    title = _text("\n".join([frame.title, *frame.lines]))
    yield f"{indent}subgraph frame_{_name(frame.name)}[{title}]"
    for name in frame.boxes:
        yield f"{indent}  {_name(name)}{_shape(boxes[name])}"
    for inner in frame.inner:
        yield from _frame(inner, boxes, indent + "  ")
    yield f"{indent}end"


def _shape(box: Box) -> str:
    text = _text("\n".join([box.head, *box.lines, *box.waits, *box.held]))
    if box.label is None:
        return f"(({text}))" if box.kind == "return" else f"{{{{{text}}}}}"
    return f"({text})" if box.kind == "resume" else f"[{text}]"


def _arrow(arrow: Arrow) -> str:
    word = "" if arrow.kind in ("branch", "jump") else arrow.kind
    word = f"{word} again".strip() if arrow.back and arrow.kind != "loop" else word
    label = " ".join(filter(None, (word, arrow.text)))
    text = f"|{_text(label)}|" if label else ""
    source = f"frame_{_name(arrow.frame)}" if arrow.frame else _name(arrow.source)
    return f"{source} {_LINES.get(arrow.kind, '-->')}{text} {_name(arrow.target)}"


def _name(text: str) -> str:
    """Letters, digits and one underscore for a point; what else there is by its number, so that names stay apart."""
    return re.sub(r"[^A-Za-z0-9.]", lambda found: f"_{ord(found[0]):x}_", text).replace(".", "_")


def _text(text: str) -> str:
    special = {'"': "#quot;", "<": "#lt;", ">": "#gt;", "#": "#35;", "`": "#96;", "|": "#124;", "&": "#38;"}
    return (
        '"'
        + "<br/>".join("".join(special.get(char, char) for char in line) for line in in_xml(text).split("\n"))
        + '"'
    )
