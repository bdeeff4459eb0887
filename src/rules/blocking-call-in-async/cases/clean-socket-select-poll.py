import select


async def readable(sockets):
    ready, _, _ = select.select(sockets, [], [], 0)
    return ready
