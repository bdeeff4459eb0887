import asyncio


async def mirror(repositories, clone, target):
    tasks = []
    for repository in repositories:
        tasks.append(asyncio.create_task(
            clone(
                repository.url,
                target / repository.name,
            )
        ))
    for task in tasks:
        await task
