import asyncio

import httpx


async def warm_up(client: httpx.AsyncClient):
    for url in "/a", "/b", "/c":
        await client.get(url)  # flag
