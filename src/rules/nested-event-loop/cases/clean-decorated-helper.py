import asyncio

from worker import in_thread


@in_thread
def refresh(client):
    asyncio.run(client.refresh())


async def handler(client):
    refresh(client)
