"""Two tasks take turns."""

import asyncio


async def worker(name, delay):
    # coro2sm: note "While one worker sleeps, the other runs."
    await asyncio.sleep(delay)
    print(name, "woke")
    return delay


async def main():
    first = asyncio.create_task(worker("A", 2))
    second = asyncio.create_task(worker("B", 1))
    # coro2sm: quiz "Which worker wakes first?"
    total = await first
    total += await second
    return total


asyncio.run(main())
