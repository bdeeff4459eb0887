import asyncio


async def job():
    await asyncio.sleep(0)


async def nightly():
    asyncio.run(job(), debug=True)  # flag
