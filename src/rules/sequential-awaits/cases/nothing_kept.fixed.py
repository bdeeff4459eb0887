import asyncio

import httpx


async def warm_up(client: httpx.AsyncClient):
    await asyncio.gather(client.get("/a"), client.get("/b"))
