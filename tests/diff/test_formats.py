"""Each format of `coro2sm diff` as a golden file, on an edit that gives findings of many kinds."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Run, run

__all__ = ["run"]

FOLDER = Path(__file__).parent / "golden"

OLD = """\
class Client:
    async def fetch(self, url, tries):
        attempt = 0
        while attempt < tries:
            attempt += 1
            try:
                got = await self.get(url)
                self.log(f"{url}|{attempt}")
                return got
            except OSError as error:
                await self.pause(attempt)
        await self.give_up(url)


async def tick(clock):
    await clock.now()
"""
NEW = (
    OLD.replace("attempt += 1", "attempt += 2")
    .replace("except OSError as error", "except (OSError, EOFError) as error")
    .replace("            await self.pause(attempt)", "            await self.pause(attempt * 2)")
    .replace(
        "        await self.give_up(url)", "        await self.note(url)\n        await self.give_up(url)"
    )
    .replace("tick(clock)", "tock(watch)")
    .replace("clock.now", "watch.now")
)


@pytest.mark.parametrize("form", ["text", "json", "markdown", "sarif", "github", "dot"])
def test_golden_format(tmp_path: Path, run: Run, form: str, request: pytest.FixtureRequest) -> None:
    (tmp_path / "old.py").write_text(OLD)
    (tmp_path / "new.py").write_text(NEW)
    ran = run("diff", "old.py", "new.py", "-f", form)
    path = FOLDER / f"diff.{form}"
    if request.config.getoption("--update-goldens"):
        path.write_bytes(ran.out)
    assert ran.status == 1
    assert ran.out == path.read_bytes(), f"{path.name} is stale: make goldens, and look at the diff"
