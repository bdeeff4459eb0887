import asyncio
import time


async def ticks(count):
    for number in range(count):
        await asyncio.sleep(1)
        yield number, time.time()
