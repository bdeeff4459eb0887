import asyncio

from rates import load


async def handler(url):
    await asyncio.to_thread(load, url)
    return load(url)  # flag message: load → requests.get
