import asyncio

import httpx


class Session:
    async def request(self, client: httpx.AsyncClient, url):
        response = await client.get(url, headers={"cookie": self.cookie})
        self.cookie = response.headers["set-cookie"]
        await asyncio.sleep(0.01)

    async def everything(self, client: httpx.AsyncClient, urls):
        for url in urls:
            await self.request(client, url)
