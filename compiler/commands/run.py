"""``coro2sm run``: a script or a module, compiled in memory, with the packages that are named.

Out comes a :class:`~..hook.program.Program`: the command line's own frames and handlers must be gone when it runs.
"""

from __future__ import annotations

import click

from ..hook.finder import patterns_in
from ..hook.program import Program
from ..hook.wishes import Wishes


@click.command(
    "run",
    short_help="Run a script or module compiled.",
    context_settings={"ignore_unknown_options": True, "allow_interspersed_args": False},
)
@click.option(
    "--package",
    "packages",
    multiple=True,
    metavar="PATTERN",
    help="Also compile this package (pkg, pkg.*; several with commas, or the option again).",
)
@click.option(
    "--loop",
    type=click.Choice(["asyncio", "small"]),
    default="asyncio",
    help="What asyncio runs on: its own event loop, or the small one of coro2sm.",
)
@click.option("--strict", is_flag=True, help="What can't be compiled is an error.")
@click.option("--generators", is_flag=True, help="Compile generator functions, too.")
@click.option("-m", "is_module", is_flag=True, help="TARGET is the name of a module, as for python -m.")
@click.argument("target")
@click.argument("arguments", nargs=-1, type=click.UNPROCESSED)
def run_command(
    packages: tuple[str, ...],
    loop: str,
    strict: bool,
    generators: bool,
    is_module: bool,
    target: str,
    arguments: tuple[str, ...],
) -> Program:
    """Run TARGET, a script or a directory or zip file with a __main__.py, with its ARGUMENTS.

    The program is compiled as it is imported and cached beside the interpreter's own cache. Tracebacks, debuggers and
    coverage show the original lines.
    """
    patterns = tuple(pattern for text in packages for pattern in patterns_in(text))
    wishes = Wishes(strict, generators)
    return Program(target, arguments, is_module=is_module, packages=patterns, wishes=wishes, loop=loop)
