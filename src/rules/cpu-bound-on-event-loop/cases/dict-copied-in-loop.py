async def merge(rows):
    result = {}
    for row in rows:
        result = {**result, row.key: row.value}  # flag possible message: copies all
    return result
