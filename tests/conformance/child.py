"""Runs the tests of one module and writes a line of JSON for each: id, status, details. A program of its own.

    python child.py FOLDER MODULE REPORT

A test is written down as crashed before it begins, so that what kills the process is known.
"""

from __future__ import annotations

import json
import sys
import unittest
from typing import Any, TextIO


class Reporting(unittest.TestResult):
    """Where a test has several outcomes (subtests, cleanups), the first that isn't ok counts."""

    def __init__(self, report: TextIO) -> None:
        super().__init__()
        self._report = report
        self._outcome: tuple[str, str] | None = None

    def startTest(self, test: unittest.TestCase) -> None:
        super().startTest(test)
        self._outcome = None
        self._write(test.id(), "crashed", "")

    def stopTest(self, test: unittest.TestCase) -> None:
        super().stopTest(test)
        self._write(test.id(), *(self._outcome or ("ok", "")))

    def addError(self, test: unittest.TestCase, err: Any) -> None:
        super().addError(test, err)
        self._note("error", self.errors[-1][1])
        if not isinstance(test, unittest.TestCase):  # a module's or class's own set-up
            self._write(test.id(), "error", self.errors[-1][1])

    def addFailure(self, test: unittest.TestCase, err: Any) -> None:
        super().addFailure(test, err)
        self._note("failed", self.failures[-1][1])

    def addSubTest(self, test: unittest.TestCase, subtest: unittest.TestCase, err: Any) -> None:
        super().addSubTest(test, subtest, err)
        if err is not None:
            self._note("failed" if issubclass(err[0], test.failureException) else "error", repr(err[1]))

    def addSkip(self, test: unittest.TestCase, reason: str) -> None:
        super().addSkip(test, reason)
        self._note("skipped", reason)

    def addExpectedFailure(self, test: unittest.TestCase, err: Any) -> None:
        super().addExpectedFailure(test, err)
        self._note("expected failure", "")

    def addUnexpectedSuccess(self, test: unittest.TestCase) -> None:
        super().addUnexpectedSuccess(test)
        self._note("unexpected success", "")

    def _note(self, status: str, details: str) -> None:
        if self._outcome is None:
            self._outcome = (status, details)

    def _write(self, *line: str) -> None:
        print(json.dumps(line), file=self._report, flush=True)


def main() -> None:
    folder, module, report = sys.argv[1:]
    sys.path[0] = folder
    with open(report, "w", encoding="utf-8") as file:
        unittest.defaultTestLoader.loadTestsFromName(module).run(Reporting(file))


if __name__ == "__main__":
    main()
