"""A deadlock: each of two tasks holds what the other waits for, and nothing is left that could wake either."""

import asyncio


async def carry(first, second):
    async with first:
        # coro2sm: note "The task lets the other one run while it holds its first lock."
        await asyncio.sleep(0)
        # coro2sm: quiz "Who holds this lock now?"
        async with second:
            print("has both")


async def main():
    left, right = asyncio.Lock(), asyncio.Lock()
    await asyncio.gather(carry(left, right), carry(right, left))


asyncio.run(main())
