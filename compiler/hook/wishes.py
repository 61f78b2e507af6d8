"""What is asked of the hook besides the modules: how each is compiled.

Wishes(generators=True).tags    ("generators",), part of the name of a cached file
"""

from __future__ import annotations

import os
from dataclasses import dataclass

_ON = ("1", "true", "yes", "on")


@dataclass(frozen=True, slots=True)
class Wishes:
    """``strict``: what would stay native is an error. ``generators``: generator functions are compiled, too."""

    strict: bool = False
    generators: bool = False

    @property
    def tags(self) -> tuple[str, ...]:
        """Those that hold, by name."""
        return tuple(name for name in self.__slots__ if getattr(self, name))

    def concern(self, source: bytes) -> bool:
        """Whether there may be something to compile in ``source``; a quick look."""
        return b"async" in source or (self.generators and b"yield" in source)


def wishes_in_environment() -> Wishes:
    """CORO2SM_STRICT and CORO2SM_GENERATORS."""
    return Wishes(_is_on("CORO2SM_STRICT"), _is_on("CORO2SM_GENERATORS"))


def _is_on(name: str) -> bool:
    return os.environ.get(name, "").lower() in _ON
