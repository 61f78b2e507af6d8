"""gather: one future for many coroutines; the results come in the order in which they were given."""

import asyncio


async def square(number, delay):
    await asyncio.sleep(delay)
    print("squared", number)
    return number * number


async def main():
    # coro2sm: note "gather makes a task of each. What main waits for is one future, done when all of them are."
    # coro2sm: quiz "In which order are the squares printed, and in which order returned?"
    squares = await asyncio.gather(square(2, 3), square(3, 1), square(4, 2))
    print(squares)


asyncio.run(main())
