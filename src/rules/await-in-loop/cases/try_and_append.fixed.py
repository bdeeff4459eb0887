import asyncio
import logging

import httpx

logger = logging.getLogger(__name__)


async def bodies(client: httpx.AsyncClient, urls):
    results = []

    async def process_url(url):
        try:
            response = await client.get(url)
        except httpx.HTTPError:
            logger.warning("skipped %s", url)
            return None
        return (response,)

    for entry in await asyncio.gather(*(process_url(url) for url in urls)):
        if entry is None:
            continue
        (response,) = entry
        results.append(response.text)
    return results
