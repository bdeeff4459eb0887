import asyncio


async def load(get, url):
    page = await asyncio.ensure_future(get(url))  # flag
    return page
