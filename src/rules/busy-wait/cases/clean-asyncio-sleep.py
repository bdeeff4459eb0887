import asyncio


async def wait_connected(client):
    while not client.connected:
        await asyncio.sleep(0.1)
