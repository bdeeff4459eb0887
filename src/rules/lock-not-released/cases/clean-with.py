import asyncio
import threading

lock = threading.Lock()


def add(totals, name):
    with lock:
        totals[name] = totals.get(name, 0) + 1


async def refresh(client):
    async with asyncio.Lock():
        await client.login()
