import httpx


async def test_pages(client: httpx.AsyncClient):
    for url in ["/a", "/b"]:
        response = await client.get(url)  # flag certain hint
        assert response.is_success
