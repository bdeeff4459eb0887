import asyncio


async def main(fetch):
    task = asyncio.create_task(fetch())
    while not task.done():  # flag message: may never change
        pass
    return task.result()
