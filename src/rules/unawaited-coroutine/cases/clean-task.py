import asyncio


async def save(row):
    await asyncio.sleep(0)


async def main(row):
    task = asyncio.create_task(save(row))
    await task
