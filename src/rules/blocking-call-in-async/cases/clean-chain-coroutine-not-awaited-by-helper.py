import asyncio


async def refresh(url):
    await asyncio.sleep(1)
    return url


def start(url):
    return asyncio.ensure_future(refresh(url))


async def handler(url):
    return await start(url)
