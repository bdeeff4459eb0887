import asyncio


async def main(left, right):
    asyncio.create_task(left())  # flag certain
    asyncio.create_task(  # flag certain
        right(),
        name="right",
    )
    await asyncio.sleep(1)
