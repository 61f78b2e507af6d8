"""Tests of the interpreter that a compiled coroutine can't pass, one by one, each with the one reason why.

No reason but these six counts: they are about how the interpreter runs a function, not about what the function does.
"""

from __future__ import annotations

from enum import Enum


class Reason(Enum):
    FRAME = "frame objects"
    CODE = "code objects"
    C_API = "the C API"
    TRACE = "sys.settrace"
    REFERENCES = "reference counts"
    BYTECODE = "bytecode"


COROUTINES: dict[str, Reason] = {
    # frame.clear(), on the frame of a coroutine that is gone and of one that has not begun
    "test_coroutines.CoroutineTest.test_bpo_45813_1": Reason.FRAME,
    "test_coroutines.CoroutineTest.test_bpo_45813_2": Reason.FRAME,
    # how many frames stand on the stack below a generator that is sent to, and thrown into
    "test_coroutines.CoroutineTest.test_stack_in_coroutine_throw": Reason.FRAME,
}

YIELD_FROM: dict[str, Reason] = {
    # the names of the functions on the interpreter's stack, read off the frames
    "test_yield_from.TestPEP380Operation.test_delegator_is_visible_to_debugger": Reason.FRAME,
}

ASYNC_GENERATORS: dict[str, Reason] = {
    # ag_frame is to be an instance of types.FrameType
    "test_asyncgen.AsyncGenTest.test_async_gen_api_01": Reason.FRAME,
}
