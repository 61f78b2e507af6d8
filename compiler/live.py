"""``coro2sm.transform``: compiles one live function, in place of a file.

The function's source is compiled inside empty copies of what stands around it (so that its qualified name, private
names and ``super()`` mean what they meant), and the stub takes over the function's globals, cells, defaults and
attributes. Decorators, defaults and annotations have been evaluated once, so their texts are left out.

    def outer(x):                                   def outer(x):
        @transform                        →             async def f(a=(None)):
        async def f(a: int = side_effect()):                return await g(a, x)
            return await g(a, x)
"""

from __future__ import annotations
import __future__

import ast
import contextlib
import inspect
import linecache
import tokenize
import warnings
from collections.abc import Callable, Iterator
from types import CellType, FunctionType
from typing import Any, TypeVar, cast

from .api import Options, compile_source
from .diagnostics import render

_Function = TypeVar("_Function", bound=Callable[..., Any])
_FUTURES = sum(getattr(__future__, name).compiler_flag for name in __future__.all_feature_names)


def transform(function: _Function) -> _Function:
    """Decorator: the coroutine function as a function that makes machines.

    It keeps its globals, its cells, its defaults and its attributes. Decorators above it are applied to the result.
    A function that must stay native (an async generator, one that looks into its frame) is returned as it is, with a
    warning. TypeError: it is no plain ``async def``. OSError: its source can't be found.
    """
    if not isinstance(function, FunctionType) or not inspect.iscoroutinefunction(function):
        if inspect.isasyncgenfunction(function):
            return cast(
                _Function,
                _native(function, f"{function.__qualname__} stays native: it is an async generator"),
            )
        raise TypeError(f"transform takes a function made by async def, not {function!r}")
    if _class_of(function) is not None:
        return function
    text, outer = _wrapped(function)
    filename = f"<coro2sm {function.__module__}.{function.__qualname__}>"
    target = function.__qualname__.replace(".<locals>", "")
    compiled = compile_source(
        text,
        filename,
        Options(only=_inside(text, target), embed=False),
        taken=frozenset(function.__globals__),
    )
    machine = next((each for each in compiled.machines if each.qualname == function.__qualname__), None)
    if compiled.has_errors or machine is None:
        reasons = "\n".join(render(found) for found in compiled.diagnostics)
        return cast(_Function, _native(function, reasons or f"{function.__qualname__} stays native"))
    linecache.cache[filename] = (len(compiled.code), None, compiled.code.splitlines(keepends=True), filename)
    stub = _run(function, compiled.code, filename, outer)
    return cast(_Function, _dressed(function, stub))


def _native(function: Any, reason: str) -> Any:
    warnings.warn(reason, stacklevel=3)
    return function


def _class_of(function: FunctionType) -> type | None:
    """The machine's class if it is a stub, whose code knows it; None of any other function."""
    last = (function.__code__.co_consts or (None,))[-1]
    return last.cls() if hasattr(last, "cls") else None


# The source.


def _definition(function: FunctionType) -> tuple[str, ast.AsyncFunctionDef]:
    """The function's source, under ``if 1:`` where it is indented, and its definition in there.

    OSError: no source, or the file that the function names has other text at that place.
    """
    source = ""
    nodes: list[ast.AST] = []
    with contextlib.suppress(SyntaxError, tokenize.TokenError):
        lines, _ = inspect.getsourcelines(function.__code__)
        source = ("if 1:\n" if lines[0][:1].isspace() else "") + "".join(lines)
        nodes = list(ast.walk(ast.parse(source)))
    for node in nodes:
        if isinstance(node, ast.AsyncFunctionDef) and node.name == function.__code__.co_name:
            return source, node
    raise OSError(
        f"the source of {function.__qualname__} can't be found: its file has other text at that place"
    )


def _wrapped(function: FunctionType) -> tuple[str, list[str]]:
    """The text of a module with the function at its place, and the parameters of the innermost function around it."""
    source, node = _definition(function)
    blanked = _without_evaluated(source, node).splitlines(keepends=True)
    margin = blanked[node.lineno - 1][: node.col_offset]
    body = "".join(blanked[node.lineno - 1 : node.end_lineno])
    parts = function.__qualname__.split(".")
    free = [name for name in function.__code__.co_freevars if name != "__class__"]
    heads: list[str] = []
    kinds = _around(parts)
    functions = [index for index, (_, is_function) in enumerate(kinds) if is_function]
    for index, (name, is_function) in enumerate(kinds):
        parameters = ", ".join(free) if functions and index == functions[-1] else ""
        head = f"def {name}({parameters}):" if is_function else f"class {name}:"
        heads.append(margin[:index] + head + "\n")
    tail = _returns(kinds, node.name, margin)
    return "".join(heads) + body + ("" if body.endswith("\n") else "\n") + tail, free


def _around(parts: list[str]) -> list[tuple[str, bool]]:
    """What stands around a function, outermost first: name, and whether it is a function (else a class)."""
    names = parts[:-1]
    return [
        (name, index + 1 < len(names) and names[index + 1] == "<locals>")
        for index, name in enumerate(names)
        if name != "<locals>"
    ]


def _returns(kinds: list[tuple[str, bool]], name: str, margin: str) -> str:
    """Each function around returns what it holds, innermost first."""
    inner = [*(kind[0] for kind in kinds[1:]), name]
    lines = []
    for index in reversed(range(len(kinds))):
        if kinds[index][1]:
            indent = margin if index == len(kinds) - 1 else margin[: index + 1]
            lines.append(f"{indent}return {inner[index]}\n")
    return "".join(lines)


def _without_evaluated(text: str, node: ast.AsyncFunctionDef) -> str:
    """The text with ``(None)`` for each default and annotation of the signature; lines keep their numbers."""
    lines = [line.encode() for line in text.splitlines(keepends=True)]
    for expression in sorted(_evaluated(node), key=lambda item: (item.lineno, item.col_offset), reverse=True):
        first, last = expression.lineno - 1, (expression.end_lineno or expression.lineno) - 1
        before = lines[first][: expression.col_offset]
        after = lines[last][expression.end_col_offset or 0 :]
        blank = b"(None" + b"\n" * (last - first) + b")"
        lines[first : last + 1] = (before + blank + after).splitlines(keepends=True)
    return b"".join(lines).decode()


def _evaluated(node: ast.AsyncFunctionDef) -> Iterator[ast.expr]:
    arguments = node.args
    yield from arguments.defaults
    yield from (default for default in arguments.kw_defaults if default is not None)
    each = [*arguments.posonlyargs, *arguments.args, *arguments.kwonlyargs, arguments.vararg, arguments.kwarg]
    yield from (arg.annotation for arg in each if arg is not None and arg.annotation is not None)
    if node.returns is not None:
        yield node.returns


def _inside(text: str, target: str) -> tuple[str, ...]:
    """The function and those inside it, as ``Options.only`` names them."""
    names: dict[str, None] = {}
    pending: list[tuple[ast.AST, str]] = [(ast.parse(text), "")]
    while pending:
        node, prefix = pending.pop()
        for child in ast.iter_child_nodes(node):
            inner = prefix
            if isinstance(child, (ast.FunctionDef, ast.AsyncFunctionDef, ast.ClassDef)):
                inner = f"{prefix}{child.name}."
                if isinstance(child, ast.AsyncFunctionDef) and inner.startswith(f"{target}."):
                    names[inner[:-1]] = None
            pending.append((child, inner))
    return tuple(names)


# The result.


def _run(function: FunctionType, code: str, filename: str, free: list[str]) -> FunctionType:
    """Runs the compiled module in the function's globals, where only what the compiler added stays; the stub."""
    flags = function.__code__.co_flags & _FUTURES
    parts = function.__qualname__.split(".")
    names = function.__globals__
    had = parts[0] in names
    before = names.get(parts[0])
    exec(compile(code, filename, "exec", flags, dont_inherit=True), names)
    found: Any = names[parts[0]]
    if had:
        names[parts[0]] = before
    else:
        del names[parts[0]]
    kinds = _around(parts)
    functions = [index for index, (_, is_function) in enumerate(kinds) if is_function]
    for index, (_, is_function) in enumerate(kinds):
        if is_function:
            found = found(*([None] * len(free) if index == functions[-1] else []))
        else:
            name = kinds[index + 1][0] if index + 1 < len(kinds) else parts[-1]
            found = vars(found).get(name) or vars(found)[f"_{kinds[index][0].lstrip('_')}{name}"]
    assert isinstance(found, FunctionType), "the stub is a plain function"
    return found


def _dressed(function: FunctionType, stub: FunctionType) -> FunctionType:
    """The stub's code with all that the function had."""
    cells = dict(zip(function.__code__.co_freevars, function.__closure__ or (), strict=True))
    closure = tuple(cells.get(name, CellType()) for name in stub.__code__.co_freevars)
    result = FunctionType(
        stub.__code__, function.__globals__, function.__name__, function.__defaults__, closure
    )
    result.__kwdefaults__ = function.__kwdefaults__
    result.__annotations__ = function.__annotations__
    result.__qualname__ = function.__qualname__
    result.__module__ = function.__module__
    result.__doc__ = function.__doc__
    result.__dict__.update(function.__dict__)
    if hasattr(function, "__type_params__"):
        result.__type_params__ = function.__type_params__  # type: ignore[attr-defined]  # 3.12 and later
    cast(Any, _class_of(stub)).function = staticmethod(result)
    return result
