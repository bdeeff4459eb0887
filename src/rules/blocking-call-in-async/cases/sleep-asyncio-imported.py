import asyncio
import time


async def blink(lamp):
    lamp.switch(time.time())
    time.sleep(1)  # flag
    lamp.switch(time.time())
    await asyncio.sleep(1)
