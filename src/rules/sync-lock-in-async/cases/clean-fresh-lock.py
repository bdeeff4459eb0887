import asyncio
import threading


async def reserve(table, key):
    lock = threading.Lock()
    lock.acquire()
    table[key] = lock
    await asyncio.sleep(0)
