import asyncio
import time


def main():
    async def tick():
        print(time.time())
        time.sleep(1)  # flag

    asyncio.run(tick())
