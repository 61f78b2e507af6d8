async def guarded(step, undo):
    try:
        await step()
    except BaseException:
        try:
            await undo()
        except Exception:
            pass
        raise
