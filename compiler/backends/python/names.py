"""The names that generated code adds, none of which the user's code has.

At module level they start with an underscore, so that ``import *`` leaves them alone; inside a step function they
are plain words that the function doesn't use.
"""

from __future__ import annotations

import builtins
import itertools
from collections.abc import Iterable

RUNTIME = {
    "Machine": "_Machine",
    "Suspension": "_Suspension",
    "Thrown": "_Thrown",
    "RAISE": "_RAISE",
    "UNSTARTED": "_UNSTARTED",
    "await_": "_await",
    "await_enter": "_await_enter",
    "await_exit": "_await_exit",
    "next_item": "_next_item",
    "Groups": "_Groups",
    "rethrow": "_rethrow",
    "untrace": "_untrace",
    "manager": "_manager",
    "async_manager": "_async_manager",
    "async_generator": "_async_generator",
    "AsyncGenerator": "_AsyncGenerator",
    "async_iterator": "_async_iterator",
    "Generator": "_Generator",
    "generator": "_generator",
    "yield_from": "_yield_from",
    "generator_expression": "_generator_expression",
    "local": "_local",
    "coroutine": "_coroutine",
    "require_format": "_require_format",
}


class ModuleNames:
    """Names at module level. ``taken``: every identifier of the module; ``bound``: those that it assigns anywhere."""

    def __init__(self, taken: Iterable[str], bound: Iterable[str], *, binds_unknown: bool) -> None:
        self._taken = set(taken)
        self._bound = frozenset(bound)
        self._binds_unknown = binds_unknown
        self._given: dict[str, str] = {}
        self.used_runtime: dict[str, str] = {}
        self.used_builtins: dict[str, str] = {}

    def fresh(self, base: str) -> str:
        for name in itertools.chain((base,), (f"{base}_{n}" for n in itertools.count(2))):
            if name not in self._taken:
                self._taken.add(name)
                return name
        raise AssertionError("names are endless")

    def runtime(self, name: str) -> str:
        """How the module calls something of the runtime."""
        if name not in self.used_runtime:
            self.used_runtime[name] = self.fresh(RUNTIME[name])
        return self.used_runtime[name]

    def builtin(self, name: str) -> str:
        """How the module calls a builtin, or a helper of the runtime of that name."""
        if name in RUNTIME:
            return self.runtime(name)
        assert hasattr(builtins, name), name
        if name not in self._bound and not self._binds_unknown:
            return name
        if name not in self.used_builtins:
            self.used_builtins[name] = self.fresh(f"_{name}")
        return self.used_builtins[name]


class LocalNames:
    """Names inside one step function."""

    def __init__(self, taken: Iterable[str]) -> None:
        self._taken = set(taken)

    def fresh(self, base: str) -> str:
        for name in itertools.chain((base,), (f"{base}_{n}" for n in itertools.count(2))):
            if name not in self._taken:
                self._taken.add(name)
                return name
        raise AssertionError("names are endless")
