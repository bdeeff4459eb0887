import asyncio

running = set()


def first(work):
    task = asyncio.create_task(work())
    running.add(task)
    task.add_done_callback(running.discard)


def second(work):
    if work:
        asyncio.create_task(work())  # flag certain
