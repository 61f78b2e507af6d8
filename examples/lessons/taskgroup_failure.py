"""A task group in which one task fails: the others are cancelled, and then the group tells of the failure."""

import asyncio


async def download(name, seconds):
    try:
        await asyncio.sleep(seconds)
    except asyncio.CancelledError:
        print(name, "is given up")
        raise
    print(name, "is here")


async def fail():
    await asyncio.sleep(2)
    raise OSError("the network is gone")


async def main():
    try:
        async with asyncio.TaskGroup() as group:
            group.create_task(download("small", 1))
            group.create_task(download("big", 3))
            group.create_task(fail())
            # coro2sm: quiz "Which downloads arrive?"
    except* OSError as errors:
        # coro2sm: note "The group has waited until every task was done, and raises what failed as one group."
        print(*errors.exceptions)


asyncio.run(main())
