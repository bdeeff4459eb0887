import asyncio

running = set()


def first(work):
    task = asyncio.create_task(work())
    running.add(task)
    task.add_done_callback(running.discard)


def second(work):
    if work:
        task_2 = asyncio.create_task(work())
        running.add(task_2)
        task_2.add_done_callback(running.discard)
