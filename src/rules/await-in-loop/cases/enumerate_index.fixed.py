import asyncio

import httpx


async def fill(client: httpx.AsyncClient, urls: list[str], cells: list):
    responses = await asyncio.gather(*(client.get(url) for index, url in enumerate(urls)))
    for (index, _), response in zip(enumerate(urls), responses):
        cells[index] = response.text
