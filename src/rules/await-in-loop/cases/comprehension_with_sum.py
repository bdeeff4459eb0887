import asyncio


async def total(repositories):
    return sum([await repository.count_stars() for repository in repositories])  # flag likely
