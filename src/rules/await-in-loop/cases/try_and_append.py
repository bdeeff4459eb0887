import asyncio
import logging

import httpx

logger = logging.getLogger(__name__)


async def bodies(client: httpx.AsyncClient, urls):
    results = []
    for url in urls:
        try:
            response = await client.get(url)  # flag
        except httpx.HTTPError:
            logger.warning("skipped %s", url)
            continue
        results.append(response.text)
    return results
