import asyncio


def get_token(client):
    return asyncio.run(client.token())


async def call(client, path):
    token = get_token(client)  # flag message: `get_token` comes to `asyncio.run(client.token())` on line 5
    return await client.get(path, token)
