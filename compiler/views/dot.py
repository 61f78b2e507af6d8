"""A picture as DOT for Graphviz: the same bytes for the same machine.

Each kind has a colour that colour-blind people can tell apart (after Okabe and Ito), and a second sign: the line of the
box, the dash, head and word of the arrow.

    "nap.0" -> "nap.1" [id="nap.0-resume-nap.1", label="resume", color="#0072B2", style="bold"]
"""

from __future__ import annotations

import textwrap
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields
from html import escape

from .facts import in_xml
from .picture import Arrow, Box, Frame, Picture


@dataclass(frozen=True, slots=True)
class Palette:
    paper: str
    ink: str
    faint: str
    fill: str
    resume: str
    exception: str
    cleanup: str
    loop: str
    end: str
    cancel: str


PALETTES = {
    "light": Palette(
        "#FFFFFF",
        "#1A1A1A",
        "#767676",
        "#F6F6F6",
        "#0072B2",
        "#B34700",
        "#8A4F7D",
        "#00735A",
        "#1A1A1A",
        "#B34700",
    ),
    "dark": Palette(
        "#16181D",
        "#F0F0F0",
        "#9AA0A6",
        "#23262E",
        "#56B4E9",
        "#FF9E4A",
        "#E39AC6",
        "#3FD0A4",
        "#F0F0F0",
        "#FF9E4A",
    ),
}

PALETTES["roles"] = Palette(*(f"#0000{number:02x}" for number, _ in enumerate(fields(Palette), 1)))
"""A colour of its own for each role, for who colours the drawing himself."""

_ARROWS = {
    "resume": ("resume", "bold", "normal"),
    "branch": ("ink", "solid", "vee"),
    "jump": ("ink", "solid", "vee"),
    "loop": ("loop", "bold", "vee"),
    "exception": ("exception", "dashed", "empty"),
    "cleanup": ("cleanup", "dotted", "odiamond"),
    "return": ("end", "solid", "normal"),
    "raise": ("exception", "dashed", "empty"),
    "cancel": ("cancel", "bold,dashed", "tee"),
    "call": ("faint", "dotted", "open"),
}
"""Colour, line and head of each kind of arrow."""

_SIGNS = {
    "resume": "resume",
    "loop": "again",
    "exception": "on",
    "cleanup": "cleanup",
    "raise": "raise",
    "cancel": "cancelled",
    "call": "awaits",
    "return": "return",
}

_FRAMES = {
    "loop": ("loop", "rounded,bold"),
    "protected": ("faint", "solid"),
    "handler": ("exception", "dashed"),
    "cleanup": ("cleanup", "dotted"),
    "exit": ("cleanup", "dotted"),
}

_LABEL = 32
"""So wide is a line beside an arrow."""
_MONO = "Courier New"
_SANS = "Arial"


def dot(pictures: Sequence[Picture], calls: Sequence[Arrow] = (), theme: str = "light") -> str:
    """One digraph; several pictures stand in it side by side."""
    palette = PALETTES[theme]
    return "\n".join(_lines(pictures, calls, palette)) + "\n"


def _lines(pictures: Sequence[Picture], calls: Sequence[Arrow], palette: Palette) -> Iterator[str]:
    yield "digraph machine {"
    common = f'fontname="{_SANS}", fontcolor="{palette.ink}"'
    yield (
        f'  graph [bgcolor="{palette.paper}", {common}, fontsize=11, labeljust=l, rankdir=TB, nodesep=0.4, '
        "ranksep=0.5, compound=true];"
    )
    yield f'  node [{common}, fontsize=11, shape=plain, color="{palette.ink}"];'
    yield f'  edge [{common}, fontsize=10, color="{palette.ink}"];'
    for each in pictures:
        boxes = {box.name: box for box in each.boxes}
        yield from _whole(each.whole, boxes, palette, bordered=len(pictures) > 1)
        yield from (f"  {_arrow(arrow, palette)}" for arrow in each.arrows)
    yield from (f"  {_arrow(arrow, palette)}" for arrow in calls)
    yield "}"


def _whole(frame: Frame, boxes: dict[str, Box], palette: Palette, bordered: bool) -> Iterator[str]:
    yield f"  subgraph {_quoted('cluster ' + frame.name)} {{"
    yield (
        f"    graph [id={_quoted(frame.name)}, label={_quoted(_cut(frame.title))}, "
        f'color="{palette.faint}", margin=12, peripheries={int(bordered)}];'
    )
    yield from _inside(frame, boxes, palette, "    ")
    yield "  }"


def _frame(frame: Frame, boxes: dict[str, Box], palette: Palette, indent: str) -> Iterator[str]:
    """The title is a node, since arrows keep clear of nodes, and run through the label of a cluster."""
    role, style = _FRAMES.get(frame.kind, _FRAMES["protected"])
    colour = getattr(palette, role)
    title = _quoted(f"title {frame.name}")
    yield f"{indent}subgraph {_quoted('cluster ' + frame.name)} {{"
    yield (
        f'{indent}  graph [id={_quoted(frame.name)}, label="", color="{colour}", style="{style}", '
        "margin=12, peripheries=1];"
    )
    label = (
        "".join(f"{line}\n" for line in (_cut(frame.title), *frame.lines))
        if frame.lines
        else _cut(frame.title)
    )
    tooltip = f", tooltip={_quoted(frame.tooltip)}" if frame.lines else ""
    yield f'{indent}  {title} [class=title, label={_quoted(label)}, fontcolor="{colour}"{tooltip}];'
    yield from _inside(frame, boxes, palette, indent + "  ")
    yield f"{indent}}}"


def _inside(frame: Frame, boxes: dict[str, Box], palette: Palette, indent: str) -> Iterator[str]:
    for name in frame.boxes:
        yield f"{indent}{_box(boxes[name], palette)}"
    for inner in frame.inner:
        yield from _frame(inner, boxes, palette, indent)


def _cut(text: str) -> str:
    return text if len(text) <= 70 else text[:69] + "…"


def _box(box: Box, palette: Palette) -> str:
    name = _quoted(box.name)
    if box.label is None:
        shape = {"return": "doublecircle", "raise": "octagon", "cancelled": "octagon"}.get(
            box.kind, "plaintext"
        )
        return f"{name} [id={name}, label={_quoted(box.head)}, shape={shape}, tooltip={_quoted(box.head)}];"
    return f"{name} [id={name}, label=<{_table(box, palette)}>, tooltip={_quoted(box.tooltip)}];"


def _table(box: Box, palette: Palette) -> str:
    border = {"start": 3, "resume": 2}.get(box.kind, 1)
    colour = {"start": palette.ink, "resume": palette.resume, "handler": palette.exception}.get(
        box.kind, palette.faint
    )
    style = (
        "dashed"
        if not box.reachable or box.kind == "handler"
        else "rounded"
        if box.kind == "resume"
        else "solid"
    )
    rows = [_row(f"<B>{escape(box.head)}</B>", _SANS, palette.ink)]
    rows += [_row(escape(line), _MONO, palette.ink) for line in box.lines]
    rows += [_row(f"<B>{escape(text)}</B>", _MONO, palette.resume) for text in box.waits]
    rows += [_row(f"<I>{escape(line)}</I>", _SANS, palette.faint) for line in box.held]
    return (
        f'<TABLE BORDER="{border}" CELLBORDER="0" CELLSPACING="0" CELLPADDING="3" COLOR="{colour}" STYLE="{style}" '
        f'BGCOLOR="{palette.fill}">{"".join(rows)}</TABLE>'
    )


def _row(text: str, font: str, colour: str) -> str:
    text = in_xml(text).replace("  ", "&#160;&#160;")
    # A space more at the end: other machines have wider fonts.
    return f'<TR><TD ALIGN="LEFT"><FONT FACE="{font}" COLOR="{colour}">{text}&#160;</FONT></TD></TR>'


def arrow_id(arrow: Arrow) -> str:
    """The id that an arrow has in the drawing."""
    return f"{arrow.frame or arrow.source}-{arrow.kind}-{arrow.target}" + (
        f"-{arrow.text}" if arrow.text else ""
    )


def _arrow(arrow: Arrow, palette: Palette) -> str:
    colour, style, head = _ARROWS[arrow.kind]
    word = _SIGNS.get(arrow.kind, "")
    if arrow.back and arrow.kind != "loop":
        word = f"{word}, again".lstrip(", ")
    says = f"{word} {arrow.text}".strip()
    # Graphviz puts a label against its arrow.
    lines = textwrap.wrap(says, _LABEL)
    label = f" {says} " if len(lines) == 1 else "".join(f" {line} \n" for line in lines)
    shade = getattr(palette, colour)
    # Everything else leads downwards; cycles would put the start anywhere.
    free = ", constraint=false" if arrow.back else ""
    tail = f", ltail={_quoted(f'cluster {arrow.frame}')}" if arrow.frame else ""
    return (
        f"{_quoted(arrow.source)} -> {_quoted(arrow.target)} [id={_quoted(arrow_id(arrow))}, label={_quoted(label)}, "
        f'color="{shade}", fontcolor="{shade}", style="{style}", arrowhead={head}{free}{tail}];'
    )


def _quoted(text: str) -> str:
    """A DOT string; a backslash in it stands for itself, a line end is a new line to the left."""
    return '"' + in_xml(text).replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\l") + '"'
