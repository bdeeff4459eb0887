from rates import load


async def handler(url):
    return await load(url)
