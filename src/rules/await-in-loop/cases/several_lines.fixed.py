import asyncio

import httpx


async def warm_up(client: httpx.AsyncClient, urls: list[str]):
    await asyncio.gather(
        *(
            client.post(
                "https://example.com/warm-up",
                json={"url": url},
            )
            for url in urls
        )
    )
