import asyncio


async def load(get, url):
    return await asyncio.create_task(get(url), name="load")
