import asyncio

import httpx


async def check(client: httpx.AsyncClient, names):
    result = {}
    for name in names:
        url = f"https://example.org/{name}"
        response = await client.get(url)  # flag
        result[url] = response.status_code
    return result
