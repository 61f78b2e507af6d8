async def copy(source, target):
    async with source.open() as reader, target.open() as writer:
        async for chunk in reader:
            await writer.write(chunk)
    return target
