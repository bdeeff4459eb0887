import asyncio
import time


async def wait_for_lock(path):
    while True:  # flag
        if not path.exists:
            break
        time.sleep(1)
    await asyncio.sleep(0)
