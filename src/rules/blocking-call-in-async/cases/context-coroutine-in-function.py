import asyncio
import time


def main():
    async def tick():
        print(time.time())
        time.sleep(1)  # flag information likely

    asyncio.run(tick())
