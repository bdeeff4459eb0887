import httpx


class Client:
    async def run(self, client: httpx.AsyncClient, items):
        for item in items:
            response = await client.get(item.url, headers={"cookie": self.cookie})
            self.cookie = response.headers["set-cookie"]
