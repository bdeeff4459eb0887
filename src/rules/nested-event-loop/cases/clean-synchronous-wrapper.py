import asyncio


async def fetch_async(url):
    await asyncio.sleep(0.1)
    return url


def fetch(url):
    return asyncio.run(fetch_async(url))
