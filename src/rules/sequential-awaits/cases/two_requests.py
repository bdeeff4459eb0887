import asyncio

import httpx


async def load(client: httpx.AsyncClient, number):
    user = await client.get(f"/users/{number}")
    posts = await client.get(f"/posts?user={number}")  # flag
    return user, posts
