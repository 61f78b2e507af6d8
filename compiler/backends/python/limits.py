"""CPython's limits on nesting: 20 blocks and 100 indents.

A machine nests a little deeper than its function did (a loop around all states, a handler that is re-entered), so a
function that is near a limit may pass it. Only such functions are tried; the interpreter itself is asked.
"""

from __future__ import annotations

from collections.abc import Sequence

from .lines import INDENT, Line

_SUSPICIOUS = 30
"""Indents; the deepest function that has this many blocks has at least as many indents."""


def exceeds_limits(lines: Sequence[Line]) -> str | None:
    """What the interpreter says of a class that nests too deep; None if it takes it."""
    deepest = max((len(line.text) - len(line.text.lstrip(" "))) // len(INDENT) for line in lines)
    if deepest < _SUSPICIOUS:
        return None
    try:
        compile("\n".join(line.text for line in lines), "<machine>", "exec", dont_inherit=True)
    except (SyntaxError, MemoryError, RecursionError) as error:
        return str(getattr(error, "msg", None) or error)
    return None
