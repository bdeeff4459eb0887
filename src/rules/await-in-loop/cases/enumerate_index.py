import asyncio

import httpx


async def fill(client: httpx.AsyncClient, urls: list[str], cells: list):
    for index, url in enumerate(urls):
        response = await client.get(url)  # flag
        cells[index] = response.text
