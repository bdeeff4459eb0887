import asyncio
import time
from functools import partial


async def nap():
    later = partial(time.sleep, 1)
    await asyncio.to_thread(later)


async def rest():
    pause = time.sleep
    await asyncio.to_thread(pause, 1)


async def main():
    await asyncio.gather(nap(), rest())
