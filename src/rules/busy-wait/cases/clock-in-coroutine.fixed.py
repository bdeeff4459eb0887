import asyncio
import time


async def pause(until):
    await asyncio.sleep(max(0, until - time.monotonic()))
    await asyncio.sleep(0)
