import asyncio

import httpx


async def check(client: httpx.AsyncClient, links: dict[str, str]):
    lines = []

    async def process(index, name, url):
        response = await client.head(url)
        return f"{index} {name} {response.status_code}"

    lines.extend(await asyncio.gather(
        *(process(index, name, url) for index, (name, url) in enumerate(links.items()))
    ))
    return lines
