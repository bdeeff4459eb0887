import asyncio
from queue import Queue

results = Queue(maxsize=10)


async def report(result):
    results.put(result)  # flag message: until another thread takes an item
    await asyncio.sleep(0)


def write_all(file):
    while True:
        file.write(results.get())
