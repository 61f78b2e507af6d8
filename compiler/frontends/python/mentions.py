"""What each kind of node says about the names in it: which are bound or unbound, and which are no variables.

The printer of text.py asks on its way into a node; what it is to print instead of a node is said here as well.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

import libcst as cst

from ...ir.function import Reference
from .scope import mangle

if TYPE_CHECKING:
    from .text import Printer


def enter_inner(printer: Printer, node: cst.CSTNode) -> None:
    """Inside an inner scope only what is no variable matters."""
    if isinstance(node, cst.Attribute):
        printer.label(node.attr)
    elif isinstance(node, cst.Arg):
        printer.keyword(node.keyword)
    elif isinstance(node, cst.ClassDef):
        printer.scope(node.body, is_class=True)


def _attribute(printer: Printer, node: cst.Attribute) -> None:
    printer.label(node.attr)


def _arg(printer: Printer, node: cst.Arg) -> None:
    printer.keyword(node.keyword)


def _assign_target(printer: Printer, node: cst.AssignTarget) -> None:
    printer.store(node.target)


def _aug_assign(printer: Printer, node: cst.AugAssign) -> None:
    if isinstance(node.target, cst.Name):
        printer.parts.extend(printer.guard(mangle(node.target.value, printer.context.class_name)))
        printer.bound(node.target)
        printer.reads.update({mangle(node.target.value, printer.context.class_name)} & printer.context.known)


def _ann_assign(printer: Printer, node: cst.AnnAssign) -> None:
    simple = isinstance(node.target, cst.Name) and not node.target.lpar
    if isinstance(node.target, cst.Name) and node.value is None:
        printer.stores.add(id(node.target))
    else:
        printer.store(node.target)
    if simple:
        # Such an annotation is never evaluated, and not allowed on a nonlocal name, which a shared one becomes.
        name = mangle(cst.ensure_type(node.target, cst.Name).value, printer.context.class_name)
        if name in printer.context.shared:
            substitutes = printer.context.substitutes
            if node.value is None:
                substitutes[id(node)] = ("pass",)
            else:
                substitutes[id(node.annotation)] = ()
    if printer.context.facts.suspends(node.annotation):
        # In a function no annotation of a variable is ever evaluated.
        printer.context.substitutes[id(node.annotation.annotation)] = ("None",)


def _for(printer: Printer, node: cst.For) -> None:
    printer.conditional += 1
    printer.store(node.target)
    printer.conditional -= 1


def _comp_for(printer: Printer, node: cst.CompFor) -> None:
    _comprehension_target(printer, node.target)


def _comprehension_target(printer: Printer, target: cst.CSTNode) -> None:
    if isinstance(target, cst.Name):
        printer.stores.add(id(target))
    elif isinstance(target, (cst.Tuple, cst.List)):
        for element in target.elements:
            _comprehension_target(printer, element.value)


def _as_name(printer: Printer, node: cst.AsName) -> None:
    printer.store(node.name)


def _handler(printer: Printer, node: cst.ExceptHandler | cst.ExceptStarHandler) -> None:
    if node.name is not None and isinstance(node.name.name, cst.Name):
        value = mangle(node.name.name.value, printer.context.class_name)
        if value in printer.context.known:
            printer.unbinds.add(value)


def _import_alias(printer: Printer, node: cst.ImportAlias) -> None:
    printer.label(node.name)
    if node.asname is None:
        root = node.name
        while isinstance(root, cst.Attribute):
            root = cst.ensure_type(root.value, cst.Name) if isinstance(root.value, cst.Name) else root.value  # type: ignore[assignment]  # a dotted name
        printer.bound(cst.ensure_type(root, cst.Name))


def _import_from(printer: Printer, node: cst.ImportFrom) -> None:
    printer.label(node.module)


def _function(printer: Printer, node: cst.FunctionDef) -> None:
    printer.bound(node.name)
    printer.scope(node.body)
    _parameters(printer, node.params)
    if node.type_parameters is not None:
        printer.scope(node.type_parameters)


def _parameters(printer: Printer, node: cst.Parameters) -> None:
    for name in ("posonly_params", "params", "kwonly_params"):
        for param in getattr(node, name):
            printer.stores.add(id(param.name))
    for param in (node.star_arg, node.star_kwarg):
        if isinstance(param, cst.Param):
            printer.stores.add(id(param.name))


def _lambda(printer: Printer, node: cst.Lambda) -> None:
    printer.scope(node.body)
    _parameters(printer, node.params)


def _class(printer: Printer, node: cst.ClassDef) -> None:
    printer.bound(node.name)
    printer.scope(node.body, is_class=True)
    if node.type_parameters is not None:
        printer.scope(node.type_parameters)


def _generator(printer: Printer, node: cst.GeneratorExp) -> None:
    printer.scope(node.elt)


def _named(printer: Printer, node: cst.NamedExpr) -> None:
    if isinstance(node.target, cst.Name):
        printer.bound(node.target)


def _del(printer: Printer, node: cst.Del) -> None:
    targets: list[cst.BaseExpression] = [node.target]
    names: list[str] = []
    only_names = True
    while targets:
        target = targets.pop()
        if isinstance(target, cst.Name):
            printer.stores.add(id(target))
            value = mangle(target.value, printer.context.class_name)
            names.insert(0, value)
            if value in printer.context.known:
                printer.unbinds.add(value)
                printer.reads.add(value)
        elif isinstance(target, (cst.Tuple, cst.List)):
            targets.extend(element.value for element in target.elements)
        else:
            only_names = False
    if only_names and printer.context.shared.intersection(names):
        parts = [part for name in names for part in ("; ", *printer.guard(name), f"del {name}")]
        printer.context.substitutes[id(node)] = tuple(parts[1:])


def _match_as(printer: Printer, node: cst.MatchAs | cst.MatchStar) -> None:
    if node.name is not None:
        printer.bound(node.name)


def _match_mapping(printer: Printer, node: cst.MatchMapping) -> None:
    if node.rest is not None:
        printer.bound(node.rest)


def _match_keyword(printer: Printer, node: cst.MatchKeywordElement) -> None:
    printer.keyword(node.key)


def _type_alias(printer: Printer, node: cst.TypeAlias) -> None:
    printer.bound(node.name)
    printer.scope(node.value)
    if node.type_parameters is not None:
        printer.scope(node.type_parameters)


def _return(printer: Printer, node: cst.Return) -> None:
    printer.exits = True


def _call(printer: Printer, node: cst.Call) -> None:
    """``super()`` finds its arguments in the frame of the method; elsewhere they must be written out."""
    context = printer.context
    bare_super = isinstance(node.func, cst.Name) and node.func.value == "super" and not node.args
    if context.super_argument and bare_super:
        context.substitutes[id(node)] = (
            "super(",
            Reference("__class__"),
            ", ",
            Reference(context.super_argument),
            ")",
        )


def _scope_statement(printer: Printer, node: cst.Global | cst.Nonlocal) -> None:
    """The step function declares its names once, on top."""
    printer.context.substitutes[id(node)] = ("pass",)


# Each takes its own kind of node.
ENTER: dict[type[cst.CSTNode], Callable[[Printer, Any], None]] = {
    cst.Attribute: _attribute,
    cst.Arg: _arg,
    cst.AssignTarget: _assign_target,
    cst.AugAssign: _aug_assign,
    cst.AnnAssign: _ann_assign,
    cst.For: _for,
    cst.CompFor: _comp_for,
    cst.AsName: _as_name,
    cst.ExceptHandler: _handler,
    cst.ExceptStarHandler: _handler,
    cst.ImportAlias: _import_alias,
    cst.ImportFrom: _import_from,
    cst.FunctionDef: _function,
    cst.Lambda: _lambda,
    cst.ClassDef: _class,
    cst.GeneratorExp: _generator,
    cst.NamedExpr: _named,
    cst.Del: _del,
    cst.MatchAs: _match_as,
    cst.MatchStar: _match_as,
    cst.MatchMapping: _match_mapping,
    cst.MatchKeywordElement: _match_keyword,
    cst.TypeAlias: _type_alias,
    cst.Return: _return,
    cst.Call: _call,
    cst.Global: _scope_statement,
    cst.Nonlocal: _scope_statement,
}
