"""``coro2sm run`` is the interpreter's own way of running a program, compiled."""

from __future__ import annotations

import zipfile

import pytest

from .conftest import Project, Ran

FACTS = """
    import asyncio, inspect, pickle, sys

    class Point:
        pass

    async def fails():
        await asyncio.sleep(0)
        raise LookupError("said", sys.argv)

    async def main():
        await fails()

    if __name__ == "__main__":
        print(sys.argv, __name__, __file__, __package__, __spec__ and __spec__.name, type(__loader__).__name__)
        print(sys.path[0], sys.modules["__main__"].__dict__ is globals(), pickle.loads(pickle.dumps(Point)) is Point)
        print(sorted(name for name in globals() if not name.startswith("_")))
        print(inspect.getsource(main), flush=True)
        asyncio.run(main())
"""


def run(project: Project, *arguments: str) -> Ran:
    """Natively, and compiled; both are alike, but for the entries of the interpreter's own runner."""
    native = project.python(*arguments)
    ran = project.python("-m", "coro2sm", "run", *arguments)
    lines = native.err.splitlines(keepends=True)
    entries = [index for index, line in enumerate(lines) if '"<frozen runpy>"' in line]
    assert ran == Ran(
        native.status, native.out, "".join(line for n, line in enumerate(lines) if n not in entries)
    )
    return ran


def test_a_script(project: Project) -> None:
    project.write(facts=FACTS, sub__facts=FACTS)
    assert run(project, "facts.py", "-x", "--package", "y").err.endswith("'-x', '--package', 'y'])\n")
    run(project, "./sub/facts.py")
    run(project, str(project.root / "sub" / "facts.py"), "--", "z")


def test_a_module(project: Project) -> None:
    project.write({"pkg/__main__.py": FACTS}, facts=FACTS, pkg__="import sys\n", pkg__facts=FACTS)
    run(project, "-m", "facts", "a", "-b")
    run(project, "-m", "pkg")
    run(project, "-m", "pkg.facts", "-m")


def test_a_directory_and_an_archive(project: Project) -> None:
    project.write({"app/__main__.py": FACTS})
    run(project, "app", "a")
    with zipfile.ZipFile(project.root / "app.pyz", "w") as archive:
        archive.write(project.root / "app" / "__main__.py", "__main__.py")
    run(project, "app.pyz")


def test_generators(project: Project) -> None:
    """Those inside compiled functions and methods, beside plain functions of their kind; what they raise."""
    project.write(
        main="""
            import inspect, traceback

            def inner(n):
                def plain(k):
                    return k + n
                yield plain(n)
                raise LookupError(
                    n, "said")

            def outer():
                def local(k):
                    x = yield k; yield x
                    1 / 0
                yield from local(1)

            class Rows:
                @property
                def rows(self):
                    yield from outer()

            def show(rows):
                try:
                    for row in rows: print(row)
                except Exception:
                    print(traceback.format_exc())

            show(Rows().rows)
            show(inner(3))
            print(inspect.getsource(inner), inspect.isgeneratorfunction(outer))
            waiting = outer()
            next(waiting)
            print(waiting.gi_frame.f_lineno)
            waiting.throw(KeyError(1))
        """
    )
    native = project.python("main.py")
    assert native == project.python("-m", "coro2sm", "run", "--generators", "main.py")
    assert "ZeroDivisionError" in native.out and "KeyError: 1" in native.err
    made = "import main2; print(type(main2.two()).__mro__[1].__name__)"
    project.write(main2="def two(): yield 1\n", main3=made)
    for option, base in (((), "object"), (("--generators",), "Generator")):
        ran = project.python("-m", "coro2sm", "run", *option, "--package", "main2", "main3.py")
        assert (ran.out, ran.err) == (f"{base}\n", "")


@pytest.mark.parametrize(
    "end",
    [
        "raise SystemExit(3)",
        "sys.exit('text')",
        "raise KeyboardInterrupt",
        "exit()",
        "import nosuch",
        "1 +",
        "",
    ],
)
def test_how_it_ends(project: Project, end: str) -> None:
    project.write(
        ends=f"import atexit, sys\natexit.register(print, 'exit')\nasync def f(): await g()\n{end}\n"
    )
    run(project, "ends.py")


def test_what_is_missing(project: Project) -> None:
    project.write(pkg__="")
    for arguments, reason in {
        ("nosuch.py",): "can't open file 'nosuch.py'",
        ("-m", "nosuch"): "No module named nosuch",
        ("-m", "pkg"): "No module named pkg.__main__",
        ("-m", "nosuch.deep"): "Error while finding module specification for 'nosuch.deep'",
    }.items():
        ran = project.python("-m", "coro2sm", "run", *arguments)
        assert (ran.out, ran.err.splitlines()[0].startswith(f"coro2sm: {reason}")) == ("", True), ran.err
        assert ran.status == 2 and len(ran.err.splitlines()) == 1


def test_packages_and_strict(project: Project) -> None:
    project.write(
        pkg__nap="async def nap(): await nap()\n",
        main="import pkg.nap as m; print(m.nap.__code__.co_consts)\n",
    )
    assert "machine" not in project.python("-m", "coro2sm", "run", "main.py").out
    assert "_nap_machine" in project.python("-m", "coro2sm", "run", "--package", "x,pkg", "main.py").out
    project.write(frame="async def f(): return locals()\n")
    assert project.python("-m", "coro2sm", "run", "frame.py").status == 0
    strict = project.python("-m", "coro2sm", "run", "--strict", "frame.py")
    assert strict.status == 1 and "C2S011" in strict.err
