import asyncio

import httpx


async def load(client: httpx.AsyncClient, number):
    user, posts = await asyncio.gather(
        client.get(f"/users/{number}"),
        client.get(f"/posts?user={number}"),
    )
    return user, posts
