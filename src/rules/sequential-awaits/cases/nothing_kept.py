import asyncio

import httpx


async def warm_up(client: httpx.AsyncClient):
    await client.get("/a")
    await client.get("/b")  # flag
