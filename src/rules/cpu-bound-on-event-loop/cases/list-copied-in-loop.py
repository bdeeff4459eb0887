async def collect(rows):
    result = []
    for row in rows:
        result = result + [row.name]  # flag likely message: copies all
    return result
