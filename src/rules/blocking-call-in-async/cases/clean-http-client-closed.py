import httpx


class Weather:
    def __init__(self, address):
        self.pooled = httpx.Client(base_url=address)
        self.client = httpx.AsyncClient(base_url=address)

    async def aclose(self):
        await self.client.aclose()
        self.pooled.close()
