import asyncio

import httpx


async def servers(client: httpx.AsyncClient, urls):
    seen = set()
    responses = await asyncio.gather(*(client.head(url) for url in urls))
    for response in responses:
        seen.add(response.headers["server"])
    return seen
