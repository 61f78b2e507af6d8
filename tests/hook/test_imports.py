"""Which modules are compiled, and that their surroundings are what they are natively."""

from __future__ import annotations

import os
import sys
import zipfile

import coro2sm
import pytest
from coro2sm.compiler.hook.finder import matches

from .conftest import Project

NAP = """
    import asyncio

    async def nap(n):
        await asyncio.sleep(0)
        return n
"""


@pytest.mark.parametrize(
    ("name", "patterns", "expected"),
    [
        ("pkg", ["pkg"], True),
        ("pkg.a.b", ["pkg"], True),
        ("pkgs", ["pkg"], False),
        ("pkg", ["pkg.*"], False),
        ("pkg.a.b", ["pkg.*"], True),
        ("pkg.a", ["pkg.?"], True),
        ("other", ["pkg", "oth*"], True),
        ("coro2sm.runtime", ["*"], False),
        ("pkg", [], False),
    ],
)
def test_patterns(name: str, patterns: list[str], expected: bool) -> None:
    assert matches(name, patterns) is expected


@pytest.mark.parametrize("pattern", ["", ".", "pkg.", "a..b"])
def test_a_pattern_that_names_nothing(pattern: str) -> None:
    with pytest.raises(ValueError, match="names no module"):
        coro2sm.install(pattern)


def test_install_and_remove() -> None:
    before = list(sys.meta_path)
    with coro2sm.install("coro2sm_nosuch") as hook:
        assert sys.meta_path == [hook, *before]
    assert sys.meta_path == before


def test_what_is_imported_already_is_named(project: Project) -> None:
    project.write(pkg__="", pkg__nap=NAP)
    ran = project.python("-W", "always", "-c", "import pkg.nap, coro2sm; coro2sm.install('pkg')")
    assert ran.status == 0
    assert "CompileWarning: already imported, not compiled: pkg, pkg.nap" in ran.err


def test_only_what_matches(project: Project) -> None:
    project.write(pkg__="", pkg__nap=NAP, other=NAP)
    assert project.machines("pkg.nap", "pkg") == 1
    assert project.machines("other", "pkg") == 0
    assert project.machines("pkg.nap", "other,pkg.*") == 1


def test_relative_and_circular_imports(project: Project) -> None:
    project.write(
        pkg__="from . import one, two\n",
        pkg__one="""
            from . import two

            async def ask():
                return await two.answer()

            async def number():
                return 42
        """,
        pkg__two="""
            from . import one as first
            from .sub.deep import plus

            async def answer():
                return plus(await first.number())
        """,
        pkg__sub__="",
        pkg__sub__deep="""
            from .. import two

            def plus(n):
                return n + len(two.__name__)
        """,
    )
    ran = project.both("import asyncio, pkg; print(asyncio.run(pkg.one.ask()))", "pkg")
    assert ran.out == "49\n"


def test_namespace_packages(project: Project) -> None:
    project.write(space__inner__nap=NAP)
    ran = project.both(
        "import asyncio, space.inner.nap as m; print(asyncio.run(m.nap(3)), m.__package__, m.__spec__.origin)",
        "space",
    )
    assert ran.out.startswith("3 space.inner ")
    assert project.machines("space.inner.nap", "space") == 1


def test_zip_files(project: Project) -> None:
    project.write(pkg__=NAP, pkg__nap=NAP)
    archive = project.root / "lib.zip"
    with zipfile.ZipFile(archive, "w") as packed:
        for path in sorted((project.root / "pkg").rglob("*.py")):
            packed.write(path, path.relative_to(project.root))
        packed.writestr("pkg/data.txt", "text")
    for path in (project.root / "pkg").rglob("*.py"):
        path.unlink()
    code = (
        "sys = __import__('sys'); sys.path.insert(0, 'lib.zip'); import asyncio, inspect, pkg.nap, pkgutil\n"
        "import importlib.resources as r\n"
        "print(asyncio.run(pkg.nap.nap(5)), inspect.getsource(pkg.nap.nap), pkgutil.get_data('pkg', 'data.txt'))\n"
        "print(r.files('pkg').joinpath('data.txt').read_text(), pkg.nap.__file__, type(pkg.__loader__).__name__)\n"
    )
    ran = project.both(code, "pkg")
    assert ran.err == "" and ran.out.startswith("5 async def nap(n):")


def test_resources_and_the_loader(project: Project) -> None:
    project.write(pkg__=NAP)
    (project.root / "pkg" / "data.txt").write_text("text")
    code = (
        "import importlib.resources as r, importlib.machinery as k, inspect, pkg, pkgutil\n"
        "print(r.files(pkg).joinpath('data.txt').read_text(), pkgutil.get_data('pkg', 'data.txt'))\n"
        "print(isinstance(pkg.__loader__, k.SourceFileLoader), pkg.__loader__.get_source('pkg'), pkg.__spec__.cached)\n"
        "print(pkg.__spec__.origin, pkg.__cached__, pkg.__file__, inspect.getsource(pkg), repr(pkg))\n"
        "print(sorted(each.name for each in pkgutil.iter_modules(pkg.__path__)))\n"
    )
    assert project.both(code, "pkg").err == ""


def test_a_module_is_reloaded_with_its_new_text(project: Project) -> None:
    project.write(mod=NAP)
    code = (
        "import asyncio, importlib, mod, os, pathlib; print(asyncio.run(mod.nap(1)))\n"
        "path = pathlib.Path(mod.__file__); path.write_text(path.read_text().replace('return n', 'return -n'))\n"
        "os.utime(path, (1, 1)); importlib.reload(mod); print(asyncio.run(mod.nap(1)))\n"
        "path.write_text(path.read_text().replace('return -n', 'return n')); os.utime(path, (2, 2))\n"
    )
    assert project.both(code, "mod").out == "1\n-1\n"


def test_syntax_errors_and_warnings_are_the_interpreters(project: Project) -> None:
    project.write(
        bad="async def f(:\n    pass\n", warns=NAP + "\n    def odd():\n        return '\\d' is 1\n"
    )
    assert project.both("import bad", "bad").status == 1
    native = project.hooked("import warns", "")
    (project.root / "__pycache__" / f"warns.{sys.implementation.cache_tag}.pyc").unlink()
    assert "SyntaxWarning" in native.err
    assert project.hooked("import warns", "warns") == native


def test_an_import_that_fails_reads_as_ever(project: Project) -> None:
    project.write(pkg__=NAP, pkg__fails="import asyncio\nasync def f(): await g()\nfrom . import nosuch\n")
    project.write(pkg__raises="import asyncio\nasync def f(): await g()\n1 / 0\n")
    for name in ("fails", "raises", "missing"):
        assert project.both(f"import pkg.{name}", "pkg").status == 1


BROKEN = """
    import sys
    import coro2sm, coro2sm.compiler.hook.code as code

    def fails(*arguments, **options):
        raise RuntimeError("planted")

    code.compile_source = fails
"""


def test_a_module_that_cannot_be_compiled_runs_as_it_was(project: Project) -> None:
    project.write(broken=BROKEN, nap=NAP)
    run = (
        "import broken, coro2sm; coro2sm.install('nap'); import asyncio, nap; print(asyncio.run(nap.nap(7)))"
    )
    ran = project.python("-c", run)
    assert (ran.status, ran.out) == (0, "7\n")
    assert ran.err.count("CompileWarning: nap runs as it was written, it can't be compiled:") == 1
    assert "C2S090 internal error: RuntimeError: planted" in ran.err
    as_error = project.python("-W", "error", "-c", run)
    assert (as_error.status, as_error.out) == (0, "7\n"), "a filter must not break the program"
    assert "C2S090" in as_error.err


def test_strict_refuses_what_cannot_be_compiled(project: Project) -> None:
    project.write(frame="async def f():\n    return locals()\n")
    ran = project.hooked("import frame; print('imported')", "frame")
    assert (ran.out, ran.err) == ("imported\n", "")
    strict = project.hooked("import frame", "frame", CORO2SM_STRICT="1")
    assert strict.status == 1
    assert "NotCompiled: frame can't be compiled:" in strict.err and "C2S011" in strict.err


def test_children_are_compiled_where_that_is_asked_for(project: Project) -> None:
    project.write(nap=NAP, sitecustomize="print('site', flush=True)\n")
    inner = "import nap; print(nap.nap.__code__.co_consts[-1])"
    child = f"import subprocess, sys; subprocess.run([sys.executable, '-c', {inner!r}])"
    paths = [str(project.root), os.environ.get("PYTHONPATH", "")]
    inherited = {"PYTHONPATH": os.pathsep.join(filter(None, paths))}
    alone = project.hooked(child, "nap", **inherited)
    assert "machine" not in alone.out
    reached = project.hooked(child, "nap", CORO2SM_CHILDREN="1", **inherited)
    assert "_nap_machine" in reached.out
    assert reached.out.count("site\n") == 2, "the sitecustomize of the installation still runs"


def test_the_module_that_asks_for_its_own_package(project: Project) -> None:
    project.write(pkg__="import coro2sm\ncoro2sm.install('pkg.*')\n", pkg__nap=NAP)
    ran = project.python("-W", "error", "-c", "import pkg.nap as m; print(m.nap.__code__.co_consts[-1])")
    assert "_nap_machine" in ran.out and ran.err == ""
