import asyncio
import time


async def pause(until):
    while time.monotonic() < until:  # flag
        pass
    await asyncio.sleep(0)
