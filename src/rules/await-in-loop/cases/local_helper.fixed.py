import asyncio

import httpx


async def load_user(client: httpx.AsyncClient, number):
    response = await client.get(f"/users/{number}")
    return response.json()


async def load_users(client: httpx.AsyncClient, numbers):
    users = []
    users.extend(await asyncio.gather(*(load_user(client, number) for number in numbers)))
    return users
