import asyncio

import httpx


async def check(client: httpx.AsyncClient, names):
    result = {}

    async def process_name(name):
        url = f"https://example.org/{name}"
        return url, await client.get(url)

    for url, response in await asyncio.gather(*(process_name(name) for name in names)):
        result[url] = response.status_code
    return result
