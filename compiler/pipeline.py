"""The order of the passes, and how a module is put together from its parts."""

from __future__ import annotations

from collections.abc import Callable

from .analysis.dataflow import Dataflow
from .analysis.flow import flow
from .ir.function import Function
from .machine.build import build
from .machine.layout import layout
from .machine.model import Arranged
from .passes.release import release
from .passes.simplify import simplify
from .passes.spill import spill

Observer = Callable[[str, Function], None]

PASSES = ("build", "simplify", "release")
"""What ``observe`` is told of, in this order."""


def build_machine(function: Function, observe: Observer) -> Arranged:
    """Runs every pass; ``observe`` sees the function after each."""
    observe("build", function)
    function = simplify(function)
    observe("simplify", function)
    function = release(function)
    observe("release", function)
    edges = flow(function)
    facts = Dataflow(function, edges)
    arranged = layout(function, edges)
    return build(function, spill(function, facts), arranged, edges, facts)
