import asyncio
import time


async def nap():
    await asyncio.to_thread(time.sleep(1))  # flag
