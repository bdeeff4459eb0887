import asyncio

import httpx


async def responses(urls):
    results = []
    async with httpx.AsyncClient() as client:
        for url in urls:
            results.append(await client.get(url))  # flag
    return results
