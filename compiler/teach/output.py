"""What the program writes, in the order in which it writes it, to standard output and standard error alike."""

from __future__ import annotations

import io
from collections.abc import Callable
from typing import Any

from .values import without_addresses


class Output:
    """``plain`` makes each text the same on every machine; at most ``limit`` characters are kept."""

    def __init__(self, limit: int, plain: Callable[[str], str]) -> None:
        self.parts: list[str] = []
        self.errors: list[list[int]] = []
        """The ranges of characters that went to standard error."""
        self.length = 0
        self.is_cut = False
        self._limit = limit
        self._plain = plain

    def written(self) -> int:
        """So many characters by now."""
        return self.length

    def stream(self, *, is_error: bool = False) -> io.TextIOWrapper:
        """For sys.stdout or sys.stderr."""
        return io.TextIOWrapper(
            _Raw(self, is_error), encoding="utf-8", errors="replace", newline="", write_through=True
        )

    def add(self, text: str, *, is_error: bool) -> None:
        """The program has written it."""
        text = without_addresses(self._plain(text))
        if self.length + len(text) > self._limit:
            text, self.is_cut = text[: self._limit - self.length], True
        if is_error and text:
            self.errors.append([self.length, self.length + len(text)])
        self.length += len(text)
        self.parts.append(text)


class _Raw(io.RawIOBase):
    def __init__(self, output: Output, is_error: bool) -> None:
        self.name = "<stderr>" if is_error else "<stdout>"
        self._output = output
        self._is_error = is_error

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        raw = bytes(data)
        self._output.add(raw.decode("utf-8", "replace"), is_error=self._is_error)
        return len(raw)
