import asyncio


async def load(get, url):
    task = asyncio.create_task(get(url))
    page = await task  # flag
    return page
