import asyncio
import time
from functools import partial


async def nap():
    later = partial(time.sleep, 1)
    later()  # flag


async def rest():
    pause = time.sleep
    pause(1)  # flag


async def main():
    await asyncio.gather(nap(), rest())
