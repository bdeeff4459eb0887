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
        for number in numbers:
            users.append(await self.one(number))  # flag
        return users
