"""Lowers what binds and unbinds: assignments of every kind, and del."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import libcst as cst

from ...ir.function import Assign, HostCode
from .aside import code, hoist, lower_operands
from .build import reference
from .displays import subscript_operands
from .pieces import joined
from .scope import mangle
from .suspensions import suspend_at
from .syntax import Point
from .text import print_code

if TYPE_CHECKING:
    from .lower import Lowering


def simple_name(lowering: Lowering, target: cst.BaseExpression) -> str | None:
    """The variable that ``target`` is, if binding it can't fail."""
    if not isinstance(target, cst.Name):
        return None
    name = mangle(target.value, lowering.context.class_name)
    name = lowering.context.renamed.get(name, name)
    return name if name in lowering.builder.variables else None


def lower_assign(lowering: Lowering, node: cst.Assign) -> None:
    targets = [target.target for target in node.targets]
    if len(targets) == 1 and isinstance(node.value, Point):
        name = simple_name(lowering, targets[0])
        if name is not None:
            suspend_at(lowering, node.value, name)
            lowering.bind(name)
            return
    if not any(lowering.facts.suspends(target) for target in targets):
        lowering.evaluate(node.value)
        lowering.rest(node)
        return
    hoist(lowering, node.value, "value")
    value = code(lowering, node.value)
    for target in targets:
        assign(lowering, target, value)


def assign(lowering: Lowering, target: cst.BaseExpression, value: HostCode) -> None:
    """Binds one target to a value that was evaluated before."""
    if lowering.facts.suspends(target):
        if isinstance(target, (cst.Tuple, cst.List)):
            _unpack(lowering, target, value)
            return
        _target_operands(lowering, target)
    lowering.execute(_joined_assignment(lowering, target, value))


def _joined_assignment(lowering: Lowering, target: cst.BaseExpression, value: HostCode) -> HostCode:
    return joined(lowering.target(target), " = ", value)


def _target_operands(lowering: Lowering, target: cst.BaseExpression) -> None:
    if isinstance(target, cst.Subscript):
        lower_operands(lowering, subscript_operands(target))
    elif isinstance(target, cst.Attribute):
        lowering.evaluate(target.value)
    else:
        raise AssertionError(f"a {type(target).__name__} can't be assigned to")


def _unpack(lowering: Lowering, target: cst.Tuple | cst.List, value: HostCode) -> None:
    """Unpacks into temporaries first, since the targets are evaluated one by one after that."""
    names = [lowering.builder.temporary("item") for _ in target.elements]
    stars = ["*" if isinstance(element, cst.StarredElement) else "" for element in target.elements]
    text = ", ".join(f"{star}{name}" for star, name in zip(stars, names, strict=True))
    lowering.execute(
        joined(
            HostCode((f"[{text}]",), writes=frozenset(names), binds=frozenset(names)),
            " = ",
            value,
        )
    )
    for element, name in zip(target.elements, names, strict=True):
        assign(lowering, element.value, reference(name))
    lowering.builder.unset(*names)


def lower_annotated(lowering: Lowering, node: cst.AnnAssign) -> None:
    name = simple_name(lowering, node.target)
    if node.value is not None:
        if name is not None and isinstance(node.value, Point):
            suspend_at(lowering, node.value, name)
            lowering.bind(name)
            return
        if lowering.facts.suspends(node.target):
            hoist(lowering, node.value, "value")
            _target_operands(lowering, node.target)
        elif lowering.facts.suspends(node.value):
            lowering.evaluate(node.value)
    elif lowering.facts.suspends(node.target):
        _target_operands(lowering, node.target)
    lowering.rest(node)


def lower_augmented(lowering: Lowering, node: cst.AugAssign) -> None:
    """The target is read first, then the value is evaluated, then the target is stored."""
    target = node.target
    if isinstance(target, cst.Name):
        if lowering.is_steady(target):
            lowering.evaluate(node.value)
            lowering.rest(node)
            return
    elif isinstance(target, cst.Attribute):
        hoist(lowering, target.value, "base")
    else:
        lower_operands(lowering, subscript_operands(cst.ensure_type(target, cst.Subscript)), all_aside=True)
    left = lowering.builder.temporary("left")
    lowering.builder.emit(Assign(left, code(lowering, target)))
    value = lowering.expression(node.value)
    operator = print_code(lowering.context, (node.operator,))
    lowering.execute(
        joined(HostCode((left,), reads=frozenset({left}), writes=frozenset({left})), operator, value)
    )
    lowering.execute(_joined_assignment(lowering, target, reference(left)))
    lowering.builder.unset(left)


def lower_delete(lowering: Lowering, node: cst.Del) -> None:
    targets = _deleted(node.target)
    for target in targets:
        if lowering.facts.suspends(target):
            _target_operands(lowering, target)
        if isinstance(target, cst.Name):
            lowering.rest(cst.Del(target))
        else:
            lowering.execute(joined("del ", code(lowering, target)))


def _deleted(target: cst.BaseExpression) -> Iterator[cst.BaseExpression]:
    if isinstance(target, (cst.Tuple, cst.List)):
        for element in target.elements:
            yield from _deleted(element.value)
    else:
        yield target
