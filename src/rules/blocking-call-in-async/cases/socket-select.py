import select


async def readable(sockets):
    ready, _, _ = select.select(sockets, [], [])  # flag
    return ready
