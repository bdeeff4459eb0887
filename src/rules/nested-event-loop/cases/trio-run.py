import trio


async def child(name):
    await trio.sleep(1)
    return name


async def parent():
    first = trio.run(child, "ann")  # flag
    return first
