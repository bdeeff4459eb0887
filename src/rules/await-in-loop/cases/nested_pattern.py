import asyncio

import httpx


async def check(client: httpx.AsyncClient, links: dict[str, str]):
    lines = []
    for index, (name, url) in enumerate(links.items()):
        response = await client.head(url)  # flag
        lines.append(f"{index} {name} {response.status_code}")
    return lines
