import asyncio
from queue import Queue

results = Queue(maxsize=10)


async def report(result):
    await asyncio.to_thread(results.put, result)
    await asyncio.sleep(0)


def write_all(file):
    while True:
        file.write(results.get())
