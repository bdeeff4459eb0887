import asyncio


async def main(work):
    async with asyncio.TaskGroup() as group:
        group.create_task(work())
        group.create_task(work())
