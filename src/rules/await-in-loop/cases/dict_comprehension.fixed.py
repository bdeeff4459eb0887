import asyncio

import httpx


async def responses(client: httpx.AsyncClient, urls: list[str]):
    return dict(zip(urls, await asyncio.gather(*(client.get(url) for url in urls))))
