import asyncio

import httpx


async def gently(client: httpx.AsyncClient):
    await client.get("/a")
    await asyncio.sleep(1)
    await client.get("/b")
