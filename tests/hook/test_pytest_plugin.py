"""The plugin of pytest, each time in a session of its own."""

from __future__ import annotations

import pytest

from .conftest import Project, Ran

NAP = """
    import asyncio

    async def nap(n):
        await asyncio.sleep(0)
        return n
"""
TEST = """
    import asyncio
    import nap

    def test_nap():
        assert asyncio.run(nap.nap(3)) == 3
"""


def session(project: Project, *arguments: str, **environment: str) -> Ran:
    return project.python("-m", "pytest", "-p", "no:cacheprovider", *arguments, **environment)


def last_line(ran: Ran) -> str:
    return ran.out.splitlines()[-1]


def test_it_counts(project: Project) -> None:
    project.write(nap=NAP, test_nap=TEST)
    ran = session(project, "-p", "coro2sm.pytest", "--coro2sm-package", "nap")
    assert (ran.status, last_line(ran)) == (0, "coro2sm: 1 modules, 1 async functions compiled, 1 calls"), (
        ran.out
    )


def test_it_counts_generators_where_they_are_wished_for(project: Project) -> None:
    project.write(nap=NAP + "\n    def two():\n        yield 1\n", test_nap=TEST)
    counted = "coro2sm: 1 modules, {} async functions compiled, 1 calls"
    options = ("-p", "coro2sm.pytest", "--coro2sm-package", "nap")
    assert last_line(session(project, *options, "--coro2sm-generators")) == counted.format(2)
    assert last_line(session(project, *options, CORO2SM_GENERATORS="1")) == counted.format(2)
    assert last_line(session(project, *options)) == counted.format(1)


def test_without_a_wish_it_says_nothing(project: Project) -> None:
    project.write(nap=NAP, test_nap=TEST)
    ran = session(project, "-p", "coro2sm.pytest")
    assert ran.status == 0 and "coro2sm" not in ran.out


@pytest.mark.parametrize("package", ["other", "nap"])
def test_nothing_compiled_is_an_error(project: Project, package: str) -> None:
    project.write(nap=NAP, test_nap="import nap\n\ndef test_nothing():\n    pass\n")
    ran = session(project, "-p", "coro2sm.pytest", "--coro2sm-package", package)
    assert ran.status == 1 and last_line(ran).endswith(" 0 calls")
    assert (
        session(project, "-p", "coro2sm.pytest", "--coro2sm-package", package, "--collect-only").status == 0
    )


def test_wishes_from_everywhere(project: Project) -> None:
    project.write(nap=NAP, test_nap=TEST)
    expected = "coro2sm: 1 modules, 1 async functions compiled, 1 calls"
    assert last_line(session(project, "-p", "coro2sm.pytest", CORO2SM_PACKAGES="nap")) == expected
    assert last_line(session(project, PYTEST_ADDOPTS="-p coro2sm.pytest --coro2sm-package=nap")) == expected
    (project.root / "pytest.ini").write_text(
        "[pytest]\naddopts = -p coro2sm.pytest --coro2sm-package other,nap\n"
    )
    assert last_line(session(project)) == expected
    assert session(project, "--coro2sm-package", "a..b").status == 4


def test_tests_are_compiled_with_their_assertions_rewritten(project: Project) -> None:
    text = """
        import asyncio

        async def number():
            await asyncio.sleep(0)
            return [1, 2]

        async def check():
            right = await number()
            assert right == [1, 3], "said"

        async def check_inside():
            assert (await number())[0] == 2

        def test_one():
            asyncio.run(check())

        def test_two():
            asyncio.run(check_inside())
    """
    project.write(test_numbers=text)
    native = session(project, "--tb=native", "test_numbers.py")
    for _ in range(2):
        ran = session(project, "--tb=native", "-p", "coro2sm.pytest", "--coro2sm-tests", "test_numbers.py")
        assert last_line(ran) == "coro2sm: 1 modules, 3 async functions compiled, 4 calls"
        assert ran.status == 1
        assert failures(ran) == failures(native)
        assert "AssertionError: said" in ran.out and "assert [1, 2] == [1, 3]" in ran.out


def failures(ran: Ran) -> list[str]:
    """The lines of the section of failures."""
    lines = ran.out.splitlines()
    start = next(index for index, line in enumerate(lines) if "= FAILURES =" in line)
    return lines[start : next(index for index, line in enumerate(lines) if "short test summary" in line)]


def test_a_plugin_of_the_package_itself(project: Project) -> None:
    """Named before ours, as in ``addopts``, or after it."""
    plugin = (
        NAP
        + """
    import pytest
    from .inner import deep

    def pytest_addoption(parser):
        parser.addoption("--naps", type=int, default=2)

    @pytest.fixture
    def naps(request):
        return asyncio.run(deep(request.config.getoption("--naps")))
    """
    )
    project.write(pkg__="", pkg__plugin=plugin, pkg__inner=NAP.replace("nap", "deep"))
    project.write(test_naps="def test_naps(naps):\n    assert naps == 5\n")
    expected = "coro2sm: 2 modules, 2 async functions compiled, 1 calls"
    ours = ("-p", "coro2sm.pytest", "--coro2sm-package", "pkg")
    for order in (("-p", "pkg.plugin", *ours), (*ours, "-p", "pkg.plugin")):
        ran = session(project, *order, "--naps", "5")
        assert (ran.status, last_line(ran)) == (0, expected), ran.out + ran.err


def test_workers(project: Project) -> None:
    project.write(nap=NAP, test_nap=TEST + "\n    def test_more():\n        asyncio.run(nap.nap(3))\n")
    ran = session(project, "-n", "2", "-p", "coro2sm.pytest", "--coro2sm-package", "nap")
    assert (ran.status, last_line(ran)) == (0, "coro2sm: 1 modules, 1 async functions compiled, 2 calls"), (
        ran.out
    )


def test_children(project: Project) -> None:
    test = """
        import subprocess, sys

        import nap

        def test_child():
            nap.nap(1).close()
            code = "import nap; print(nap.nap.__code__.co_consts[-1])"
            out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True).stdout
            assert "_nap_machine" in out
    """
    project.write(nap=NAP, test_child=test)
    options = ("-p", "coro2sm.pytest", "--coro2sm-package", "nap")
    assert session(project, *options).status == 1
    assert session(project, *options, CORO2SM_CHILDREN="1").status == 0
