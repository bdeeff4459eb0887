import asyncio


def start(work):
    loop = asyncio.get_event_loop()
    loop.create_task(work())  # flag certain message: loop.create_task
    loop.run_forever()
