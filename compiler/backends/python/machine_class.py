"""Writes the class of one machine: fields, how it is made, the step function.

    class _compute_machine(_Machine, of="compute"):
        __slots__ = ("a",)

        def step(machine, sent): ...

Variables that the function shares with functions around or inside it are real cells: the step function is then
written inside ``variables``, whose parameters they are, and each machine gets a step function over its own cells.
"""

from __future__ import annotations

from ...ir.function import Storage
from ...machine.model import StateMachine
from .lines import Line, Writer
from .names import LocalNames, ModuleNames
from .step import StepWriter

RESERVED_FIELDS = frozenset(
    {
        "awaiting",
        "bind",
        "close",
        "function",
        "handled",
        "has",
        "label",
        "restore",
        "save",
        "send",
        "stack",
        "state",
        "step",
        "suspend",
        "throw",
        "variables",
        "state_key",
        "fields",
    }
)
"""Attributes of the runtime's ``Machine``: a field of such a name gets an underscore. A test compares the two."""


def write_class(
    machine: StateMachine, names: ModuleNames, identifiers: frozenset[str], class_name: str, *, mangles: bool
) -> list[Line]:
    """``mangles``: the step function has names that a class would mangle, so it must stand outside."""
    function = machine.function
    local = LocalNames(identifiers)
    receiver = local.fresh("machine")
    cells_name = local.fresh("cells")
    by_name = function.variables_by_name()
    shared = [v.name for v in function.variables if v.storage is Storage.CAPTURED]
    free = [v.name for v in function.variables if v.storage is Storage.ENVIRONMENT]
    plain_parameters = [name for name in function.parameters if by_name[name].storage is Storage.PARAMETER]
    fields = _fields(machine, plain_parameters)
    step = Writer(depth=0 if mangles else 1)
    has_cells = bool(shared or free)
    if has_cells:
        step.add(f"def {'variables' if not mangles else class_name + '_variables'}({', '.join([*shared, *free])}):")
        step.depth += 1
    step.add(f"def {class_name + '_step' if mangles and not has_cells else 'step'}({receiver}, sent):")
    step.depth += 1
    writer = StepWriter(machine, names, local, receiver, fields, step)
    step.lines[-1] = Line(step.lines[-1].text.replace("sent):", f"{writer.sent}):"))
    rebound = [*shared, *(name for name in free if name != "__class__")]
    if rebound:
        step.add(f"nonlocal {', '.join(rebound)}")
    declared = sorted(function.globals)
    if declared:
        step.add(f"global {', '.join(declared)}")
    writer.write()
    step.depth -= 1
    if has_cells:
        step.add("return step")

    out = Writer()
    if mangles:
        out.lines.extend(step.lines)
        out.add("")
        out.add("")
    arguments = [names.runtime("Machine"), f'of="{function.qualname}"']
    if shared:
        arguments.append(f'shared="{" ".join(shared)}"')
    if free:
        arguments.append(f'free="{" ".join(free)}"')
    out.add(f"class {class_name}({', '.join(arguments)}):")
    out.depth = 1
    slots = [*dict.fromkeys(fields.values()), *(f"handled_{n}" for n in range(1, len(writer.handled)))]
    if has_cells:
        slots.append("step")
    _slots(out, slots)
    if function.parameters or has_cells:
        out.add("")
        _init(out, machine, names, receiver, fields, cells_name, shared, free)
    out.add("")
    if mangles:
        out.add(
            f"variables = {class_name}_variables" if has_cells else f"step = {class_name}_step"
        )
    else:
        out.lines.extend(step.lines)
    return out.lines


def _fields(machine: StateMachine, parameters: list[str]) -> dict[str, str]:
    saved: set[str] = set(parameters)
    for spill in machine.spills.values():
        saved.update(spill.save, spill.save_bound)
    fields: dict[str, str] = {}
    taken: set[str] = set(RESERVED_FIELDS)
    for variable in machine.function.variables:
        if variable.name in saved:
            field = variable.name
            if field.startswith("__"):
                field = field.strip("_") or "field"
            while field in taken or field.startswith(("handled_", "cr_")):
                field += "_"
            taken.add(field)
            fields[variable.name] = field
    return fields


def _slots(out: Writer, slots: list[str]) -> None:
    quoted = ", ".join(f'"{slot}"' for slot in slots)
    text = f"__slots__ = ({quoted}{',' if len(slots) == 1 else ''})"
    if len(text) < 100:
        out.add(text)
        return
    out.add("__slots__ = (")
    line = ""
    for slot in slots:
        piece = f'"{slot}", '
        if len(line) + len(piece) > 92:
            out.add("    " + line.rstrip())
            line = ""
        line += piece
    out.add("    " + line.rstrip())
    out.add(")")


def _init(
    out: Writer,
    machine: StateMachine,
    names: ModuleNames,
    receiver: str,
    fields: dict[str, str],
    cells: str,
    shared: list[str],
    free: list[str],
) -> None:
    parameters = machine.function.parameters
    signature = [receiver, *parameters, *([cells] if free else [])]
    out.add(f"def __init__({', '.join(signature)}):")
    out.depth += 1
    out.add(f"{receiver}.label = 0")
    for name in parameters:
        if name in fields and name not in shared:
            out.add(f"{receiver}.{fields[name]} = {name}")
    if shared or free:
        initial = [f"{name}={name}" for name in parameters if name in shared]
        out.add(f"{receiver}.bind({', '.join([cells if free else '()', *initial])})")
    out.depth -= 1
