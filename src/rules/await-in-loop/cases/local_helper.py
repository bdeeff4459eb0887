import asyncio

import httpx


async def load_user(client: httpx.AsyncClient, number):
    response = await client.get(f"/users/{number}")
    return response.json()


async def load_users(client: httpx.AsyncClient, numbers):
    users = []
    for number in numbers:
        users.append(await load_user(client, number))  # flag certain
    return users
