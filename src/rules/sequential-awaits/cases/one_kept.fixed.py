import asyncio

import httpx


async def warm_up(client: httpx.AsyncClient):
    _, b = await asyncio.gather(client.get("/a"), client.get("/b"))
    return b
