import asyncio

import httpx


async def responses(client: httpx.AsyncClient, urls: list[str]):
    return {url: await client.get(url) for url in urls}  # flag
