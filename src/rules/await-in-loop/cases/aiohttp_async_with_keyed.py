import asyncio

import aiohttp


async def sizes(session: aiohttp.ClientSession, urls: list[str]):
    result = {}
    for url in urls:
        async with session.get(url) as response:  # flag
            body = await response.read()
        result[url] = len(body)
    return result
