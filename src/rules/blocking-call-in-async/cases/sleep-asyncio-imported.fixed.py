import asyncio
import time


async def blink(lamp):
    lamp.switch(time.time())
    await asyncio.sleep(1)
    lamp.switch(time.time())
    await asyncio.sleep(1)
