import asyncio


def finished(task):
    print("finished", task)


async def main(job):
    task = asyncio.create_task(job())
    task.add_done_callback(finished(task))  # flag message: the callback gets
    await task
