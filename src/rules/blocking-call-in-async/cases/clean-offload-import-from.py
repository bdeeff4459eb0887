from asyncio import to_thread
from time import sleep


async def nap():
    await to_thread(sleep, 1)
