"""Machines in notebooks: ``%load_ext coro2sm``, then ``%%coro2sm graph``, ``show`` or ``compile`` above a cell.

    %%coro2sm graph
    async def nap(n):
        await asyncio.sleep(n)

shows the graph of each machine of the cell, which is neither run nor imported. A machine that is a cell's last value
draws itself. IPython is imported by nobody but ``load``.
"""

from __future__ import annotations

from html import escape
from typing import Any

from .api import Options, compile_source
from .diagnostics import in_order, render
from .machine.model import StateMachine
from .views.dot import dot
from .views.facts import Facts
from .views.listing import listing
from .views.picture import Wish, is_big, picture
from .views.render import NoGraphviz
from .views.render import render as drawn

ACTIONS = ("graph", "show", "compile")


def svg(machine: StateMachine) -> str | None:
    """The graph as SVG; None where nothing can draw."""
    try:
        return drawn(dot([picture(Facts(machine), Wish(folds=is_big(machine)))]), "svg").decode()
    except NoGraphviz:
        return None


def html(machine: StateMachine) -> str:
    """The listing."""
    return f"<pre>{escape(listing(machine))}</pre>"


def bundle(machine: StateMachine) -> dict[str, str]:
    """By MIME type what a notebook can choose from."""
    shown = {"text/plain": listing(machine), "text/html": html(machine)}
    image = svg(machine)
    return shown if image is None else {**shown, "image/svg+xml": image}


def load(shell: Any) -> None:
    """Registers the magic with the IPython shell."""
    shell.register_magic_function(cell_magic, "cell", "coro2sm")


def cell_magic(line: str, cell: str) -> None:
    """%%coro2sm graph|show|compile: the machines of the cell, drawn, listed or as Python; the cell is not run."""
    action = line.strip() or "graph"
    if action not in ACTIONS:
        print(f"%%coro2sm takes one of {', '.join(ACTIONS)}, not {action!r}.")
        return
    module = compile_source(cell, "<cell>", Options(embed=False))
    for found in in_order(module.diagnostics):
        print(render(found))
    if module.has_errors:
        return
    if action == "compile":
        print(module.code)
    elif not module.machines:
        print("There is no async function in the cell.")
    for machine in module.machines if action != "compile" else ():
        _show(machine, action)


def _show(machine: StateMachine, action: str) -> None:
    if action == "show":
        print(listing(machine))
        return
    from IPython.display import display  # type: ignore[import-not-found,unused-ignore]  # only there in notebooks

    display(bundle(machine), raw=True)  # type: ignore[no-untyped-call,unused-ignore]  # it has no types
