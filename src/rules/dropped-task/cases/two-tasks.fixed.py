import asyncio

background_tasks = set()


async def main(left, right):
    task = asyncio.create_task(left())
    background_tasks.add(task)
    task.add_done_callback(background_tasks.discard)
    task_2 = asyncio.create_task(
        right(),
        name="right",
    )
    background_tasks.add(task_2)
    task_2.add_done_callback(background_tasks.discard)
    await asyncio.sleep(1)
