"""The contract between compiled files and this runtime has a number, which a compiled file asks for."""

from __future__ import annotations

from typing import Final

FORMAT: Final = 1


def require_format(number: int) -> None:
    """Raise ImportError unless this runtime reads files compiled for format `number`."""
    if number != FORMAT:
        raise ImportError(f"compiled for format {number}, this runtime reads {FORMAT}; recompile")
