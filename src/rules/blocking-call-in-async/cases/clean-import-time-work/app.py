from settings import values


async def handler(name):
    return values[name]
