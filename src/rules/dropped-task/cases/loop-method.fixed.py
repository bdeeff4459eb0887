import asyncio

background_tasks = set()


def start(work):
    loop = asyncio.get_event_loop()
    task = loop.create_task(work())
    background_tasks.add(task)
    task.add_done_callback(background_tasks.discard)
    loop.run_forever()
