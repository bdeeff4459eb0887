import asyncio


async def total(repositories):
    return sum(await asyncio.gather(*(repository.count_stars() for repository in repositories)))
