import asyncio


async def main(first, second):
    asyncio.gather(first, second)
    asyncio.ensure_future(first)
