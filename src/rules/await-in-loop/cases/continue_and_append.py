import asyncio

import httpx


async def bodies(client: httpx.AsyncClient, urls):
    results = []
    for url in urls:
        if not url:
            continue
        response = await client.get(url)  # flag
        if response.is_success:
            results.append(await response.aread())
    return results
