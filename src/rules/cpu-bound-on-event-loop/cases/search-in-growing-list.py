async def unique(rows):
    seen = []
    for row in rows:
        if row not in seen:  # flag likely message: searches a whole list
            seen.append(row)
    return seen
