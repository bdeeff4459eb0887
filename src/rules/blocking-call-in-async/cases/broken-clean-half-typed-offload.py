import asyncio
import time


async def tick(clock):
    clock.show()
    await asyncio.to_thread(time.sleep, 1


async def stop(clock):
    clock.hide()
