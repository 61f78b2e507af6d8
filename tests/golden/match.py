async def handle(command, send):
    match await command.read():
        case {"type": "move", "to": (x, y)}:
            await send(x, y)
        case ["stop", *rest] if rest:
            return rest
        case _:
            await send(None)
    return None
