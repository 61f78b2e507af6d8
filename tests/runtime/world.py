"""What a hand-written function finds around it: children that note what happens to them.

`through` awaits what it is given; `through_machine` is the same as a machine: the smallest pair of twins.
"""
# ruff: noqa: RET503
# machines stand here as the compiler writes them
# mypy: disable-error-code="attr-defined, has-type, no-untyped-def, no-untyped-call"

from __future__ import annotations

import sys
import types
from collections.abc import Generator
from typing import Any

from coro2sm.runtime import UNSTARTED, Machine, Suspension, Thrown, await_, coroutine, rethrow


class World:
    """What a twin finds around it.  `notes` lists what happened, and what was handled at that moment."""

    def __init__(self, kinds: str = "native") -> None:
        self.kinds = kinds
        self.notes: list[tuple[Any, ...]] = []
        self.children = 0

    def note(self, *what: Any) -> None:
        self.notes.append((*what, *chain_of(sys.exception())))

    def child(self, name: str) -> Any:
        """Yields once and returns what is sent; every third doesn't yield."""
        self.children += 1
        leaf = leaf_of(self, name, self.children % 3 != 0)
        if self.kinds == "native":
            return through(leaf)
        return through_machine(leaf) if self.kinds == "machine" else leaf


def chain_of(exc: BaseException | None) -> list[str]:
    """An exception and its contexts, innermost first, as text."""
    links: list[str] = []
    while exc is not None and len(links) < 10:
        links.append(f"{type(exc).__name__}{exc.args}{'!' if exc.__suppress_context__ else ''}")
        if exc.__cause__ is not None:
            links.append(f"because {type(exc.__cause__).__name__}")
        exc = exc.__context__
    return links


@types.coroutine
def leaf_of(world: World, name: str, yields: bool) -> Generator[Any, Any, Any]:
    world.note("leaf", name)
    sent = None
    if yields:
        try:
            sent = yield name
        except BaseException as error:
            world.note("leaf thrown", name, type(error).__name__)
            raise
    world.note("leaf done", name, sent)
    return sent


async def through(leaf: Any) -> Any:
    return await leaf


class _through_machine(Machine, of="through"):
    __slots__ = ("leaf",)

    def step(machine, sent):
        label = machine.label
        if label == 0:
            leaf = machine.leaf
            machine.leaf = None

        if label == 0:
            sent = await_(leaf)
            if type(sent) is Suspension:
                machine.leaf = leaf
                return machine.suspend(sent, 1)
            label = 1

        if label == 1:
            if type(sent) is Thrown:
                rethrow(sent.take())
            return sent


@coroutine(_through_machine)
def through_machine(leaf: Any) -> Any:
    machine = _through_machine()
    machine.label = UNSTARTED
    machine.leaf = leaf
    return machine
