async def batches(rows, send):
    for start in range(0, len(rows), 100):
        await send([row.name for row in rows[start : start + 100]])
