"""Settings: from pyproject.toml, from the environment, from the command line, each over the one before.

The file is the first pyproject.toml, on the way up from the input, that holds a table ``[tool.coro2sm]``:

    [tool.coro2sm]
    include = ["src/**"]        # of a directory, compile these only; the rest is copied
    exclude = ["src/legacy"]    # of a directory, do not compile these
    strict = true               # a function that cannot be compiled is an error
    generators = true           # a def with yield becomes a machine, too
    optimisation = 1            # 0: every state is kept as it was built

In the environment: CORO2SM_INCLUDE and CORO2SM_EXCLUDE (patterns, separated by commas), CORO2SM_STRICT
(1, true, yes, on or 0, false, no, off) and CORO2SM_OPTIMISATION.

A mistake in the file is a diagnostic C2S040 with its place; one in the environment is an EnvironmentMistake.
"""

from __future__ import annotations

import difflib
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, fields, replace
from functools import lru_cache
from pathlib import Path

from .diagnostics import Diagnostic, Severity
from .span import NOWHERE, Span

LEVELS = (0, 1)
TRUE = frozenset(["1", "true", "yes", "on"])
FALSE = frozenset(["0", "false", "no", "off"])


@dataclass(frozen=True, slots=True)
class Settings:
    """What the files, the environment and the command line may set; None where nobody said anything.

    Patterns are relative to ``base``, the directory of the file that they stand in, or else the current one.
    """

    include: tuple[str, ...] | None = None
    exclude: tuple[str, ...] | None = None
    strict: bool | None = None
    optimisation: int | None = None
    generators: bool | None = None
    include_base: Path | None = None
    exclude_base: Path | None = None

    def over(self, lower: Settings) -> Settings:
        """These settings where they say something, the lower ones elsewhere."""
        said = {each.name: getattr(self, each.name) for each in fields(self)}
        return replace(lower, **{name: value for name, value in said.items() if value is not None})


KEYS = ("include", "exclude", "strict", "optimisation", "generators")


class EnvironmentMistake(ValueError):
    """A variable of the environment holds what it may not hold; the text says which and why."""


def from_environment(environment: Mapping[str, str], base: Path) -> Settings:
    """What the CORO2SM_… variables say; patterns in them are relative to ``base``."""
    settings = Settings()
    for key in ("include", "exclude"):
        value = environment.get(f"CORO2SM_{key.upper()}", "")
        if value:
            patterns = tuple(part.strip() for part in value.split(",") if part.strip())
            settings = with_patterns(settings, key, patterns, base)
    strict, generators = (_switch(environment, f"CORO2SM_{name}") for name in ("STRICT", "GENERATORS"))
    settings = replace(settings, strict=strict, generators=generators)
    level = environment.get("CORO2SM_OPTIMISATION", "")
    if level:
        if level not in map(str, LEVELS):
            raise EnvironmentMistake(f"CORO2SM_OPTIMISATION is {level!r}; it may be {_either(LEVELS)}")
        settings = replace(settings, optimisation=int(level))
    return settings


def _switch(environment: Mapping[str, str], variable: str) -> bool | None:
    value = environment.get(variable, "")
    if value and value.lower() not in TRUE | FALSE:
        raise EnvironmentMistake(f"{variable} is {value!r}; it may be 1, true, yes, on, 0, false, no or off")
    return value.lower() in TRUE if value else None


def with_patterns(settings: Settings, key: str, patterns: tuple[str, ...], base: Path) -> Settings:
    if key == "include":
        return replace(settings, include=patterns, include_base=base)
    return replace(settings, exclude=patterns, exclude_base=base)


def from_file(start: Path) -> tuple[Settings, list[Diagnostic]]:
    """What the nearest pyproject.toml says, from the directory ``start`` (or that of the file) upwards.

    With any diagnostic, the settings are not to be used.
    """
    directory = _real_directory(start)
    for candidate in (directory, *directory.parents):
        settings, problems = _read(candidate / "pyproject.toml")
        if settings is not None or problems:
            return settings or Settings(), list(problems)
    return Settings(), []


def _real_directory(start: Path) -> Path:
    try:
        real = start.resolve()
        return real if real.is_dir() else real.parent
    except (OSError, RuntimeError, ValueError):
        # A loop of links, a name too long: the reading of the input will say so.
        return Path.cwd()


@lru_cache(maxsize=256)
def _read(path: Path) -> tuple[Settings | None, tuple[Diagnostic, ...]]:
    """The settings of one pyproject.toml; None if there is no such file or no such table in it."""
    try:
        if not path.is_file():
            return None, ()
        text = path.read_bytes().decode("utf-8")
    except UnicodeDecodeError as error:
        return None, (_problem(path, "", f"is not UTF-8: {error.reason} at byte {error.start}", NOWHERE),)
    except OSError as error:
        return None, (_problem(path, "", f"cannot be read: {error.strerror or error}", NOWHERE),)
    try:
        document = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        return None, (_problem(path, text, f"is not valid TOML: {error}", _place_of(error, text)),)
    except RecursionError:
        return None, (_problem(path, text, "is nested too deeply", NOWHERE),)
    tool = document.get("tool", {})
    if not isinstance(tool, dict) or "coro2sm" not in tool:
        return None, ()
    table = tool["coro2sm"]
    if not isinstance(table, dict):
        return None, (_problem(path, text, "tool.coro2sm must be a table", _find(text, "coro2sm")),)
    return _settings(table, path, text)


def _settings(table: dict[str, object], path: Path, text: str) -> tuple[Settings, tuple[Diagnostic, ...]]:
    settings = Settings()
    problems: list[Diagnostic] = []

    def wrong(key: str, message: str, advice: str | None = None) -> None:
        problems.append(_problem(path, text, message, _find(text, key), advice))

    for key, value in table.items():
        if key == "diff":
            problems += diff_settings(value, path, text)[1]
        elif key in ("include", "exclude"):
            if isinstance(value, list) and all(isinstance(each, str) and each for each in value):
                settings = with_patterns(settings, key, tuple(value), path.parent)
            else:
                wrong(key, f"{key} must be a list of patterns", f'Write {key} = ["src/**"].')
        elif key in ("strict", "generators"):
            if isinstance(value, bool):
                said = Settings(strict=value) if key == "strict" else Settings(generators=value)
                settings = said.over(settings)
            else:
                wrong(key, f"{key} must be true or false, not {value!r}")
        elif key == "optimisation":
            if isinstance(value, int) and not isinstance(value, bool) and value in LEVELS:
                settings = replace(settings, optimisation=value)
            else:
                wrong(key, f"optimisation must be {_either(LEVELS)}, not {value!r}")
        else:
            wrong(key, f"unknown key {key!r} in [tool.coro2sm]", suggestion(key, KEYS))
    return settings, tuple(problems)


DIFF_LEVELS = ("text", "graph", "behaviour", "resume")
_FINDING = re.compile(r"C2D\d{3}")


@dataclass(frozen=True, slots=True)
class DiffSettings:
    """The table [tool.coro2sm.diff]. ``off``: findings that are not wanted."""

    level: str | None = None
    fail_on: str | None = None
    off: frozenset[str] = frozenset()


def diff_from_file(start: Path) -> tuple[DiffSettings, list[Diagnostic]]:
    """What the nearest pyproject.toml says about comparing; with any diagnostic, it is not to be used."""
    directory = _real_directory(start)
    for candidate in (directory, *directory.parents):
        path = candidate / "pyproject.toml"
        settings, problems = _read(path)
        if problems:
            return DiffSettings(), list(problems)
        if settings is not None:
            text = path.read_text(encoding="utf-8")
            return diff_settings(tomllib.loads(text)["tool"]["coro2sm"].get("diff", {}), path, text)
    return DiffSettings(), []


def diff_settings(table: object, path: Path, text: str) -> tuple[DiffSettings, list[Diagnostic]]:
    problems: list[Diagnostic] = []

    def wrong(key: str, message: str, advice: str | None = None) -> None:
        problems.append(_problem(path, text, message, _find(text, key), advice))

    if not isinstance(table, dict):
        wrong("diff", "tool.coro2sm.diff must be a table")
        return DiffSettings(), problems
    settings = DiffSettings()
    for key, value in table.items():
        if key in ("level", "fail-on"):
            if value in DIFF_LEVELS:
                settings = replace(settings, **{key.replace("-", "_"): value})
            else:
                wrong(key, f"{key} must be one of {', '.join(DIFF_LEVELS)}, not {value!r}")
        elif _FINDING.fullmatch(key):
            if value == "off":
                settings = replace(settings, off=settings.off | {key})
            else:
                wrong(key, f'{key} may be "off", not {value!r}')
        else:
            wrong(key, f"unknown key {key!r} in [tool.coro2sm.diff]", suggestion(key, ("level", "fail-on")))
    return settings, problems


def suggestion(word: str, known: tuple[str, ...]) -> str:
    """Which of the known words was probably meant, as a sentence."""
    plain = {each.lower(): each for each in known}
    near = difflib.get_close_matches(word.lower().replace("-", "_"), plain, n=1, cutoff=0.5)
    if near:
        return f"Did you mean {plain[near[0]]!r}?"
    return f"Known are {', '.join(known)}."


def _either(levels: tuple[int, ...]) -> str:
    return " or ".join(map(str, levels))


def _problem(path: Path, text: str, message: str, span: Span, advice: str | None = None) -> Diagnostic:
    lines = text.split("\n")
    line_text = lines[span.line - 1].rstrip("\r") if 0 < span.line <= len(lines) else None
    return Diagnostic("C2S040", Severity.ERROR, message, _shown(path), span, line_text, advice)


def _shown(path: Path) -> str:
    """The path as people know it: relative to the current directory where it lies below."""
    try:
        return str(path.relative_to(Path.cwd()))
    except (ValueError, OSError):
        return str(path)


def _place_of(error: tomllib.TOMLDecodeError, text: str) -> Span:
    found = re.search(r"\(at line (\d+), column (\d+)\)", str(error))
    if found:
        line, column = int(found[1]), int(found[2]) - 1
    else:
        line = text.count("\n") + 1
        column = len(text) - (text.rfind("\n") + 1)
    return Span(line, column, line, column + 1)


def _find(text: str, key: str) -> Span:
    """Where the key stands in the table [tool.coro2sm]; the header of the table if it can't be found."""
    header = NOWHERE
    for number, line in enumerate(text.split("\n"), 1):
        if re.match(r"\s*\[\s*tool\s*\.\s*[\"']?coro2sm\b", line):
            inner = re.search(rf"coro2sm[\"']?\s*\.\s*[\"']?({re.escape(key)})\b", line)
            if inner:
                return Span(number, inner.start(1), number, inner.end(1))
            header = Span(number, 0, number, len(line.rstrip()))
        elif header is not NOWHERE and line.lstrip().startswith("["):
            break
        elif header is not NOWHERE or "coro2sm" in line:
            found = re.search(rf"(?<![\w-])[\"']?({re.escape(key)})[\"']?\s*[=.]", line)
            if found:
                return Span(number, found.start(1), number, found.end(1))
    return header
