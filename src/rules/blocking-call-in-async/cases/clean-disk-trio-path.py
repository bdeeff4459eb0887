import trio


async def read(folder):
    path = trio.Path(folder)
    return [await entry.read_text() for entry in await path.iterdir()]
