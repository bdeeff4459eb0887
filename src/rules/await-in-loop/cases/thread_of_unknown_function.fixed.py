import asyncio


async def run(items, work):
    await asyncio.gather(*(asyncio.to_thread(work, item) for item in items))
