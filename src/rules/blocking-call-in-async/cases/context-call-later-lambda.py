import asyncio
import time


async def main():
    loop = asyncio.get_running_loop()
    loop.call_later(5, lambda: time.sleep(1))  # flag
    await asyncio.sleep(10)
