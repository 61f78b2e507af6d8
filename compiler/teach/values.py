"""Values as texts: short, the same in every run, and without secrets.

    values.shown("n", 3)             ("3", "int")
    values.shown("password", "x")    ("redacted", "str")

What a value says of addresses in memory and of the folders that files lie in is left out. Values of redacted names
are remembered, so that they can be taken out of everything else, too.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from reprlib import Repr
from typing import Any

MAX_TEXT = 120
REDACTED = "redacted"

_SECRET = re.compile(
    r"passw(or)?d|passphrase|secret|token|api_?key|private_?key|access_?key|credential|authori[sz]ation"
    r"|bearer|session_?id|cookie|\bpwd\b|\bpin\b",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r" at 0x[0-9a-fA-F]+")
_SHORTEST = 4
"""A shorter secret is redacted by its name alone: its text would be found everywhere."""


def is_secret(name: str) -> bool:
    """Whether values of that name are nobody's business."""
    return _SECRET.search(name) is not None


class Values:
    """``plain`` makes a text the same on every machine; ``describe`` knows values of its own, None for others."""

    def __init__(self, plain: Callable[[str], str], describe: Callable[[Any], str | None]) -> None:
        self._plain = plain
        self._describe = describe
        self._repr = _Short(describe)
        self.secrets: set[str] = set()
        self.redacted: dict[str, None] = {}

    def shown(self, name: str, value: Any) -> tuple[str, str]:
        """Text and type of the value of a variable."""
        if is_secret(name):
            self.keep_secret(name, value)
            return REDACTED, _type(value)
        self._look_inside(value)
        return self.text(value), _type(value)

    def text(self, value: Any) -> str:
        """Its repr, cut."""
        try:
            told = self._describe(value) or self._repr.repr(value)
        except Exception as error:
            told = f"<its repr raises {type(error).__name__}>"
        return self.text_of(told)

    def text_of(self, told: str) -> str:
        """What somebody says of a value: cut, and the same in every run."""
        return cut(self.without_secrets(without_addresses(self._plain(told))))

    def keep_secret(self, name: str, value: Any) -> None:
        """From now on the value shows nowhere."""
        self.redacted[name] = None
        if isinstance(value, bytes):
            value = value.decode("utf-8", "replace")
        if isinstance(value, str) and len(value) >= _SHORTEST:
            self.secrets.add(value)

    def _look_inside(self, value: Any) -> None:
        """Secrets by the names of keys and attributes."""
        inside = value if isinstance(value, dict) else getattr(value, "__dict__", None)
        if isinstance(inside, Mapping):
            for key, each in list(inside.items())[:100]:
                if isinstance(key, str) and is_secret(key):
                    self.keep_secret(key, each)

    def without_secrets(self, text: str) -> str:
        """The text with as many bullets for each secret, so that places in it stay what they are."""
        for secret in sorted(self.secrets, key=lambda each: (-len(each), each)):
            text = text.replace(secret, "•" * len(secret))
        return text


def cut(text: str, limit: int = MAX_TEXT) -> str:
    """At most so many characters, the last an ellipsis if there were more."""
    return text if len(text) <= limit else text[: limit - 1] + "…"


def without_addresses(text: str) -> str:
    """<Job object at 0x7f…> is <Job object>"""
    return _ADDRESS.sub("", text)


def _type(value: Any) -> str:
    return type(value).__name__


class _Short(Repr):
    """Few items, few levels; what ``describe`` knows stands so inside of others, too."""

    def __init__(self, describe: Callable[[Any], str | None]) -> None:
        super().__init__()
        self.maxlevel, self.maxother, self.maxstring, self.maxlong = 4, MAX_TEXT, 80, 60
        self.maxlist = self.maxtuple = self.maxset = self.maxfrozenset = self.maxdict = 8
        self.maxdeque = self.maxarray = 8
        self._describe = describe

    def repr1(self, x: Any, level: int) -> str:
        return self._describe(x) or super().repr1(x, level)
