"""Linearizes expressions: afterwards every await stands alone, and what was evaluated before it still is.

``lower(node)`` evaluates ``node`` up to and with its last suspension; what is left of it can then be printed in
place, with temporaries where something was put aside. Nothing is put aside that needn't be: constants, locals that
are surely bound and that nobody else can rebind meanwhile, and all that is evaluated after the last suspension.

    f(a, g(), await h(b))    becomes    callee = f; item = g(); <suspend h(b) -> value>; callee(a, item, value)
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import libcst as cst

from ...ir.function import (
    Assign,
    BlockId,
    Branch,
    HostCode,
    LineStart,
    Mode,
    Origin,
    Part,
    Reference,
    Suspend,
)
from ...span import Span
from .build import reference
from .comprehensions import lower_comprehension
from .syntax import Point
from .text import print_code

if TYPE_CHECKING:
    from .lower import Lowering

_CONSTANTS = (cst.Integer, cst.Float, cst.Imaginary, cst.SimpleString, cst.Ellipsis)
_CONSTANT_NAMES = frozenset({"None", "True", "False"})

Operand = tuple[cst.BaseExpression, str]
"""An expression, and what its temporary is called."""


class Unsupported(Exception):
    """A construct that can't be compiled yet: the function stays as it was written."""

    def __init__(self, what: str, span: Span) -> None:
        super().__init__(what)
        self.span = span


_NEEDS_PARENTHESES = (cst.NamedExpr, cst.GeneratorExp, cst.Tuple)


def code(lowering: Lowering, node: cst.BaseExpression) -> HostCode:
    """What is left of an expression, fit to stand on the right of an assignment."""
    printed = _printed(lowering, node)
    needs_parentheses = isinstance(node, _NEEDS_PARENTHESES) or any(
        isinstance(part, LineStart) or (isinstance(part, str) and "\n" in part) for part in printed.parts
    )
    if needs_parentheses and not node.lpar and id(node) not in lowering.context.substitutes:
        return with_parts(printed, ("(", *printed.parts, ")"))
    return printed


def awaited_operand(lowering: Lowering, node: cst.Await) -> HostCode:
    """What an await has to await. It will stand in parentheses, so that its own can go."""
    awaited = node.expression
    if lowering.facts.suspends(awaited):
        lower(lowering, awaited)
    printed = _printed(lowering, awaited)
    if isinstance(awaited, _NEEDS_PARENTHESES) or id(awaited) in lowering.context.substitutes:
        return code(lowering, awaited)
    first, last = printed.parts[0], printed.parts[-1]
    if not awaited.lpar or not isinstance(first, str) or not isinstance(last, str) or len(printed.parts) == 1:
        return printed
    inner = (first.removeprefix("("), *printed.parts[1:-1], last.removesuffix(")"))
    return with_parts(printed, inner)


def _printed(lowering: Lowering, node: cst.BaseExpression) -> HostCode:
    span = lowering.facts.span(node)
    return print_code(lowering.context, (node,), span if span.line else lowering.builder.at)


def with_parts(original: HostCode, parts: tuple[Part, ...]) -> HostCode:
    return dataclasses.replace(original, parts=parts)


def with_normal(original: HostCode, normal: str) -> HostCode:
    return dataclasses.replace(original, normal=normal)


def joined(*pieces: str | HostCode) -> HostCode:
    """Pieces of text and of code as one, with the facts of all."""
    parts: list[Part] = []
    codes = [piece for piece in pieces if isinstance(piece, HostCode)]
    for piece in pieces:
        parts.extend((piece,) if isinstance(piece, str) else piece.parts)

    def union(get: Callable[[HostCode], frozenset[str]]) -> frozenset[str]:
        return frozenset().union(*(get(piece) for piece in codes))

    return HostCode(
        tuple(parts),
        reads=union(lambda piece: piece.reads),
        writes=union(lambda piece: piece.writes),
        binds=union(lambda piece: piece.binds),
        unbinds=union(lambda piece: piece.unbinds),
        captures=union(lambda piece: piece.captures),
        lines=_joined_lines(codes),
    )


def _joined_lines(codes: Sequence[HostCode]) -> tuple[Span, ...]:
    """Each piece begins on the line on which the one before it ends."""
    lines: list[Span] = []
    for code in codes:
        lines.extend(code.lines[1:] if lines else code.lines)
    return tuple(lines) if len(lines) > 1 else ()


# Putting aside.


def hoist(lowering: Lowering, node: cst.BaseExpression, base: str) -> None:
    """Evaluates ``node`` now, whole; wherever it is printed later, its value stands."""
    if is_constant(node) or (isinstance(node, cst.Name) and lowering.is_steady(node)):
        return
    if lowering.facts.suspends(node):
        lower(lowering, node)
        substitute = lowering.context.substitutes.get(id(node))
        if isinstance(substitute, tuple) and len(substitute) == 1 and isinstance(substitute[0], Reference):
            return
    name = lowering.builder.temporary(base)
    lowering.builder.emit(Assign(name, code(lowering, node)))
    replace(lowering, node, name)


def replace(lowering: Lowering, node: cst.CSTNode, variable: str) -> None:
    lowering.context.substitutes[id(node)] = (Reference(variable),)


def is_constant(node: cst.CSTNode) -> bool:
    return isinstance(node, _CONSTANTS) or (isinstance(node, cst.Name) and node.value in _CONSTANT_NAMES)


def lower_operands(lowering: Lowering, operands: Sequence[Operand], *, all_aside: bool = False) -> None:
    """Evaluates operands in their order, up to the last that suspends (or all of them, each put aside)."""
    last = max(
        (index for index, (node, _) in enumerate(operands) if lowering.facts.suspends(node)), default=-1
    )
    for index, (node, base) in enumerate(operands):
        if index < last or all_aside:
            hoist(lowering, node, base)
        elif index == last:
            lower(lowering, node)


def lower(lowering: Lowering, node: cst.BaseExpression) -> None:
    """Does everything in ``node`` up to and with its last suspension (there is one)."""
    assert lowering.facts.suspends(node)
    handler = _LOWER.get(type(node))
    if handler is None:
        raise Unsupported(f"an await inside {type(node).__name__}", lowering.facts.span(node))
    handler(lowering, node)


# Suspensions.


def _point(lowering: Lowering, node: Point) -> None:
    # What it awaits or yields is dealt with first: the name of the result is free there.
    operand, origin = _operand(lowering, node)
    result = lowering.builder.temporary("value")
    suspend(lowering, operand, result, node, origin)
    replace(lowering, node, result)


def suspend_at(lowering: Lowering, node: Point, result: str | None) -> None:
    """An await or a yield whose value goes straight into a variable, or nowhere."""
    operand, origin = _operand(lowering, node)
    suspend(lowering, operand, result, node, origin)


def _operand(lowering: Lowering, node: Point) -> tuple[HostCode, Origin]:
    if isinstance(node, cst.Await):
        return awaited_operand(lowering, node), Origin.AWAIT
    if node.value is None:
        return HostCode(("None",), may_raise=False), Origin.YIELD
    if isinstance(node.value, cst.From):
        raise Unsupported("yield from", lowering.facts.span(node))
    return lowering.expression(node.value), Origin.YIELD


def suspend(
    lowering: Lowering,
    operand: HostCode,
    result: str | None,
    node: cst.CSTNode,
    origin: Origin = Origin.AWAIT,
    item: cst.WithItem | None = None,
) -> None:
    """Ends the block with a suspension and goes on where it resumes; ``item`` is what is entered or left."""
    builder = lowering.builder
    if not builder.reachable:
        return
    span = lowering.facts.span(item or node)
    normal, callee = lowering.facts.normal(item or node)
    operand = with_normal(operand, normal)
    resume = builder.new_block()
    builder.end(
        Suspend(
            Mode.YIELD if origin is Origin.YIELD else Mode.AWAIT,
            origin,
            operand,
            result,
            resume,
            path=tuple(builder.path),
            callee=callee,
            span=span,
        )
    )
    builder.place(resume, lowering.title(), span)
    if result is not None:
        builder.bound.add(result)


# Operators.


def _one(*fields: str, bases: Sequence[str] = ()) -> Callable[[Lowering, cst.BaseExpression], None]:
    """A node whose operands are just its fields."""

    def lower_fields(lowering: Lowering, node: cst.BaseExpression) -> None:
        lower_operands(
            lowering,
            [(getattr(node, field), base) for field, base in zip(fields, bases or fields, strict=True)],
        )

    return lower_fields


def _comparison(lowering: Lowering, node: cst.Comparison) -> None:
    if len(node.comparisons) == 1:
        lower_operands(lowering, [(node.left, "left"), (node.comparisons[0].comparator, "right")])
        return
    builder = lowering.builder
    result = builder.temporary("value")
    end = builder.new_block()

    def stop(more: BlockId) -> None:
        builder.end(Branch(reference(result), more, end))

    _compare_each(lowering, node, lambda test: builder.emit(Assign(result, test)), stop)
    builder.flow_into(end, lowering.title(), lowering.facts.span(node))
    replace(lowering, node, result)


def _compare_each(
    lowering: Lowering,
    node: cst.Comparison,
    keep: Callable[[HostCode], None],
    stop: Callable[[BlockId], None],
) -> None:
    """A chained comparison: each operand once, in order, until one comparison fails."""
    left: cst.BaseExpression = node.left
    hoist(lowering, left, "left")
    for index, target in enumerate(node.comparisons):
        is_last = index == len(node.comparisons) - 1
        if lowering.facts.suspends(target.comparator):
            lower(lowering, target.comparator)
        if not is_last:
            hoist_printed(lowering, target.comparator, "right")
        keep(
            joined(
                code(lowering, left),
                print_code(lowering.context, (target.operator,)),
                code(lowering, target.comparator),
            )
        )
        if not is_last:
            more = lowering.builder.new_block()
            stop(more)
            lowering.builder.place(more, lowering.title())
        left = target.comparator


def hoist_printed(lowering: Lowering, node: cst.BaseExpression, base: str) -> None:
    """Like :func:`hoist`, for a node whose suspensions have been dealt with."""
    if is_constant(node) or (isinstance(node, cst.Name) and lowering.is_steady(node)):
        return
    substitute = lowering.context.substitutes.get(id(node))
    if isinstance(substitute, tuple) and len(substitute) == 1 and isinstance(substitute[0], Reference):
        return
    name = lowering.builder.temporary(base)
    lowering.builder.emit(Assign(name, code(lowering, node)))
    replace(lowering, node, name)


def _boolean(lowering: Lowering, node: cst.BooleanOperation) -> None:
    builder = lowering.builder
    result = builder.temporary("value")
    end = builder.new_block()
    operands = boolean_operands(node)
    for index, operand in enumerate(operands):
        if lowering.facts.suspends(operand):
            lower(lowering, operand)
        builder.emit(Assign(result, code(lowering, operand)))
        if index < len(operands) - 1:
            more = builder.new_block()
            on_true, on_false = (more, end) if isinstance(node.operator, cst.And) else (end, more)
            builder.end(Branch(reference(result), on_true, on_false))
            builder.place(more, lowering.title())
    builder.flow_into(end, lowering.title(), lowering.facts.span(node))
    replace(lowering, node, result)


def boolean_operands(node: cst.BooleanOperation) -> list[cst.BaseExpression]:
    """``a and b and c`` is one operation of three operands, which tests each at most once."""
    operands: list[cst.BaseExpression] = [node.right]
    left = node.left
    while isinstance(left, cst.BooleanOperation) and type(left.operator) is type(node.operator):
        operands.append(left.right)
        left = left.left
    operands.append(left)
    return operands[::-1]


def _conditional(lowering: Lowering, node: cst.IfExp) -> None:
    builder = lowering.builder
    result = builder.temporary("value")
    then, otherwise, end = builder.new_block(), builder.new_block(), builder.new_block()
    condition(lowering, node.test, then, otherwise)
    for block, operand in ((then, node.body), (otherwise, node.orelse)):
        builder.place(block, lowering.title())
        if lowering.facts.suspends(operand):
            lower(lowering, operand)
        builder.emit(Assign(result, code(lowering, operand)))
        lowering.jump(end)
    builder.place(end, lowering.title(), lowering.facts.span(node))
    replace(lowering, node, result)


def condition(lowering: Lowering, node: cst.BaseExpression, then: BlockId, otherwise: BlockId) -> None:
    """Goes to ``then`` if ``node`` is true; every truth value is asked for exactly as often as natively."""
    builder = lowering.builder
    if lowering.facts.suspends(node):
        if isinstance(node, cst.UnaryOperation) and isinstance(node.operator, cst.Not):
            condition(lowering, node.expression, otherwise, then)
            return
        if isinstance(node, cst.BooleanOperation):
            operands = boolean_operands(node)
            for operand in operands[:-1]:
                more = builder.new_block()
                if isinstance(node.operator, cst.And):
                    condition(lowering, operand, more, otherwise)
                else:
                    condition(lowering, operand, then, more)
                builder.place(more, lowering.title())
            condition(lowering, operands[-1], then, otherwise)
            return
        if isinstance(node, cst.IfExp):
            first, second = builder.new_block(), builder.new_block()
            condition(lowering, node.test, first, second)
            builder.place(first, lowering.title())
            condition(lowering, node.body, then, otherwise)
            builder.place(second, lowering.title())
            condition(lowering, node.orelse, then, otherwise)
            return
        if isinstance(node, cst.Comparison) and len(node.comparisons) > 1:
            tests: list[HostCode] = []
            _compare_each(
                lowering, node, tests.append, lambda more: builder.end(Branch(tests[-1], more, otherwise))
            )
            builder.end(Branch(tests[-1], then, otherwise))
            return
        lower(lowering, node)
    builder.end(Branch(code(lowering, node), then, otherwise))


# Calls, subscripts, displays.


def _call(lowering: Lowering, node: cst.Call) -> None:
    """The callee, then positional arguments, then keywords, wherever they stand."""
    positional = [arg for arg in node.args if arg.keyword is None and arg.star != "**"]
    keywords = [arg for arg in node.args if arg.keyword is not None or arg.star == "**"]
    ordered = [*positional, *keywords]
    last = max((i for i, arg in enumerate(ordered) if lowering.facts.suspends(arg.value)), default=-1)
    if last < 0:
        lower(lowering, node.func)
        return
    hoist(lowering, node.func, "callee")
    for arg in ordered[:last]:
        if arg.star == "*" and len(positional) > 1:
            _hoist_expanded(lowering, arg.value, "[*", "]", "items")
        elif arg.star == "**":
            _hoist_expanded(lowering, arg.value, "{**", "}", "keywords")
        else:
            hoist(lowering, arg.value, arg.keyword.value.lstrip("_") if arg.keyword else "item")
    lower(lowering, ordered[last].value)


def _hoist_expanded(lowering: Lowering, node: cst.BaseExpression, before: str, after: str, base: str) -> None:
    """Puts aside what an unpacked operand holds: it is iterated before the next one is evaluated."""
    if lowering.facts.suspends(node):
        lower(lowering, node)
    name = lowering.builder.temporary(base)
    lowering.builder.emit(Assign(name, joined(before, code(lowering, node), after)))
    replace(lowering, node, name)


def _subscript(lowering: Lowering, node: cst.Subscript) -> None:
    lower_operands(lowering, subscript_operands(node))


def subscript_operands(node: cst.Subscript) -> list[Operand]:
    operands: list[Operand] = [(node.value, "base")]
    for element in node.slice:
        index = element.slice
        if isinstance(index, cst.Index):
            operands.append((index.value, "index"))
        else:
            assert isinstance(index, cst.Slice), "an index or a slice"
            operands.extend(
                (bound, base)
                for bound, base in ((index.lower, "lower"), (index.upper, "upper"), (index.step, "step"))
                if bound is not None
            )
    return operands


def _display(lowering: Lowering, node: cst.Tuple | cst.List | cst.Set) -> None:
    suspending = [i for i, element in enumerate(node.elements) if lowering.facts.suspends(element.value)]
    if not any(isinstance(element, cst.StarredElement) for element in node.elements[: suspending[-1]]):
        lower_operands(lowering, [(element.value, "item") for element in node.elements])
        return
    # What an unpacked element holds is taken at once: what stands before a suspension becomes one display.
    for index in suspending:
        _hoist_elements(lowering, node, index)
        lower(lowering, node.elements[index].value)


def _hoist_elements(lowering: Lowering, node: cst.Tuple | cst.List | cst.Set, end: int) -> None:
    elements = node.elements[:end]
    if not elements:
        return
    pieces: list[str | HostCode] = []
    for element in elements:
        if id(element) in lowering.context.substitutes:
            pieces.append(print_code(lowering.context, (element,)))
        else:
            star = "*" if isinstance(element, cst.StarredElement) else ""
            pieces.extend([star, code(lowering, element.value), ", "])
    name = lowering.builder.temporary("items")
    before, after = ("{", "}") if isinstance(node, cst.Set) else ("[", "]")
    lowering.builder.emit(Assign(name, joined(before, *pieces, after)))
    for index, element in enumerate(elements):
        lowering.context.substitutes[id(element)] = ("*", Reference(name), ", ") if index == 0 else ()


def _dict(lowering: Lowering, node: cst.Dict) -> None:
    elements = node.elements
    last = max(i for i, element in enumerate(elements) if lowering.facts.suspends(element))
    for element in elements[:last]:
        if isinstance(element, cst.DictElement):
            hoist(lowering, element.key, "key")
            hoist(lowering, element.value, "item")
        else:
            _hoist_expanded(lowering, element.value, "{**", "}", "items")
    final = elements[last]
    if isinstance(final, cst.DictElement):
        lower_operands(lowering, [(final.key, "key"), (final.value, "item")])
    else:
        lower(lowering, final.value)


def _lambda(lowering: Lowering, node: cst.Lambda) -> None:
    lower_operands(lowering, default_operands(node.params))


def default_operands(parameters: cst.Parameters) -> list[Operand]:
    positional = (*parameters.posonly_params, *parameters.params)
    return [
        (param.default, "default")
        for param in (*positional, *parameters.kwonly_params)
        if param.default is not None
    ]


def _starred(lowering: Lowering, node: cst.StarredElement) -> None:
    lower(lowering, node.value)


# Strings.


def _formatted(lowering: Lowering, node: cst.FormattedString) -> None:
    """Each field is formatted before the next one is evaluated: what comes before a suspension becomes one string."""
    last = max(i for i, part in enumerate(node.parts) if lowering.facts.suspends(part))
    done = 0
    for index, part in enumerate(node.parts[: last + 1]):
        if lowering.facts.suspends(part):
            _hoist_string(lowering, node, done, index)
            done = index
            _formatted_field(lowering, cst.ensure_type(part, cst.FormattedStringExpression))


def _hoist_string(lowering: Lowering, node: cst.FormattedString, start: int, end: int) -> None:
    """Formats the parts up to ``end`` now. Those before ``start`` have been printed already, into one name."""
    parts = node.parts[:end]
    if not any(isinstance(part, cst.FormattedStringExpression) for part in parts[start:]):
        return
    printed = print_code(lowering.context, parts)
    name = lowering.builder.temporary("text")
    lowering.builder.emit(Assign(name, joined(node.start, printed, node.end)))
    for index, part in enumerate(parts):
        lowering.context.substitutes[id(part)] = ("{", Reference(name), "}") if index == 0 else ()


def _formatted_field(lowering: Lowering, field: cst.FormattedStringExpression) -> None:
    spec = field.format_spec or ()
    if field.equal is not None:
        _spell_out_debug(lowering, field)
    if any(lowering.facts.suspends(part) for part in spec):
        hoist(lowering, field.expression, "value")
        inner = [part for part in spec if isinstance(part, cst.FormattedStringExpression)]
        last = max(i for i, part in enumerate(inner) if lowering.facts.suspends(part))
        for part in inner[:last]:
            _hoist_field(lowering, part)
        _formatted_field(lowering, inner[last])
    else:
        lower(lowering, field.expression)


def _hoist_field(lowering: Lowering, field: cst.FormattedStringExpression) -> None:
    if lowering.facts.suspends(field):
        _formatted_field(lowering, field)
    name = lowering.builder.temporary("text")
    printed = print_code(lowering.context, (field,))
    quote = next(quote for quote in ('"', "'", '"""', "'''") if quote not in printed.text)
    lowering.builder.emit(Assign(name, joined(f"f{quote}", printed, quote)))
    lowering.context.substitutes[id(field)] = ("{", Reference(name), "}")


def _spell_out_debug(lowering: Lowering, field: cst.FormattedStringExpression) -> None:
    """``{await x = }`` shows the text of the expression, which is about to change: it becomes literal text."""
    context = lowering.context
    assert field.equal is not None
    shown = cst.Module([]).code_for_node(field.with_changes(conversion=None, format_spec=None))
    literal = shown[1:-1].replace("{", "{{").replace("}", "}}")
    conversion = field.conversion or (None if field.format_spec else "r")

    def spelled(indent: str) -> tuple[Part, ...]:
        parts: list[Part] = [literal, "{", *print_code(context, (field.expression,)).parts]
        if conversion:
            parts.append(f"!{conversion}")
        if field.format_spec:
            parts += [":", *print_code(context, field.format_spec).parts]
        return (*parts, "}")

    context.substitutes[id(field)] = spelled


def _concatenated(lowering: Lowering, node: cst.ConcatenatedString) -> None:
    if lowering.facts.suspends(node.right):
        if isinstance(node.left, cst.FormattedString):
            if lowering.facts.suspends(node.left):
                lower(lowering, node.left)
            name = lowering.builder.temporary("text")
            lowering.builder.emit(Assign(name, code(lowering, node.left)))
            lowering.context.substitutes[id(node.left)] = ('f"{', Reference(name), '}"')
        lower(lowering, node.right)
    else:
        lower(lowering, node.left)


def _generator(lowering: Lowering, node: cst.GeneratorExp) -> None:
    lower(lowering, node.for_in.iter)


_LOWER: dict[type[cst.CSTNode], Callable[[Lowering, Any], None]] = {
    cst.Await: _point,
    cst.Yield: _point,
    cst.BinaryOperation: _one("left", "right"),
    cst.UnaryOperation: _one("expression", bases=("value",)),
    cst.Attribute: _one("value", bases=("base",)),
    cst.Comparison: _comparison,
    cst.BooleanOperation: _boolean,
    cst.IfExp: _conditional,
    cst.Call: _call,
    cst.Subscript: _subscript,
    cst.Tuple: _display,
    cst.List: _display,
    cst.Set: _display,
    cst.Dict: _dict,
    cst.NamedExpr: _one("value"),
    cst.Lambda: _lambda,
    cst.StarredElement: _starred,
    cst.FormattedString: _formatted,
    cst.ConcatenatedString: _concatenated,
    cst.GeneratorExp: _generator,
    cst.ListComp: lower_comprehension,
    cst.SetComp: lower_comprehension,
    cst.DictComp: lower_comprehension,
}
