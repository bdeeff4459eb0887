import asyncio

import httpx


async def statuses(client: httpx.AsyncClient, urls: list[str]) -> dict[str, int]:
    result = {}
    for url in urls:
        response = await client.get(url)  # flag
        # Redirects are followed, so this is the final status.
        result[url] = response.status_code
    return result
