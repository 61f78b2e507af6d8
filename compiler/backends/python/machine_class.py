"""Writes the class of one machine: fields, how it is made, the step function.

    class _compute_machine(_Machine, of="compute"):
        __slots__ = ("a",)

        states = {
            1: ("3fa1c0ffee/0", 13, "a"),       # label: (key, source line, what it keeps)
        }

        def step(machine, sent): ...

Variables that the function shares with functions around or inside it are real cells: the step function is then
written inside ``variables``, whose parameters they are, and each machine gets a step function over its own cells.
"""

from __future__ import annotations

from collections.abc import Collection, Sequence

from ...machine.build import handled_names
from ...machine.model import Arranged
from ...machine.parts import Kind, Origin, Storage
from .lines import Line, Writer
from .names import LocalNames, ModuleNames
from .places import Places
from .step import StepWriter

RESERVED_FIELDS = frozenset(
    {
        "aclose",
        "asend",
        "athrow",
        "awaiting",
        "bind",
        "bound",
        "close",
        "completions",
        "drive",
        "empty",
        "fields",
        "free",
        "function",
        "handled",
        "has",
        "is_opaque",
        "is_out_of_sight",
        "native_flag",
        "native_kind",
        "label",
        "lines",
        "name",
        "over",
        "plan",
        "qualname",
        "renamed",
        "restore",
        "save",
        "send",
        "shared",
        "slots",
        "state",
        "state_key",
        "states",
        "step",
        "step_code",
        "step_over",
        "suspend",
        "throw",
        "variables",
        "yielding",
        "yields",
        "yields_and_tells",
    }
)
"""Attributes of the runtime's bases of machines; a test compares the two."""


_BASE = {Kind.COROUTINE: "Machine", Kind.ASYNC_GENERATOR: "AsyncGenerator", Kind.GENERATOR: "Generator"}


def field_name(variable: str) -> str:
    """The field of a variable: its name, unless the machine has an attribute of that name or a class would mangle it.

    No two variables share a field: a name that looks like a changed one is changed as well.
    """
    if variable.startswith(("__", "private__")):
        return f"private{variable}" if variable.startswith("__") else f"private__{variable}"
    if variable.rstrip("_") in RESERVED_FIELDS or variable.startswith(("ag_", "cr_", "gi_", "handled_")):
        return f"{variable}_"
    return variable


def stub_body(
    names: ModuleNames,
    class_name: str,
    parameters: Sequence[str],
    shared: Collection[str],
    free: Sequence[str],
    identifiers: Collection[str],
) -> list[str]:
    """What takes the place of the function's body: it makes a machine that holds the arguments."""
    receiver = LocalNames(identifiers).fresh("machine")
    lines = [f"{receiver} = {class_name}()", f"{receiver}.label = {names.runtime('UNSTARTED')}"]
    lines += [f"{receiver}.{field_name(name)} = {name}" for name in parameters if name not in shared]
    if shared or free:
        cells = f"(lambda: ({', '.join(free)},)).__closure__" if free else "()"
        values = "".join(f", {name}={name}" for name in parameters if name in shared)
        lines.append(f"{receiver}.bind({cells}{values})")
    lines.append(f"return {receiver}")
    return lines


def write_class(
    machine: Arranged, names: ModuleNames, identifiers: frozenset[str], class_name: str, *, mangles: bool
) -> list[Line]:
    """``mangles``: the step function has names that a class would mangle, so it must stand outside."""
    function = machine.function
    local = LocalNames(identifiers)
    receiver = local.fresh("machine")
    by_name = function.variables_by_name()
    shared = [v.name for v in function.variables if v.storage is Storage.CAPTURED]
    free = [v.name for v in function.variables if v.storage is Storage.ENVIRONMENT]
    plain_parameters = [name for name in function.parameters if by_name[name].storage is Storage.PARAMETER]
    fields = _fields(machine, plain_parameters)
    step = Writer(depth=0 if mangles else 1, at=function.span)
    has_cells = bool(shared or free)
    if has_cells:
        step.add(
            f"def {'variables' if not mangles else class_name + '_variables'}({', '.join([*shared, *free])}):"
        )
        step.depth += 1
    places = Places(machine, names, local, receiver, fields)
    step_name = f"{class_name}_step" if mangles and not has_cells else "step"
    step.add(f"def {step_name}({receiver}, {places.sent}):")
    step.depth += 1
    rebound = [*shared, *(name for name in free if name != "__class__")]
    if rebound:
        step.add(f"nonlocal {', '.join(rebound)}")
    declared = sorted(function.globals)
    if declared:
        step.add(f"global {', '.join(declared)}")
    StepWriter(machine, names, places, step).write()
    step.depth -= 1
    if has_cells:
        step.add("return step")

    out = Writer(at=function.span)
    if mangles:
        out.lines.extend(step.lines)
        out.add("")
        out.add("")
    arguments = [names.runtime(_BASE[function.kind]), f'of="{function.qualname}"']
    if shared:
        arguments.append(f'shared="{" ".join(shared)}"')
    if free:
        arguments.append(f'free="{" ".join(free)}"')
    out.add(f"class {class_name}({', '.join(arguments)}):")
    out.depth = 1
    slots = [*dict.fromkeys(fields.values()), *(f"handled_{n}" for n in range(1, len(places.handled)))]
    if has_cells:
        slots.append("step")
    _slots(out, slots)
    out.add("")
    _states(out, machine)
    if mangles:
        out.add(f"variables = {class_name}_variables" if has_cells else f"step = {class_name}_step")
    else:
        out.lines.extend(step.lines)
    return out.lines


def _fields(machine: Arranged, parameters: list[str]) -> dict[str, str]:
    saved: set[str] = set(parameters)
    for spill in machine.spills.values():
        saved.update(spill.save, spill.save_bound)
    parameters_first = sorted(
        machine.function.variables, key=lambda variable: variable.name not in machine.function.parameters
    )
    return {
        variable.name: field_name(variable.name)
        for variable in parameters_first
        if variable.name in saved or variable.storage is Storage.ITERATOR
    }


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


def _states(out: Writer, arranged: Arranged) -> None:
    """The states that a machine can be suspended at, and those that a pending completion names."""
    machine = arranged.machine
    order = {field.name: index for index, field in enumerate(machine.fields)}
    kept: dict[int, str] = {}
    for suspension in machine.suspensions:
        names = {**dict.fromkeys(suspension.saved, ""), **dict.fromkeys(suspension.saved_if_bound, "?")}
        kept[suspension.resume] = " ".join(
            name + names[name] for name in sorted(names, key=order.__getitem__)
        )
    targets = {
        arranged.layout.labels[block] for blocks in arranged.flow.cleanup_targets.values() for block in blocks
    }
    if not kept:
        return
    lines = {suspension.resume: suspension.span.line for suspension in machine.suspensions}
    out.add("states = {")
    for label in sorted({*kept, *targets}):
        state = machine.state(label)
        names_kept = f', "{kept[label]}"' if label in kept else ""
        out.add(f'    {label}: ("{state.key}", {lines.get(label, state.span.line)}{names_kept}),')
    out.add("}")
    yields = [each.resume for each in machine.suspensions if each.origin is Origin.YIELD]
    if yields:
        out.add(f"yielding = ({', '.join(map(str, sorted(yields)))},)")
    renamed = _renamed(arranged)
    if renamed:
        pairs = ", ".join(f"{_quoted(name)}: {_quoted(slot)}" for name, slot in renamed.items())
        out.add(f"renamed = {{{pairs}}}")
    used = [name for name in machine.completions if name in order]
    if used:
        out.add(f"completions = ({', '.join(_quoted(name) for name in used)},)")
    out.add("")


def _renamed(arranged: Arranged) -> dict[str, str]:
    """Slots that aren't called what they hold."""
    function = arranged.function
    shared = {v.name for v in function.variables if v.storage in (Storage.CAPTURED, Storage.ENVIRONMENT)}
    plain = [v.name for v in function.variables if v.name not in shared]
    slots = {name: field_name(name) for name in plain}
    for index, name in enumerate(handled_names(function, arranged.layout)):
        slots[name] = f"handled_{index}" if index else "handled"
    listed = [field.name for field in arranged.machine.fields if field.name not in shared]
    return {name: slots[name] for name in listed if slots[name] != name}


def _quoted(text: str) -> str:
    return f'"{text}"'
