import asyncio


async def poll(check):
    while not check():
        asyncio.sleep(0.5)  # flag certain message: asyncio.sleep
