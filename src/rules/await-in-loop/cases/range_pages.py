import asyncio

import httpx


async def all_pages(client: httpx.AsyncClient, count):
    items = []
    for number in range(1, count + 1):
        response = await client.get("/items", params={"page": number})  # flag
        items.extend(response.json())
    return items
