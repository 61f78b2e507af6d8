"""Producer and consumers over an asyncio.Queue, ended by a sentinel."""

import asyncio

DONE = object()


async def produce(queue, words):
    """Puts every word into the queue, then the sentinel."""
    for word in words:
        await queue.put(word)
        print("produced", word)
    await queue.put(DONE)


async def shout(inbox, outbox):
    """Takes words, hands them on in capitals."""
    while (word := await inbox.get()) is not DONE:
        await outbox.put(word.upper())
        inbox.task_done()
    inbox.task_done()
    await outbox.put(DONE)


async def collect(queue):
    """Takes words until the sentinel comes."""
    words = []
    while True:
        word = await queue.get()
        queue.task_done()
        if word is DONE:
            return words
        words.append(word)


async def main():
    raw, loud = asyncio.Queue(maxsize=2), asyncio.Queue(maxsize=2)
    words = ["await", "becomes", "a", "state"]
    *_, collected = await asyncio.gather(produce(raw, words), shout(raw, loud), collect(loud))
    await raw.join()
    print("collected", *collected)


if __name__ == "__main__":
    asyncio.run(main())
