import asyncio as aio


async def serve(queue):
    while True:
        job = await queue.get()
        aio.create_task(job.run())  # flag certain
