"""Comments take no part in the shape of a machine: they are taken out before it is decided, and put back afterwards.

A comment alone in a block would keep that block, which then may become a state, as here before ``await y``:

    if x:            the block of the comment is passed by, and the comment stands in a block that control comes
        await x      through anyway: after it, if that follows in the text, else before it
    # done
    await y

Requires for :func:`with_comments`: the first function is what became of the second without its comments. Ensures: no
block is a state that was none, nor the other way round.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from ..analysis.flow import flow
from ..ir.function import (
    Advance,
    Block,
    BlockId,
    Branch,
    Execute,
    Function,
    Instruction,
    Jump,
    Switch,
)
from ..ir.structure import named_blocks, retarget


def without_comments(function: Function) -> Function:
    blocks = (replace(block, body=()) if _is_comment(block) else block for block in function.blocks)
    return replace(function, blocks=tuple(blocks))


def _is_comment(block: Block) -> bool:
    """Whether comments are all there is in it."""
    return bool(block.body) and all(isinstance(each, Execute) and each.code.is_comment for each in block.body)


def with_comments(shaped: Function, function: Function) -> Function:
    """``shaped`` with the comments that ``function`` has."""
    if not any(map(_is_comment, function.blocks)):
        return shaped
    return _Replacing(shaped, function).function()


class _Replacing:
    """``kept``: what stays of ``function``, by id; ``before``, ``after``: the comments around its body.

    ``inline``: for a block with arms, those blocks of comments that stand in arms of its.
    """

    def __init__(self, shaped: Function, function: Function) -> None:
        self.shaped = shaped
        self.original = function.blocks_by_id()
        self.position = {block.id: index for index, block in enumerate(function.blocks)}
        self.predecessors = flow(function).predecessors
        self.kept = shaped.blocks_by_id()
        self.before: dict[BlockId, tuple[Instruction, ...]] = {}
        self.after: dict[BlockId, tuple[Instruction, ...]] = {}
        self.inline: defaultdict[BlockId, set[BlockId]] = defaultdict(set)

    def function(self) -> Function:
        for block in reversed(self.original.values()):
            if _is_comment(block):
                self._put_back(block)
        inline = set().union(*self.inline.values())
        blocks = []
        for block in self.original.values():
            if block.id in self.kept:
                blocks.append(self._whole(self.kept[block.id]))
            elif block.id in inline:
                target = self._landing(block.id)
                assert target is not None
                blocks.append(replace(block, terminator=Jump(target)))
        return replace(self.shaped, blocks=tuple(blocks))

    def _put_back(self, block: Block) -> None:
        if block.id in self.kept:
            self._precede(block.id, block)
            return
        target = self._landing(block.id)
        ways = [way for way in self.predecessors[block.id] if way in self.kept]
        arms = [way for way in ways if self._is_arm(way, block)]
        jumps = [way for way in ways if isinstance(self.original[way].terminator, Jump)]
        if target is not None and len(self.predecessors[block.id]) == len(arms) == 1:
            self.inline[arms[0]].add(block.id)
        elif target is not None and self.position[target] > self.position[block.id]:
            self._precede(target, block)
        elif jumps:
            self.after[jumps[-1]] = (*block.body, *self.after.get(jumps[-1], ()))
        elif target is not None and arms:
            self.inline[arms[-1]].add(block.id)

    def _precede(self, target: BlockId, block: Block) -> None:
        self.before[target] = (*block.body, *self.before.get(target, ()))

    def _landing(self, block: BlockId) -> BlockId | None:
        """Where control goes instead; None if it ends there."""
        while block not in self.kept:
            terminator = self.original[block].terminator
            if not isinstance(terminator, Jump):
                return None
            block = terminator.target
        return block

    def _is_arm(self, way: BlockId, block: Block) -> bool:
        """Whether a block between would stand in line: the body of a loop never does."""
        one = self.original[way]
        if one.region != block.region or not isinstance(one.terminator, (Branch, Switch, Advance)):
            return False
        is_body = isinstance(one.terminator, Advance) and one.terminator.body == block.id
        return not is_body and named_blocks(one.terminator).count(block.id) == 1

    def _whole(self, block: Block) -> Block:
        """The block with the comments around it, and the arms in which some stand alone."""
        comments = self.inline.get(block.id, set())
        terminator = block.terminator
        if comments:

            def to(target: BlockId) -> BlockId:
                landing = target if target in comments else self._landing(target)
                assert landing is not None
                return landing

            terminator = retarget(self.original[block.id].terminator, to)
        body = (*self.before.get(block.id, ()), *block.body, *self.after.get(block.id, ()))
        return replace(block, body=body, terminator=terminator)
