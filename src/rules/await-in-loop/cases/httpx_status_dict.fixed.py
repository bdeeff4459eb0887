import asyncio

import httpx


async def statuses(client: httpx.AsyncClient, urls: list[str]) -> dict[str, int]:
    result = {}
    responses = await asyncio.gather(*(client.get(url) for url in urls))
    for url, response in zip(urls, responses):
        # Redirects are followed, so this is the final status.
        result[url] = response.status_code
    return result
