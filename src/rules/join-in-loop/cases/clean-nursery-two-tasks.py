import trio


async def bridge(pairs, pump):
    for left, right in pairs:
        async with trio.open_nursery() as nursery:
            nursery.start_soon(pump, left, right)
            nursery.start_soon(pump, right, left)
