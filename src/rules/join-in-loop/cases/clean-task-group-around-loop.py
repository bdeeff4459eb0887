import asyncio


async def refresh(caches):
    async with asyncio.TaskGroup() as group:
        for cache in caches:
            group.create_task(cache.refresh())
