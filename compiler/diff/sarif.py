"""A report as SARIF 2.1.0, as code scanning of GitHub reads it.

In: a report. Out: a document ready for ``json.dumps``. A rule has its level, its meaning and an example; a result its
place below the root of the sources, and a fingerprint that stays the same when lines move.
"""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from pathlib import Path
from urllib.parse import quote

from .findings import Finding
from .report import Report, verdict_name
from .rules import RULES, Level, Rule

_SEVERITY = {Level.RESUME: "error", Level.BEHAVIOUR: "warning", Level.GRAPH: "note", Level.TEXT: "note"}


def sarif(report: Report, version: str) -> dict[str, object]:
    """``version``: that of the tool."""
    ids = sorted({each.id for each in report.findings})
    seen: Counter[str] = Counter()
    driver = {
        "name": "coro2sm",
        "semanticVersion": version,
        "rules": [_rule(id, RULES[id]) for id in ids],
    }
    results = [_result(each, ids.index(each.id), seen) for each in report.findings]
    return {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [{"tool": {"driver": driver}, "results": results}],
    }


def _rule(id: str, rule: Rule) -> dict[str, object]:
    return {
        "id": id,
        "name": rule.name,
        "shortDescription": {"text": rule.meaning},
        "fullDescription": {"text": rule.meaning},
        "help": {"text": rule.remedy, "markdown": _help(rule)},
        "defaultConfiguration": {"level": _SEVERITY[rule.level]},
        "properties": {"tags": [rule.level.name.lower()]},
    }


def _help(rule: Rule) -> str:
    examples = (("Before", rule.before), ("After", rule.after))
    shown = [f"{word}:\n\n```python\n{code}\n```\n" for word, code in examples if code]
    return "\n".join([*shown, rule.remedy])


def _result(finding: Finding, rule: int, seen: Counter[str]) -> dict[str, object]:
    uri = _uri(finding.path)
    place = {"uri": uri} if uri.startswith("file:") else {"uri": uri, "uriBaseId": "%SRCROOT%"}
    fingerprint = _fingerprint(finding, uri)
    seen[fingerprint] += 1
    return {
        "ruleId": finding.id,
        "ruleIndex": rule,
        "level": _SEVERITY[finding.level],
        "message": {"text": f"{finding.machine}: {finding.message}"},
        "locations": [
            {
                "physicalLocation": {"artifactLocation": place, "region": {"startLine": finding.line}},
                "logicalLocations": [{"fullyQualifiedName": finding.machine, "kind": "function"}],
            }
        ],
        "partialFingerprints": {"coro2smFinding/v1": f"{fingerprint}:{seen[fingerprint]}"},
        "properties": {"verdict": verdict_name(finding.verdict)},
    }


def _uri(path: str) -> str:
    """Below the folder that it is called in, if the file is there, since that is the root of the sources."""
    file = Path(path)
    if file.is_absolute():
        if not file.is_relative_to(Path.cwd()):
            return file.as_uri()
        file = file.relative_to(Path.cwd())
    return quote(file.as_posix())


def _fingerprint(finding: Finding, uri: str) -> str:
    """Without numbers, among which are those of lines."""
    what = re.sub(r"\d+", "", finding.message)
    return hashlib.sha256("\0".join((finding.id, uri, finding.machine, what)).encode()).hexdigest()[:16]
