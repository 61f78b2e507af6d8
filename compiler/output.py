"""Writing results so that a file is either as it was before or complete, never in between.

A result goes to a temporary file in the directory of its target and is moved onto it when it is whole.
Links are followed: the file that a link names is replaced, the link stays.  What is no regular file (a pipe,
a terminal, /dev/null) is written as it is.
"""

from __future__ import annotations

import contextlib
import os
import stat
import tempfile
from pathlib import Path


class OutputRefused(OSError):
    """The target must not be replaced; the text says why."""


def write(target: Path, content: bytes, mode: int | None = None, source_mode: int | None = None) -> None:
    """Put ``content`` at ``target``.

    The file gets the permission bits ``mode``, or those of a new file if it is None.  A target that nobody
    may write is left alone, unless its source (``source_mode``) may not be written either: then it is
    probably an earlier output of ours.  Raises OSError, and nothing has changed then.
    """
    real = Path(os.path.realpath(target))
    try:
        present = os.stat(real)
    except FileNotFoundError:
        present = None
    if present is not None:
        if stat.S_ISDIR(present.st_mode):
            raise IsADirectoryError(21, "it is a directory")
        if not stat.S_ISREG(present.st_mode):
            with open(real, "wb") as special:
                special.write(content)
            return
        if not present.st_mode & 0o222 and (source_mode is None or source_mode & 0o222):
            raise OutputRefused(13, "it is read-only")
    _replace(real, content, _new_file_mode() if mode is None else mode)


def copy_link(source: Path, target: Path, text: str) -> None:
    """Make ``target`` a symbolic link that says ``text``, in place of a link or file that stood there."""
    if target.is_dir() and not target.is_symlink():
        raise IsADirectoryError(21, "it is a directory")
    temporary = Path(tempfile.mkdtemp(prefix=".coro2sm-", dir=target.parent))
    try:
        os.symlink(text, temporary / "link", target_is_directory=source.is_dir())
        os.replace(temporary / "link", target)
    finally:
        with contextlib.suppress(OSError):
            os.unlink(temporary / "link")
        os.rmdir(temporary)


def _replace(target: Path, content: bytes, mode: int) -> None:
    handle, name = tempfile.mkstemp(prefix=".coro2sm-", dir=target.parent)
    try:
        with open(handle, "wb") as temporary:
            temporary.write(content)
        os.chmod(name, mode & 0o777)
        os.replace(name, target)
    except BaseException:
        with contextlib.suppress(OSError):
            os.unlink(name)
        raise


def _new_file_mode() -> int:
    mask = os.umask(0o077)
    os.umask(mask)
    return 0o666 & ~mask
