"""Runs the test suites of other people's packages native and compiled, and compares the outcome of each test.

    python benchmarks/packages.py [NAME…] [--scratch DIR] [--keep]

For each package of packages.toml: a fresh virtual environment with this checkout and the pinned release, its tests from
the source distribution, three runs: native, native again, compiled. Tests that differ between the native runs are set
aside and listed. Exit status 1 if any other test ends differently, or if nothing compiled was called.
"""

from __future__ import annotations

import argparse
import json
import os
import subprocess
import sys
import tarfile
import tempfile
import tomllib
from collections import Counter
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).parents[1]
PACKAGES = Path(__file__).with_suffix(".toml")
TOOLS = ("pytest==9.1.1", "pytest-reportlog==1.0.0")
MINUTES = 20
MOST = 60

Outcomes = dict[str, str]
"""By test id: passed, failed, skipped, xfailed, xpassed or error, each phase that isn't plain named."""


@dataclass(frozen=True, slots=True)
class Package:
    name: str
    version: str
    tests: tuple[str, ...]
    needs: tuple[str, ...] = ()
    options: tuple[str, ...] = ()
    compile: tuple[str, ...] = ()

    @classmethod
    def read(cls, name: str, table: dict[str, object]) -> Package:
        lists = {key: tuple(value) for key, value in table.items() if isinstance(value, list)}
        return cls(name, str(table["version"]), **lists)


@dataclass(frozen=True, slots=True)
class Run:
    outcomes: Outcomes
    output: str


class Bench:
    """One package in its environment below ``scratch``."""

    def __init__(self, package: Package, scratch: Path) -> None:
        self.package = package
        self.folder = scratch / f"{package.name}-{sys.version_info.major}.{sys.version_info.minor}"
        self.python = self.folder / "env" / "bin" / "python"

    def prepare(self) -> None:
        if not self.python.exists():
            _call(sys.executable, "-m", "venv", str(self.folder / "env"))
            pinned = f"{self.package.name}=={self.package.version}"
            self._pip("install", str(ROOT), *TOOLS, pinned, *self.package.needs)
            self._pip("download", "--no-deps", "--no-binary", ":all:", "--dest", str(self.folder), pinned)
        archive = next(self.folder.glob("*.tar.gz"))
        with tarfile.open(archive) as sources:
            sources.extractall(self.folder, filter="data")

    def run(self, side: str, *options: str) -> Run:
        sources = next(path.parent for path in self.folder.glob("*/PKG-INFO"))
        report = self.folder / f"{side}.jsonl"
        report.unlink(missing_ok=True)
        command = [
            str(self.python), "-m", "pytest", *options, *self.package.options, "-p", "no:cacheprovider",
            "-p", "pytest_reportlog", f"--report-log={report}", *self.package.tests,
        ]  # fmt: skip
        environment = {**os.environ, "PYTHONHASHSEED": "0"}
        try:
            done = subprocess.run(
                command, cwd=sources, env=environment, text=True, timeout=MINUTES * 60, errors="replace",
                stdout=subprocess.PIPE, stderr=subprocess.STDOUT, stdin=subprocess.DEVNULL,
            )  # fmt: skip
            output = done.stdout
        except subprocess.TimeoutExpired:
            output = f"still running after {MINUTES} minutes"
        (self.folder / f"{side}.txt").write_text(output)
        return Run(_outcomes(report), output)

    def _pip(self, command: str, *arguments: str) -> None:
        _call(str(self.python), "-m", "pip", command, "--quiet", "--disable-pip-version-check", *arguments)


def _call(*command: str) -> None:
    subprocess.run(command, check=True)


def _outcomes(report: Path) -> Outcomes:
    phases: dict[str, list[str]] = {}
    for line in report.read_text().splitlines() if report.exists() else ():
        entry = json.loads(line)
        if entry.get("$report_type") in ("TestReport", "CollectReport"):
            phases.setdefault(entry["nodeid"], []).append(_outcome(entry))
    return {test: " ".join(dict.fromkeys(found)) for test, found in phases.items()}


def _outcome(entry: dict[str, str]) -> str:
    """What a phase adds: a test that passes does so in three."""
    if "wasxfail" in entry:
        return "xfailed" if entry["outcome"] == "skipped" else "xpassed"
    is_plain = entry["outcome"] != "failed" or entry.get("when") == "call"
    return entry["outcome"] if is_plain else f"error in {entry.get('when', 'collection')}"


def compare(package: Package, scratch: Path) -> bool:
    """Prints the comparison; whether nothing differs."""
    bench = Bench(package, scratch)
    bench.prepare()
    first, second = bench.run("native"), bench.run("again")
    patterns = ",".join(package.compile or (package.name,))
    compiled = bench.run("compiled", "-p", "coro2sm.pytest", f"--coro2sm-package={patterns}")
    varying = sorted(test for test, *_ in _differing(first.outcomes, second.outcomes))
    differing = [each for each in _differing(first.outcomes, compiled.outcomes) if each[0] not in varying]
    summary = next((line for line in compiled.output.splitlines() if line.startswith("coro2sm: ")), "")
    print(f"{package.name} {package.version}: native {_counts(first)}; compiled {_counts(compiled)}")
    print(f"  {summary or 'coro2sm said nothing'}")
    for test in varying:
        print(f"  varies natively, set aside: {test}")
    for test, native, found in differing[:MOST]:
        print(f"  differs: {test}: native {native}, compiled {found}")
    if len(differing) > MOST:
        print(f"  … {len(differing)} differ; outputs are in {bench.folder}")
    return bool(first.outcomes) and not differing and summary != "" and not summary.endswith(" 0 calls")


def _differing(one: Outcomes, two: Outcomes) -> list[tuple[str, str, str]]:
    tests = dict.fromkeys((*one, *two))
    pairs = [(test, one.get(test, "not run"), two.get(test, "not run")) for test in tests]
    return [each for each in pairs if each[1] != each[2]]


def _counts(run: Run) -> str:
    tests = [outcome for test, outcome in run.outcomes.items() if "::" in test]
    return (
        ", ".join(f"{number} {outcome}" for outcome, number in sorted(Counter(tests).items())) or "no tests"
    )


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    known = {name: Package.read(name, table) for name, table in tomllib.loads(PACKAGES.read_text()).items()}
    parser.add_argument(
        "names", nargs="*", metavar="NAME", help=f"of {', '.join(known)}; all if none is given"
    )
    parser.add_argument(
        "--scratch", type=Path, help="keep the environments and outputs here, and use them again"
    )
    arguments = parser.parse_args()
    unknown = [name for name in arguments.names if name not in known]
    if unknown:
        parser.error(f"packages.toml doesn't list {', '.join(unknown)}")
    with tempfile.TemporaryDirectory() as temporary:
        scratch = (arguments.scratch or Path(temporary)).absolute()
        equal = [compare(known[name], scratch) for name in arguments.names or known]
    return 0 if all(equal) else 1


if __name__ == "__main__":
    sys.exit(main())
