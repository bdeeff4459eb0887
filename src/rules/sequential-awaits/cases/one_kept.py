import asyncio

import httpx


async def warm_up(client: httpx.AsyncClient):
    await client.get("/a")
    b = await client.get("/b")  # flag
    return b
