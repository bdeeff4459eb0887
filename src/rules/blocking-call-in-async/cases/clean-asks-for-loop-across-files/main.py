import asyncio

from client import Client


async def main():
    client = Client(asyncio.get_running_loop())
    await client.get("https://example.org")
    await client.close()
