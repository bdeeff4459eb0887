import asyncio

import httpx


async def bodies(client: httpx.AsyncClient, urls):
    results = []

    async def process_url(url):
        found = []
        if not url:
            return found
        response = await client.get(url)
        if response.is_success:
            found.append(await response.aread())
        return found

    for found in await asyncio.gather(*(process_url(url) for url in urls)):
        results.extend(found)
    return results
