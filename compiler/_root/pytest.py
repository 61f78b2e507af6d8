"""A plugin of pytest: runs a test suite against the compiled package, or compiles the tests themselves.

    python -m pytest -p coro2sm.pytest --coro2sm-package anyio
    python -m pytest -p coro2sm.pytest --coro2sm-tests

At the end it says ``coro2sm: N modules, M async functions compiled, K calls``. None at all is an error, so that no
suite passes by not being compiled. CORO2SM_PACKAGES, CORO2SM_STRICT and CORO2SM_GENERATORS in the environment
count as well; with CORO2SM_CHILDREN=1, Python processes that the tests start are compiled, too.
"""

from __future__ import annotations

import argparse
import importlib
import inspect
import os
import shlex
import sys
from dataclasses import replace
from typing import Any

import pytest
from coro2sm.compiler.hook.finder import checked, from_environment, matches, patterns_in, reach_children
from coro2sm.compiler.hook.loader import compiled_modules
from coro2sm.compiler.hook.rewriting import RewritingHook
from coro2sm.runtime import Machine
from coro2sm.runtime.made import watch

_calls = 0
_elsewhere: dict[str, int] = {}  # what the workers of pytest-xdist have compiled


def _count(machine: Machine) -> None:
    global _calls
    _calls += 1


def pytest_addoption(parser: pytest.Parser, pluginmanager: pytest.PytestPluginManager) -> None:
    """Installs the hook at once: other plugins are imported before the options are known."""
    group = parser.getgroup("coro2sm", "compiling with coro2sm")
    group.addoption(
        "--coro2sm-package",
        action="append",
        default=[],
        metavar="PATTERN",
        help="compile this package (pkg, pkg.*; several with commas, or the option again)",
    )
    group.addoption("--coro2sm-tests", action="store_true", help="compile the test modules")
    group.addoption("--coro2sm-generators", action="store_true", help="compile generator functions, too")
    config: Any = pluginmanager.get_plugin("pytestconfig")
    early = argparse.ArgumentParser(add_help=False, allow_abbrev=False)
    early.add_argument("--coro2sm-package", action="append", default=[])
    early.add_argument("--coro2sm-tests", action="store_true")
    early.add_argument("--coro2sm-generators", action="store_true")
    given = [
        *config.getini("addopts"),
        *shlex.split(os.environ.get("PYTEST_ADDOPTS", "")),
        *config.invocation_params.args,
    ]
    wish = early.parse_known_args([str(word) for word in given])[0]
    patterns, wishes = from_environment()
    try:
        patterns += checked([part for text in wish.coro2sm_package for part in patterns_in(text)])
    except ValueError as error:
        raise pytest.UsageError(f"--coro2sm-package: {error}") from None
    if not patterns and not wish.coro2sm_tests:
        return
    os.environ["CORO2SM_PACKAGES"] = ",".join(patterns)
    if wish.coro2sm_generators:
        os.environ["CORO2SM_GENERATORS"] = "1"
        wishes = replace(wishes, generators=True)
    reach_children()
    watch(_count)
    hook = RewritingHook(patterns, wishes, tests=wish.coro2sm_tests, root=config.rootpath)
    sys.meta_path.insert(0, hook)
    config.add_cleanup(hook.remove)
    _import_anew(hook, pluginmanager)
    pluginmanager.register(_Report(config), "coro2sm-report")


def _import_anew(hook: RewritingHook, pluginmanager: pytest.PytestPluginManager) -> None:
    """What plugins that were named before this one have imported already, natively."""
    late = [name for name in sys.modules if matches(name, hook.patterns) and name not in compiled_modules]
    plugins = [
        (name, plugin) for name, plugin in pluginmanager.list_name_plugin() if inspect.ismodule(plugin)
    ]
    stale = [(name, plugin) for name, plugin in plugins if plugin.__name__ in late]
    for _, plugin in stale:
        pluginmanager.unregister(plugin)
    for name in late:
        del sys.modules[name]
    for name, plugin in stale:
        fresh = importlib.import_module(plugin.__name__)
        options = vars(fresh).pop("pytest_addoption", None)  # the options are there; twice would be an error
        pluginmanager.register(fresh, name)
        if options is not None:
            vars(fresh)["pytest_addoption"] = options


class _Report:
    """Counts what was compiled and how often it was called, over all workers."""

    def __init__(self, config: pytest.Config) -> None:
        self.config = config

    @pytest.hookimpl(trylast=True)
    def pytest_sessionfinish(self, session: pytest.Session, exitstatus: int) -> None:
        output = getattr(self.config, "workeroutput", None)
        if output is not None:
            output["coro2sm"] = (compiled_modules, _calls)
        elif session.exitstatus == pytest.ExitCode.OK and not self._has_run():
            session.exitstatus = pytest.ExitCode.TESTS_FAILED

    @pytest.hookimpl(optionalhook=True)
    def pytest_testnodedown(self, node: Any, error: object) -> None:
        global _calls
        modules, calls = getattr(node, "workeroutput", {}).get("coro2sm", ({}, 0))
        _elsewhere.update(modules)
        _calls += calls

    @pytest.hookimpl(trylast=True)
    def pytest_unconfigure(self, config: pytest.Config) -> None:
        reporter: Any = config.pluginmanager.get_plugin("terminalreporter")
        if reporter is None or hasattr(config, "workerinput"):
            return
        if not self._has_run():
            reporter.write_line("coro2sm: nothing compiled was called; is it the right package?", red=True)
        reporter.write_line(self._summary())

    def _has_run(self) -> bool:
        return _calls > 0 or bool(self.config.getoption("collectonly", False))

    def _summary(self) -> str:
        modules = {**compiled_modules, **_elsewhere}
        functions = sum(modules.values())
        return f"coro2sm: {len(modules)} modules, {functions} async functions compiled, {_calls} calls"
