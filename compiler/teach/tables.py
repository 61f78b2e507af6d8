"""Tables of rows that many steps share: a row is written once, and named by its index."""

from __future__ import annotations

import json
from collections.abc import Hashable
from typing import Any


class Table:
    """Equal rows have one index."""

    def __init__(self) -> None:
        self.rows: list[Any] = []
        self._index: dict[Hashable, int] = {}

    def put(self, row: Any) -> int:
        """The index of the row."""
        key = json.dumps(row, ensure_ascii=False)
        if key not in self._index:
            self._index[key] = len(self.rows)
            self.rows.append(row)
        return self._index[key]


class Tables:
    """Those of trace.schema.json."""

    def __init__(self) -> None:
        self.values = Table()
        self.reasons = Table()
        self.frames = Table()
        self.levels = Table()
        self.stacks = Table()
        self.loops = Table()
        self.visits = Table()

    def document(self) -> dict[str, Any]:
        """As the document has them."""
        return {name: table.rows for name, table in vars(self).items()}
