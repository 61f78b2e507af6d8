async def gather_errors(run, report):
    try:
        await run()
    except* ValueError as group:
        report(group)
    except* TypeError:
        pass
