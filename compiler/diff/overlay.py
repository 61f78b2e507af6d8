"""Both versions of each changed machine in one drawing, so that nothing jumps: a graph of all states that either has.

Added is solid and "+", removed dashed and a minus, changed dotted and "~"; what stayed is thin. In: a report. Out: DOT,
or a page of the drawing beside the list of findings, each linked with its state and back.

    "m0_s2" [id="m0_s2", label="+ 2 await tick()", color="#0072B2", penwidth=2.5, href="#f1"]
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from html import escape

from ..diagnostics import printable
from .findings import Finding, Pair
from .report import Report, summary
from .view import View

SAME, ADDED, REMOVED, CHANGED = "", "+ ", "\u2212 ", "~ "
_LINES = {
    SAME: 'color="#767676"',
    ADDED: 'color="#0072B2", penwidth=2.5',
    REMOVED: 'color="#B34700", style="dashed,rounded", penwidth=1.5',
    CHANGED: 'color="#8A4F7D", style="dotted,rounded", penwidth=2.5',
}
_WAYS = {
    SAME: 'color="#767676"',
    ADDED: 'color="#0072B2", penwidth=2.5',
    REMOVED: 'color="#B34700", style="dashed"',
}


@dataclass(slots=True)
class _Drawing:
    """One machine: ``name`` begins the ids of its states; those of the old one alone have an ``o`` in theirs."""

    name: str
    pair: Pair
    links: dict[str, str] = field(default_factory=dict)

    def id(self, old: int | None, new: int | None) -> str:
        if new is None and old is not None:
            new = self.pair.matching.partner.get(old)
        return f"{self.name}_s{new}" if new is not None else f"{self.name}_o{old}"


def dot(report: Report) -> str:
    drawings = _drawings(report)
    for number, finding in enumerate(report.findings):
        place = _place(drawings, finding)
        if place is not None:
            drawing, id = place
            drawing.links.setdefault(id, f"#f{number}")
    lines = [line for drawing in drawings for line in _machine(drawing)]
    head = 'digraph { rankdir=TB; node [shape=box, style="rounded", fontname="monospace", fontsize=11];'
    return "\n".join([head, '  edge [fontname="monospace", fontsize=10];', *lines, "}"]) + "\n"


def page(report: Report, drawing: str) -> str:
    """``drawing``: what Graphviz made of :func:`dot`, as SVG."""
    drawings = _drawings(report)
    items = []
    for number, finding in enumerate(report.findings):
        place = _place(drawings, finding)
        verdict = f"<b>{finding.verdict.name}</b> " if finding.verdict is not None else ""
        head = f"{finding.path}:{finding.line}: {finding.id}"
        link = f'<a href="#{place[1]}">{_html(head)}</a>' if place else _html(head)
        text = _html(f"{finding.machine}: {finding.message}")
        items.append(f'<li id="f{number}">{link} {verdict}{text}</li>')
    svg = drawing[drawing.index("<svg") :]
    return _PAGE.format(summary=_html(" ".join(summary(report))), items="\n".join(items), svg=svg)


_PAGE = """\
<!doctype html>
<html lang="en"><meta charset="utf-8"><title>State machines compared</title>
<style>
body {{ margin: 0; display: grid; grid-template-columns: minmax(18rem, 30rem) 1fr; height: 100vh;
  font: 14px/1.5 system-ui, sans-serif; }}
nav, main {{ overflow: auto; padding: 1rem; }}
nav {{ border-right: 1px solid #ccc; }}
li {{ margin: .5rem 0; overflow-wrap: anywhere; }}
li:target {{ background: #fff3bf; }}
g:target path, g:target polygon {{ fill: #fff3bf; }}
</style>
<nav><p>{summary}</p><p>+ solid: added. &minus; dashed: removed. ~ dotted: changed.</p>
<ol>
{items}
</ol></nav>
<main>
{svg}</main>
</html>
"""


def _html(text: str) -> str:
    return escape(printable(text))


def _drawings(report: Report) -> list[_Drawing]:
    changed = (pair for pair in report.comparison.pairs if not pair.matching.equal)
    return [_Drawing(f"m{number}", pair) for number, pair in enumerate(changed)]


def _place(drawings: list[_Drawing], finding: Finding) -> tuple[_Drawing, str] | None:
    """The state that a finding is about: the one that it names, else the one that its line is in."""
    for drawing in drawings:
        pair = drawing.pair
        if finding.machine != pair.new.machine.qualname or finding.path not in (pair.old.path, pair.new.path):
            continue
        if finding.old is not None or finding.new is not None:
            return drawing, drawing.id(finding.old, finding.new)
        for view in (pair.new, pair.old):
            lines = {node.line: node.state for node in view.graph.nodes if view.path == finding.path}
            state = lines.get(finding.line)
            if state is not None:
                is_new = view is pair.new
                return drawing, drawing.id(None if is_new else state, state if is_new else None)
    return None


def _machine(drawing: _Drawing) -> Iterator[str]:
    pair = drawing.pair
    title = f"{pair.new.machine.qualname} ({pair.new.path})"
    yield f"  subgraph {_quoted('cluster_' + drawing.name)} {{ label={_quoted(title)}; color=gray;"
    partner = pair.matching.partner
    before = {new: old for old, new in partner.items()}
    for state in pair.new.machine.states:
        yield _box(drawing, before.get(state.label), state.label)
    for state in pair.old.machine.states:
        if state.label not in partner:
            yield _box(drawing, state.label, None)
    yield from _arrows(drawing)
    yield "  }"


def _box(drawing: _Drawing, old: int | None, new: int | None) -> str:
    pair, id = drawing.pair, drawing.id(old, new)
    sign = REMOVED if new is None else ADDED if old is None else CHANGED if _differs(pair, old, new) else SAME
    texts = [pair.old.shown(old)] if old is not None and (new is None or _awaits_else(pair, old, new)) else []
    texts += [pair.new.shown(new)] if new is not None else []
    verdict = pair.verdicts.get(old) if old is not None else None
    lines = [f"{sign}{new if new is not None else old} {texts[0]}", *(f"  → {text}" for text in texts[1:])]
    lines += [verdict.name] if verdict is not None and not verdict.goes_on else []
    link = f", href={_quoted(drawing.links[id])}" if id in drawing.links else ""
    return f"    {_quoted(id)} [id={_quoted(id)}, label={_label(lines)}, {_LINES[sign]}{link}];"


def _differs(pair: Pair, old: int, new: int) -> bool:
    one = pair.old.renamed(pair.matching.renaming)
    return _awaits_else(pair, old, new) or _doings(one, old) != _doings(pair.new, new)


def _awaits_else(pair: Pair, old: int, new: int) -> bool:
    return pair.old.renamed(pair.matching.renaming).expressions.get(old) != pair.new.expressions.get(new)


def _doings(view: View, label: int) -> list[object]:
    return [node.same for node in view.graph.nodes if node.state == label]


def _arrows(drawing: _Drawing) -> Iterator[str]:
    pair = drawing.pair
    before = _ways(pair.old, lambda label: drawing.id(label, None))
    after = _ways(pair.new, lambda label: drawing.id(None, label))
    end = f"{drawing.name}_end"
    yield f'    {_quoted(end)} [label="end", shape=plain];'
    for key in {**after, **before}:
        source, target, way = key
        sign = SAME if key in before and key in after else ADDED if key in after else REMOVED
        yield f"    {_quoted(source)} -> {_quoted(target or end)} [label={_quoted(sign + way)}, {_WAYS[sign]}];"


def _ways(view: View, id: Callable[[int], str]) -> dict[tuple[str, str | None, str], None]:
    """Each once, in their order: from where, to where (None: the end), and what kind."""
    return {
        (id(each.source), None if each.target is None else id(each.target), each.way.value): None
        for each in view.machine.transitions
    }


def _label(lines: list[str]) -> str:
    """With all lines to the left."""
    return (
        '"' + "".join(_escaped(line if len(line) <= 60 else f"{line[:57]}…") + "\\l" for line in lines) + '"'
    )


def _quoted(text: str) -> str:
    return f'"{_escaped(text)}"'


def _escaped(text: str) -> str:
    return printable(text).replace("\\", "\\\\").replace('"', '\\"')
