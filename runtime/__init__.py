"""What compiled modules import: `Machine`, and the few functions that a step calls.

Standard library only; knows nothing of the compiler.  Start reading at machine.py; the way of a resume is
driver.py.
"""

from . import origins as _origins
from .asyncgen import AsyncGenerator, generator_expression
from .awaiting import await_, await_enter, await_exit
from .exceptions import rethrow, untrace
from .formats import FORMAT, require_format
from .functions import async_generator, coroutine, generator, machine_class
from .generators import Generator, yield_from
from .groups import Groups
from .items import next_item
from .machine import Machine
from .outcomes import FINISHED, RAISE, UNSTARTED, Suspension, Thrown
from .protocols import async_iterator, async_manager, local, manager
from .stacks import print_stack, stack

_origins.install()

__all__ = [
    "FINISHED",
    "FORMAT",
    "RAISE",
    "UNSTARTED",
    "AsyncGenerator",
    "Generator",
    "Groups",
    "Machine",
    "Suspension",
    "Thrown",
    "async_generator",
    "async_iterator",
    "async_manager",
    "await_",
    "await_enter",
    "await_exit",
    "coroutine",
    "generator",
    "generator_expression",
    "local",
    "machine_class",
    "manager",
    "next_item",
    "print_stack",
    "require_format",
    "rethrow",
    "stack",
    "untrace",
    "yield_from",
]
