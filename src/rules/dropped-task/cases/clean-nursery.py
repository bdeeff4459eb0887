import trio


async def main(work):
    async with trio.open_nursery() as nursery:
        nursery.start_soon(work)
