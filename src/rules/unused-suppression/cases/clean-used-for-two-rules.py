import asyncio
import time


async def main(work):
    # interleave: ignore[blocking-call-in-async, dropped-task]
    asyncio.create_task(work(time.sleep(1)))
