"""coro2sm turns Python's async functions into explicit, readable state-machine classes.

    >>> import coro2sm
    >>> module = coro2sm.compile_source("async def answer():\\n    return 42\\n")
    >>> print(module.code)          # doctest: +SKIP

The names below are imported when they are first used: a compiled file imports ``coro2sm.runtime``, and that
must not load the compiler.
"""

from __future__ import annotations

import importlib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from coro2sm.compiler.api import (
        CompiledModule,
        Options,
        compile_file,
        compile_source,
        machines,
    )
    from coro2sm.compiler.diagnostics import Diagnostic, Severity
    from coro2sm.compiler.hook import install
    from coro2sm.compiler.live import transform
    from coro2sm.compiler.version import VERSION as __version__
    from coro2sm.runtime import small
    from coro2sm.runtime.facade import SmallLoop, SmallPolicy
    from coro2sm.runtime.functions import machine_class
    from coro2sm.runtime.stacks import print_stack, stack


def load_ipython_extension(shell: object) -> None:
    """``%load_ext coro2sm``"""
    from coro2sm.compiler.notebook import load

    load(shell)


__all__ = [
    "CompiledModule",
    "Diagnostic",
    "Options",
    "Severity",
    "SmallLoop",
    "SmallPolicy",
    "__version__",
    "compile_file",
    "compile_source",
    "install",
    "machine_class",
    "machines",
    "print_stack",
    "small",
    "stack",
    "transform",
]

_HOMES = {
    "Diagnostic": ("coro2sm.compiler.diagnostics", "Diagnostic"),
    "SmallLoop": ("coro2sm.runtime.facade", "SmallLoop"),
    "SmallPolicy": ("coro2sm.runtime.facade", "SmallPolicy"),
    "Severity": ("coro2sm.compiler.diagnostics", "Severity"),
    "__version__": ("coro2sm.compiler.version", "VERSION"),
    "install": ("coro2sm.compiler.hook", "install"),
    "machine_class": ("coro2sm.runtime.functions", "machine_class"),
    "print_stack": ("coro2sm.runtime.stacks", "print_stack"),
    "small": ("coro2sm.runtime.small", ""),
    "stack": ("coro2sm.runtime.stacks", "stack"),
    "transform": ("coro2sm.compiler.live", "transform"),
}


def __getattr__(name: str) -> object:
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    home, original = _HOMES.get(name, ("coro2sm.compiler.api", name))
    module = importlib.import_module(home)
    value = getattr(module, original) if original else module
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted([*globals(), *__all__])
