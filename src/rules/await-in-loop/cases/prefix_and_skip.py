import asyncio

import httpx


async def check(client: httpx.AsyncClient, names):
    result = {}
    for name in names:
        if name.startswith("_"):
            continue
        response = await client.get(f"/{name}")  # flag
        result[name] = response.status_code
    return result
