import asyncio

import httpx


async def total(client: httpx.AsyncClient, urls):
    size = 0
    for url in urls:
        size += len((await client.get(url)).content)  # flag
    return size
