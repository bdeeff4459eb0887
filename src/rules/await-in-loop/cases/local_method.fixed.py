import asyncio

import httpx


class Users:
    def __init__(self):
        self.client = httpx.AsyncClient()

    async def one(self, number):
        response = await self.client.get(f"/users/{number}")
        return response.json()

    async def all(self, numbers):
        users = []
        users.extend(await asyncio.gather(*(self.one(number) for number in numbers)))
        return users
