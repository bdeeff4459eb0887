import asyncio

from .work import handle


async def run(items):
    await asyncio.gather(*(handle(item) for item in items))
