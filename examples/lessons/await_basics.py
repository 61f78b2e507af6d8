"""What `await` does: a coroutine stops in the middle, and goes on there later."""

import asyncio


async def fetch(price):
    # coro2sm: note "fetch suspends: it saves its variables in fields, notes where to go on, and returns."
    await asyncio.sleep(1)  # coro2sm: state=waited
    return price * 2


async def main():
    count = 3
    # coro2sm: quiz "fetch will suspend. Which variables of main must survive that?"
    price = await fetch(21)
    # coro2sm: note "The value of the await came straight from fetch to main: the loop has seen nothing of it."
    print(count, "cost", count * price)


asyncio.run(main())
