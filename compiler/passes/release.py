"""Lets go of temporaries as soon as nothing reads them any more.

Requires a simplified function. Ensures: where a temporary may hold something and no path reads it, an ``Unset`` stands:
after its last use in a block, or at the start of a block that it is dead in. So what it held dies as early as it does
on the native operand stack.

    x = f(left, value)    becomes    x = f(left, value); unset left, value
"""

from __future__ import annotations

from dataclasses import replace

from ..analysis.dataflow import Bits, Dataflow
from ..analysis.flow import flow
from ..ir.function import Block, Function, Instruction, Return, Unset


def release(function: Function) -> Function:
    function = _after_last_use(function)
    return _where_dead(function)


def _released_variables(function: Function, facts: Dataflow) -> Bits:
    """Temporaries, but for what a handler binds, which the host lets go of, and records of where to go on."""
    bound = {name for region in function.regions for name in (region.binding, region.after)}
    return facts.variables.bits(v.name for v in function.variables if v.is_temporary and v.name not in bound)


def _after_last_use(function: Function) -> Function:
    facts = Dataflow(function, flow(function))
    temporaries = _released_variables(function, facts)

    def released(block: Block) -> Block:
        live = facts.live_before(block)
        body: list[Instruction] = []
        for index, instruction in enumerate(block.body):
            effect = facts.effects[block.id][index]
            body.append(instruction)
            dead = (effect.reads | effect.binds) & ~live[index + 1] & ~effect.forgets & temporaries
            body.extend(Unset(name) for name in facts.variables.listed(dead))
        return replace(block, body=tuple(body))

    return replace(function, blocks=tuple(released(block) for block in function.blocks))


def _only_returns(block: Block) -> bool:
    """Whether the function ends here at once, and its frame with it."""
    returns = block.terminator
    return (
        isinstance(returns, Return)
        and not block.body
        and (returns.value is None or (returns.value.is_reference and not returns.releases))
    )


def _where_dead(function: Function) -> Function:
    """What the end of one block read last, or an exception left behind, is let go where the next begins."""
    facts = Dataflow(function, flow(function))
    temporaries = _released_variables(function, facts)
    dying = {block.id: temporaries & ~facts.live_in[block.id] for block in function.blocks}
    held = facts.perhaps_bound_if(dying)

    def released(block: Block) -> Block:
        names = () if _only_returns(block) else facts.variables.listed(held[block.id] & dying[block.id])
        return replace(block, body=(*(Unset(name) for name in names), *block.body))

    return replace(function, blocks=tuple(released(block) for block in function.blocks))
