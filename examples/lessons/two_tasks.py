"""Two tasks take turns: each await that waits is where another may run."""

import asyncio


async def count(name, last):
    for number in range(1, last + 1):
        print(name, number)
        # coro2sm: quiz "Who runs next?"
        await asyncio.sleep(0)
    return name


async def main():
    # coro2sm: note "create_task only puts a task into the ready queue; nothing of it runs before main waits."
    first = asyncio.create_task(count("A", 2))
    second = asyncio.create_task(count("B", 3))
    print("both are made")
    print(await first, "ended")
    print(await second, "ended")


asyncio.run(main())
