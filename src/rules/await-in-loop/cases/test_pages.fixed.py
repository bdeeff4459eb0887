import asyncio

import httpx


async def test_pages(client: httpx.AsyncClient):
    async def process_url(url):
        response = await client.get(url)
        assert response.is_success

    await asyncio.gather(*(process_url(url) for url in ["/a", "/b"]))
