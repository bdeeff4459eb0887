import asyncio

import httpx


async def load(client: httpx.AsyncClient):
    head = await client.get("/head")
    body = await client.get("/body")  # flag
    foot = await client.get("/foot")
    return head, body, foot
