"""A comparison as text for people and as data for tools.

The text has one line a finding, `path:line: id verdict machine: what`, then a summary.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from ..diagnostics import printable
from ..documents import document
from ..machine.model import StateMachine
from .compare import Comparison
from .differences import Verdict
from .findings import Finding
from .rules import Level


@dataclass(frozen=True, slots=True)
class Report:
    """What is to be printed: the findings at the chosen level, those that were allowed, and why.

    ``native``: functions that could not be compared because they stay native, as ``path:line``.
    """

    comparison: Comparison
    level: Level
    findings: tuple[Finding, ...]
    allowed: tuple[tuple[Finding, str], ...] = ()
    native: tuple[str, ...] = field(default=())


def text(report: Report) -> str:
    lines = [_line(each) for each in report.findings]
    return "\n".join([*lines, *([""] if lines else []), *summary(report)]) + "\n"


def _line(finding: Finding) -> str:
    verdict = finding.verdict.name if finding.verdict is not None else "-"
    return printable(
        f"{finding.path}:{finding.line}: {finding.id} {verdict} {finding.machine}: {finding.message}"
    )


def summary(report: Report) -> Iterator[str]:
    """A few lines: how many findings, what becomes of parked runs, what was not looked at."""
    comparison = report.comparison
    changed = sum(not pair.matching.equal for pair in comparison.pairs)
    parts = [
        _count(changed, "machine") + " changed",
        *([f"{len(comparison.added)} added"] if comparison.added else []),
        *([f"{len(comparison.removed)} removed"] if comparison.removed else []),
        _count(len(report.findings), "finding") + f" at level {report.level.name}",
    ]
    yield ", ".join(parts) + "."
    verdicts = Counter(each.verdict for pair in comparison.pairs for each in pair.resumes)
    if changed:
        ordered = sorted(verdicts.items(), key=lambda item: item[0].value)
        yield "Parked runs: " + ", ".join(f"{number} {verdict.name}" for verdict, number in ordered) + "."
        unchecked = sorted(unchecked_callees(comparison))
        if unchecked:
            shown = ", ".join(unchecked[:5]) + (
                f" and {len(unchecked) - 5} more" if len(unchecked) > 5 else ""
            )
            yield f"Not checked, since awaited from elsewhere: {printable(shown)}."
    if report.native:
        yield f"Not compared, since native: {printable(', '.join(report.native))}."
    for finding, reason in report.allowed:
        yield printable(f"Allowed at {finding.path}:{finding.line}: {finding.id} ({reason}).")


def unchecked_callees(comparison: Comparison) -> set[str]:
    """What changed machines await that can't be found among the machines compared."""
    return {
        callee
        for (index, _), (callee, verdict) in comparison.callees.items()
        if verdict is None and not comparison.pairs[index].matching.equal
    }


def _count(number: int, thing: str) -> str:
    return f"{number} {thing}{'' if number == 1 else 's'}"


def to_json(report: Report) -> dict[str, object]:
    """The document that ``schema.json`` beside this file describes."""
    comparison = report.comparison
    body: dict[str, object] = {
        "level": report.level.name.lower(),
        "findings": [_finding(each) for each in report.findings],
        "allowed": [{**_finding(each), "reason": reason} for each, reason in report.allowed],
        "machines": [_pair(comparison, index) for index in range(len(comparison.pairs))],
        "added": [{"path": view.path, "machine": view.machine.qualname} for view in comparison.added],
        "removed": [{"path": view.path, "machine": view.machine.qualname} for view in comparison.removed],
        "native": list(report.native),
    }
    return document("diff", body)


def _finding(finding: Finding) -> dict[str, object]:
    return {
        "id": finding.id,
        "name": finding.name,
        "level": finding.level.name.lower(),
        "machine": finding.machine,
        "path": finding.path,
        "line": finding.line,
        "message": finding.message,
        "verdict": verdict_name(finding.verdict),
        "old": finding.old,
        "new": finding.new,
    }


def _pair(comparison: Comparison, index: int) -> dict[str, object]:
    pair = comparison.pairs[index]
    old, new = pair.old.machine, pair.new.machine
    return {
        "old": {"path": pair.old.path, "machine": old.qualname},
        "new": {"path": pair.new.path, "machine": new.qualname},
        "equal": pair.matching.equal,
        "renaming": dict(pair.matching.renaming),
        "states": [
            {
                "old": {"label": match.old, "key": old.states[match.old].key},
                "new": {"label": match.new, "key": new.states[match.new].key},
                "reason": match.reason.name.lower().replace("_", "-"),
                "confidence": match.confidence,
            }
            for match in pair.matching.matches.values()
        ],
        "added": _keys(new, pair.matching.added),
        "removed": _keys(old, pair.matching.removed),
        "ambiguous": {
            "old": _keys(old, pair.matching.ambiguous_old),
            "new": _keys(new, pair.matching.ambiguous_new),
        },
        "resumes": [
            {
                "old": each.old,
                "new": each.new,
                "verdict": each.verdict.name,
                "reasons": [{"verdict": verdict.name, "text": why} for verdict, why in each.reasons],
                "rename": dict(each.renamed),
                "drop": list(each.dropped),
                "callee": _callee(comparison, index, each.old),
            }
            for each in pair.resumes
        ],
    }


def _keys(machine: StateMachine, labels: Iterable[int]) -> list[dict[str, object]]:
    return [{"label": label, "key": machine.states[label].key} for label in labels]


def _callee(comparison: Comparison, index: int, label: int) -> dict[str, object] | None:
    found = comparison.callees.get((index, label))
    return None if found is None else {"name": found[0], "verdict": verdict_name(found[1])}


def verdict_name(verdict: Verdict | None) -> str | None:
    return None if verdict is None else verdict.name


def markdown(report: Report) -> str:
    """For the comment of a pull request."""
    lines = ["### State machines", "", *summary(report)]
    if report.findings:
        lines += ["", "| place | finding | parked runs | what |", "|---|---|---|---|"]
        lines += [_row(each) for each in report.findings]
    return "\n".join(lines) + "\n"


def _row(finding: Finding) -> str:
    cells = (
        f"`{finding.path}:{finding.line}`",
        f"{finding.id} {finding.name}",
        verdict_name(finding.verdict) or "",
        f"**{_cell(finding.machine)}** {_cell(finding.message)}",
    )
    return f"| {' | '.join(cells)} |"


def _cell(code: str) -> str:
    escaped = printable(code)
    for char in "\\`*_<>|[]":
        escaped = escaped.replace(char, f"\\{char}")
    return escaped


def github(report: Report) -> str:
    """Workflow commands, which GitHub shows beside the lines of a pull request."""
    return "".join(
        f"::warning file={_property(each.path)},line={each.line},title={_property(f'{each.id} {each.name}')}"
        f"::{_message(f'{each.machine}: {each.message}')}\n"
        for each in report.findings
    )


def _message(value: str) -> str:
    return value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(value: str) -> str:
    return _message(value).replace(":", "%3A").replace(",", "%2C")
