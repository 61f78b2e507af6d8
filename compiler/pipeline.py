"""The order of the passes, and how a module is put together from its parts."""

from __future__ import annotations

from collections.abc import Callable

from .analysis.dataflow import Dataflow
from .analysis.flow import flow
from .ir.function import Function
from .machine.layout import layout
from .machine.model import State, StateMachine
from .passes.release import release
from .passes.simplify import simplify
from .passes.spill import spill

Observer = Callable[[str, Function], None]

PASSES = ("build", "simplify", "release")
"""What ``observe`` is told of, in this order."""


def build_machine(function: Function, observe: Observer) -> StateMachine:
    """Runs every pass; ``observe`` sees the function after each."""
    observe("build", function)
    function = simplify(function)
    observe("simplify", function)
    function = release(function)
    observe("release", function)
    edges = flow(function)
    facts = Dataflow(function, edges)
    arranged = layout(function, edges)
    blocks = function.blocks_by_id()
    roles = {region.entry: "handler" for region in function.regions if region.entry is not None}
    resumed = {suspend.resume for _, suspend in function.suspensions()}
    states = tuple(
        State(
            label,
            "",
            "start" if label == 0 else "resume" if block in resumed else roles.get(block, "join"),
            block,
            blocks[block].title,
            blocks[block].span,
        )
        for block, label in arranged.labels.items()
    )
    return StateMachine(function, states, spill(function, facts), arranged, edges, facts)


