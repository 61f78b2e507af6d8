"""The version of coro2sm, written once for the code; a test holds it equal to pyproject.toml."""

VERSION = "0.1.0"
