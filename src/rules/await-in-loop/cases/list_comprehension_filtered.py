import asyncio

import httpx


async def responses(client: httpx.AsyncClient, urls):
    return [await client.get(url) for url in urls if url]  # flag
