from helpers import load


async def handler(url):
    return load(url)
