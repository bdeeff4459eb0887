import asyncio

import httpx


async def check(client: httpx.AsyncClient, links: dict[str, str]):
    broken = []
    for name, url in links.items():
        response = await client.head(url)  # flag
        if response.is_error:
            broken.append(name)
    return broken
