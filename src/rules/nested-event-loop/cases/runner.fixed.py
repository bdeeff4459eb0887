import asyncio


async def job():
    await asyncio.sleep(0)


async def nightly():
    with asyncio.Runner() as runner:
        await job()
