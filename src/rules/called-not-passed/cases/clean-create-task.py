import asyncio


async def fetch(url):
    await asyncio.sleep(1)


async def main():
    loop = asyncio.get_running_loop()
    task = asyncio.create_task(fetch("a"))
    other = loop.create_task(fetch("b"))
    asyncio.run_coroutine_threadsafe(fetch("c"), loop)
    async with asyncio.TaskGroup() as group:
        group.create_task(fetch("d"))
    await asyncio.gather(task, other, asyncio.ensure_future(fetch("e")))
