"""What makes a run depend on more than its program: real time, chance, the world outside.

`watch`, for sys.setprofile, sees what the program's own lines call; while it is `audited`, files, sockets and
processes count that are opened below a line of the program.
"""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from types import FrameType
from typing import Any

_CLOCKS = (
    "time time_ns monotonic monotonic_ns perf_counter perf_counter_ns process_time process_time_ns sleep"
)
_CALLS: dict[str, tuple[str, str, frozenset[str]]] = {
    "time": ("time", "time.", frozenset(_CLOCKS.split())),
    "datetime": ("time", "datetime.", frozenset({"now", "utcnow", "today"})),
    "posix": ("chance", "os.", frozenset({"urandom", "getrandom", "getpid"})),
    "nt": ("chance", "os.", frozenset({"urandom", "getpid"})),
    "random": ("chance", "random.", frozenset()),
    "_random": ("chance", "random.", frozenset()),
    "secrets": ("chance", "secrets.", frozenset()),
    "uuid": ("chance", "uuid.", frozenset()),
    "builtins": ("outside", "", frozenset({"input"})),
    "threading": ("outside", "Thread.", frozenset({"start"})),
    "asyncio.threads": ("outside", "asyncio.", frozenset({"to_thread"})),
    "coro2sm.runtime.facade": ("outside", "loop.", frozenset({"run_in_executor"})),
}
"""By module: the kind, what stands before the name, and which functions; all of them if none are listed."""

_RUNTIME = "coro2sm.runtime."
"""What an await calls, the runtime calls for the program."""

_AUDITED = {
    "open": "a file",
    "os.listdir": "a folder",
    "os.system": "a process",
    "subprocess.Popen": "a process",
    "socket.connect": "a connection",
    "socket.bind": "a socket",
    "socket.getaddrinfo": "a look-up of a name",
}
_NOT_THEIRS = ("linecache.py", "traceback.py", "tokenize.py")
_ASYNCIOS = {"shutdown_default_executor"}
"""What is opened in these files and functions is the interpreter's own business."""


@dataclass(frozen=True, slots=True)
class Use:
    """``kind``: time, chance or outside."""

    kind: str
    what: str
    line: int | None


class Uses:
    """Those of one program; each is told once."""

    def __init__(self, path: str) -> None:
        self.path = path
        self._found: dict[tuple[str, str], Use] = {}

    @property
    def found(self) -> list[Use]:
        """In the order in which they came."""
        return list(self._found.values())

    def add(self, kind: str, what: str, line: int | None = None) -> None:
        """The program has used it."""
        self._found.setdefault((kind, what), Use(kind, what, line))

    def watch(self, frame: FrameType, event: str, arg: Any) -> None:
        """For sys.setprofile."""
        if event == "c_call" and frame.f_code.co_filename == self.path:
            owner = getattr(arg, "__self__", None)
            module = getattr(arg, "__module__", None) or getattr(type(owner), "__module__", "")
            if isinstance(owner, type):
                module = owner.__module__
            self._called(str(module), arg.__name__, frame)
        elif event == "call":
            caller = frame.f_back
            while caller is not None and caller.f_globals.get("__name__", "").startswith(_RUNTIME):
                caller = caller.f_back
            if caller is not None and caller.f_code.co_filename == self.path:
                self._called(frame.f_globals.get("__name__", ""), frame.f_code.co_name, caller)

    def _called(self, module: str, name: str, caller: FrameType) -> None:
        kind, prefix, names = _CALLS.get(module, ("", "", frozenset()))
        if kind and (name in names or not names):
            self.add(kind, f"{prefix}{name}()", caller.f_lineno)

    @contextmanager
    def audited(self) -> Iterator[None]:
        """What is opened meanwhile counts."""
        _watching.append(self)
        if not _hooked:
            sys.addaudithook(_audit)
            _hooked.append(True)
        try:
            yield
        finally:
            _watching.remove(self)

    def audit(self, event: str) -> None:
        """Something is opened, by the program or not."""
        frame: FrameType | None = sys._getframe(1)
        while frame is not None:
            name = frame.f_code.co_filename
            if name == self.path:
                self.add("outside", _AUDITED[event], frame.f_lineno)
                return
            if name.startswith("<frozen importlib") or name.endswith(_NOT_THEIRS):
                return
            if frame.f_code.co_name in _ASYNCIOS:
                return
            frame = frame.f_back


_watching: list[Uses] = []
_hooked: list[bool] = []
"""An audit hook stays for ever: there is one, and only once it is wanted."""


def _audit(event: str, arguments: tuple[Any, ...]) -> None:
    if event in _AUDITED:
        for each in _watching:
            each.audit(event)
