async def count(items, visit):
    seen = 0

    def note(item):
        nonlocal seen
        seen += 1
        return item

    for item in items:
        await visit(note(item))
    return seen
