import asyncio


async def locked(lock, work):
    while not lock.acquire(blocking=False):
        await asyncio.sleep(0.01)
    try:
        return await work()
    finally:
        lock.release()
