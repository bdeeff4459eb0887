import asyncio


async def mirror(repositories, clone, target):
    for repository in repositories:
        await asyncio.create_task(  # flag
            clone(
                repository.url,
                target / repository.name,
            )
        )
