import asyncio

import httpx


async def fetch(client, url):
    response = await client.get(url)
    print(url, response.status_code)


async def main(urls):
    async with httpx.AsyncClient() as client:
        tasks = []
        for url in urls:
            tasks.append(asyncio.create_task(fetch(client, url)))
        for task in tasks:
            await task
