async def handle(rows:
    for a in rows:
        for b in rows
            a +
