"""The process that a program is recorded in: `python -m coro2sm.compiler.teach.child FILE ENTRY RESULT`.

The file RESULT gets a pickled Recording. The process ends as soon as nothing more is to be recorded, in the middle of
the program if need be: nothing of it (an `except BaseException`, a `finally`) can get in the way.
"""

from __future__ import annotations

import os
import pickle
import sys
from pathlib import Path
from typing import NoReturn

from .lesson import Refused, read
from .recording import Recording, problem
from .run import NothingRan, record


def main(path: str, entry: str, result: str) -> None:
    """The process."""

    def leave(found: Recording) -> NoReturn:
        Path(result).write_bytes(pickle.dumps(found))
        os._exit(0)

    absolute = os.path.abspath(path)
    lesson = read(Path(path).read_bytes(), absolute, path)
    if isinstance(lesson, Refused):
        leave(Recording(None, lesson.diagnostics))
    diagnostics = lesson.diagnostics
    try:
        document = record(lesson, entry or None, over=lambda found: leave(Recording(found, diagnostics)))
    except NothingRan as reason:
        leave(Recording(None, (*diagnostics, problem(path, str(reason), reason.advice))))
    leave(Recording(document, diagnostics))


if __name__ == "__main__":
    main(*sys.argv[1:])
