"""Explanations laid out for a terminal. Of a function: its source, its states, its machine, from left to right.

     5  0 ◆ 1   await asyncio.sleep(n)    ◆ await asyncio.sleep(n), goes on in 1
                                             keeps n: read at line 6 after this await

``◆`` stands where the machine suspends, ``│`` where a line goes on in the state above.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from io import StringIO

from rich.console import Console, Group
from rich.syntax import Syntax
from rich.table import Table
from rich.text import Text

from .explanation import Kept, Row, Stop, ways_text
from .facts import Facts
from .held import Entry, Thing

WIDTH = 120
"""Of a page that goes to no terminal."""


def page(facts: Facts, rows: Sequence[Row], width: int = WIDTH, colours: bool = False) -> str:
    """The lines of one function, each at most ``width`` wide; with colours as escape sequences."""
    machine = facts.machine
    where = f"   line {machine.span.line}" if machine.span.line else ""
    table = Table.grid(padding=(0, 1), expand=True)
    table.add_column(justify="right", style="dim", no_wrap=True)
    table.add_column(justify="left", style="bold cyan", no_wrap=True)
    table.add_column(ratio=1, overflow="fold")
    table.add_column(ratio=1, overflow="fold")
    above: tuple[int, ...] = ()
    for row in rows:
        number = str(row.line) if row.line else ""
        table.add_row(number, _states(row, above), _code(row.text, machine.language), _notes(facts, row))
        above = _left_in(row) or above
    head = Text(f"{machine.qualname}({', '.join(machine.parameters)})", "bold") + Text(where, "dim")
    return _printed([head, table], width, colours)


def held_table(found: Sequence[Entry], width: int = WIDTH, colours: bool = False) -> str:
    """What is held across each suspension, and how much of it there is in all."""
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0))
    table.add_column("place", overflow="fold", ratio=3)
    table.add_column("function", overflow="fold", ratio=2)
    table.add_column("fields", justify="right", no_wrap=True)
    table.add_column("await", overflow="fold", ratio=4)
    table.add_column("held", overflow="fold", ratio=4)
    entries = [(path, machine, each) for path, machine, inside in found for each in inside]
    for path, machine, each in entries:
        place = f"{path}:{each.suspension.span.line}" if each.suspension.span.line else path
        things = Group(*map(_thing, each.things)) if each.things else ""
        name = Text(machine.qualname.replace(".<locals>", ""))
        table.add_row(Text(place, "dim"), name, str(each.fields), Text(each.text), things)
    locks = sum(bool(each.of("lock")) for _, _, each in entries)
    opens = sum(bool(each.of("open")) for _, _, each in entries)
    total = (
        f"{len(entries)} awaits in {len(found)} functions; {locks} hold a lock, {opens} hold something open."
    )
    return _printed([table, Text(f"\n{total}")] if entries else [Text(total)], width, colours)


_SIGNS = {"lock": ("lock", "bold red"), "open": ("open", "bold yellow"), "within": ("within", "dim")}


def _thing(thing: Thing) -> Text:
    line = f" (line {thing.line})" if thing.line else ""
    return Text.assemble(_SIGNS[thing.kind], f" {thing.text}{line}")


def _printed(parts: Sequence[Text | Table], width: int, colours: bool) -> str:
    out = StringIO()
    console = Console(
        file=out,
        width=width,
        force_terminal=colours,
        color_system="standard" if colours else None,
        highlight=False,
        legacy_windows=False,
    )
    for part in parts:
        console.print(part, overflow="fold")
    return "\n".join(line.rstrip() for line in out.getvalue().split("\n"))


def _states(row: Row, above: tuple[int, ...]) -> Text:
    if not row.runs:
        return Text()
    if not row.begins and not row.stops and row.runs == above:
        return Text("│")
    resumed = {stop.resume for stop in row.stops}
    before = [str(label) for label in row.runs if label not in resumed]
    after = [str(label) for label in row.runs if label in resumed]
    return Text(" ◆ ".join(filter(None, (",".join(before), ",".join(after)))))


def _left_in(row: Row) -> tuple[int, ...]:
    return (max(stop.resume for stop in row.stops),) if row.stops else row.runs


def _code(text: str, language: str) -> Text:
    shown = Syntax("", language or "text", theme="ansi_dark", word_wrap=True).highlight(text)
    shown.rstrip()
    return shown


def _notes(facts: Facts, row: Row) -> Group:
    inline = (Text(f"{each}: in line, within the state where it is raised", "dim") for each in row.inline)
    stops = (part for each in row.stops for part in _of_stop(each))
    return Group(*inline, *stops, *(_of_state(facts, label) for label in row.begins))


def _of_state(facts: Facts, label: int) -> Text:
    state = facts.machine.states[label]
    reached = "" if label not in facts.unreachable else ", unreachable"
    note = Text.assemble((f"state {label}", "bold cyan"), f"  {state.role.value}{reached}")
    if ways := ways_text(facts, label):
        note.append(f"; {', '.join(ways)}", "dim")
    return note


def _of_stop(stop: Stop) -> Iterator[Text | Table]:
    yield Text.assemble(("◆ ", "bold magenta"), (stop.text, "bold"), f", goes on in {stop.resume}")
    table = Table.grid(padding=(0, 1))
    table.add_column(no_wrap=True)
    table.add_column(overflow="fold")
    names: dict[str, list[str]] = {}
    for kept in stop.keeps:
        names.setdefault(_why(kept, stop.mode), []).append(kept.name)
    for word, (why, alike) in zip(("  keeps", *[""] * len(names)), names.items(), strict=False):
        table.add_row(word, Text.assemble((", ".join(alike), "bold"), f": {why}"))
    if not names:
        table.add_row("  keeps", "nothing")
    if stop.drops:
        table.add_row("  drops", Text(", ".join(stop.drops)))
    yield table


def _why(kept: Kept, mode: str) -> str:
    reason = kept.reason
    text = f"{reason.why} at line {reason.line} after this {mode}" if reason.line else reason.why
    return text if kept.sure else f"if bound; {text}"
