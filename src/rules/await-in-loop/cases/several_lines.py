import asyncio

import httpx


async def warm_up(client: httpx.AsyncClient, urls: list[str]):
    for url in urls:
        await client.post(  # flag
            "https://example.com/warm-up",
            json={"url": url},
        )
