import asyncio

import httpx


async def everything(client: httpx.AsyncClient, urls):
    tasks = [asyncio.create_task(client.get(url)) for url in urls]
    results = []
    for task in tasks:
        results.append(await task)
    return results
