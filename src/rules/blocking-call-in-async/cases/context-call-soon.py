import asyncio
import time


def wake_up():
    time.sleep(1)  # flag


async def main():
    loop = asyncio.get_running_loop()
    loop.call_soon(wake_up)
    await asyncio.sleep(2)
