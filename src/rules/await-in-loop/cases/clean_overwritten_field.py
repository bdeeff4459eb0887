import httpx


class Loader:
    async def load(self, client: httpx.AsyncClient, urls):
        for url in urls:
            self.last = await client.get(url)
