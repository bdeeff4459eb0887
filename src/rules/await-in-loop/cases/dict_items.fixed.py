import asyncio

import httpx


async def check(client: httpx.AsyncClient, links: dict[str, str]):
    broken = []
    responses = await asyncio.gather(*(client.head(url) for name, url in links.items()))
    for (name, _), response in zip(links.items(), responses):
        if response.is_error:
            broken.append(name)
    return broken
