import asyncio


async def load(get, url):
    return await asyncio.wait_for(asyncio.create_task(get(url)), timeout=5)
