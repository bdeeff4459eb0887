import asyncio


class Session:
    def __init__(self):
        self.lock = asyncio.Lock()

    async def refresh(self, client):
        await self.lock.acquire()  # flag message: Use `async with`

        self.token = await client.login()
        self.lock.release()
