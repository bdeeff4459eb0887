import asyncio


async def main(left, right):
    first = asyncio.create_task(left())
    await right()
    await first
