import asyncio


async def deliver(letters, send):
    for letter in letters:
        async with asyncio.TaskGroup() as group:  # flag
            group.create_task(send(letter))
