import asyncio

import httpx


async def load(client: httpx.AsyncClient):
    head, body, foot = await asyncio.gather(
        client.get("/head"),
        client.get("/body"),
        client.get("/foot"),
    )
    return head, body, foot
