"""Run at the start of a child process: installs the hook, then makes way for the sitecustomize that it hides."""

import contextlib
import importlib
import os
import sys

with contextlib.suppress(ImportError):  # another environment, without coro2sm
    importlib.import_module("coro2sm.auto")

_here = os.path.dirname(__file__)
sys.path[:] = [path for path in sys.path if path != _here]
del sys.modules["sitecustomize"]
with contextlib.suppress(ImportError):  # that of the installation, if it has one
    importlib.import_module("sitecustomize")
