import asyncio


def start(work):
    return asyncio.create_task(work())


handlers = [lambda work: asyncio.create_task(work())]
