import asyncio
import functools


def finished(task):
    print("finished", task)


async def main(job):
    task = asyncio.create_task(job())
    task.add_done_callback(functools.partial(finished, task))
    await task
