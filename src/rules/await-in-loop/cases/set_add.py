import asyncio

import httpx


async def servers(client: httpx.AsyncClient, urls):
    seen = set()
    for url in urls:
        response = await client.head(url)  # flag
        seen.add(response.headers["server"])
    return seen
