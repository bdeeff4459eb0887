import time

import httpx


async def gently(client: httpx.AsyncClient, urls):
    for url in urls:
        await client.get(url)
        time.sleep(1)
