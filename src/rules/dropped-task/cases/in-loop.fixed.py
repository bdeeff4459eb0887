import asyncio as aio

background_tasks = set()


async def serve(queue):
    while True:
        job = await queue.get()
        task = aio.create_task(job.run())
        background_tasks.add(task)
        task.add_done_callback(background_tasks.discard)
