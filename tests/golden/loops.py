async def total(rows, check):
    s = 0
    for row in rows:
        if not row:
            continue
        s += await check(row)
        if s > 100:
            break
    else:
        s = -1
    while s > 0 and await check(s):
        s -= 1
    return s
