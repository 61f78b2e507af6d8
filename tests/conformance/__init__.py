"""Test suites of the interpreter itself, compiled."""
