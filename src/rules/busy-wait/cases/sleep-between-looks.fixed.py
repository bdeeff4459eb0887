import asyncio


async def wait_for_lock(path):
    while True:
        if not path.exists:
            break
        await asyncio.sleep(1)
    await asyncio.sleep(0)
