import asyncio


class Session:
    def __init__(self):
        self.lock = asyncio.Lock()

    async def refresh(self, client):
        async with self.lock:
            self.token = await client.login()
