import asyncio
import time


async def poll(is_ready):
    started = time.monotonic()
    while not await is_ready():
        await asyncio.sleep(0.5)
    return time.monotonic() - started
