import asyncio

import httpx


async def all_pages(client: httpx.AsyncClient, count):
    items = []
    responses = await asyncio.gather(
        *(client.get("/items", params={"page": number}) for number in range(1, count + 1))
    )
    for response in responses:
        items.extend(response.json())
    return items
