import asyncio

import aiohttp


async def sizes(session: aiohttp.ClientSession, urls: list[str]):
    result = {}

    async def process_url(url):
        async with session.get(url) as response:
            body = await response.read()
        return url, body

    for url, body in await asyncio.gather(*(process_url(url) for url in urls)):
        result[url] = len(body)
    return result
