import asyncio


async def load(get, url):
    page = await get(url)
    return page
