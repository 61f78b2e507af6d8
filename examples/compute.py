"""The opening example: two coroutines, one suspension. Prints 52."""

import asyncio


async def fetch_data():
    await asyncio.sleep(0.01)
    return 42


async def compute():
    a = 10
    b = await fetch_data()
    return a + b


if __name__ == "__main__":
    print(asyncio.run(compute()))
