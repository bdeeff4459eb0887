import asyncio
import time


def main():
    async def tick():
        print(time.time())
        await asyncio.sleep(1)

    asyncio.run(tick())
