"""The clock: sleeping tasks wake when they are due, and the virtual clock jumps from one to the next."""

import asyncio


async def ring(name, after):
    await asyncio.sleep(after)
    now = asyncio.get_running_loop().time()
    print(f"{name} rings at {now:g}")


async def main():
    async with asyncio.TaskGroup() as clocks:
        for name, after in [("egg", 6), ("tea", 3), ("pasta", 9), ("toast", 3)]:
            clocks.create_task(ring(name, after))
        # coro2sm: quiz "Which rings first? Two are due at 3: which of them?"
    # coro2sm: note "Timers of the same time go off in the order in which they were set."
    print("all have rung")


asyncio.run(main())
