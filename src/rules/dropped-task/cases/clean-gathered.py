import asyncio


async def main(works):
    await asyncio.gather(*(asyncio.create_task(work()) for work in works))
    await asyncio.wait({asyncio.ensure_future(work()) for work in works})
