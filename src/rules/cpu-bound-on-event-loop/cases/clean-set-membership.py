async def unique(rows):
    seen = set()
    for row in rows:
        if row not in seen:
            seen.add(row)
    return seen
