import asyncio


async def handler(jobs):
    return await asyncio.gather(*(job() for job in jobs))
