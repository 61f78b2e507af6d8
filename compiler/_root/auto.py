"""Importing this installs the import hook for the modules that the environment names.

    CORO2SM_PACKAGES=aiohttp,app.* python -c "import coro2sm.auto, app.server"

CORO2SM_STRICT=1 makes a module that can't be compiled an error; with CORO2SM_GENERATORS=1 generator functions are
compiled, too. With CORO2SM_CHILDREN=1, Python processes that this one starts, and theirs, import it at their start.
"""

from __future__ import annotations

from coro2sm.compiler.hook import install_from_environment

hook = install_from_environment()
