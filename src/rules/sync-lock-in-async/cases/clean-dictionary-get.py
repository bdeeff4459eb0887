async def lookup(table, key):
    return table.get(key)
