import asyncio

_ready = asyncio.Event()


async def consumer(queue):
    await _ready.wait()
    return await queue.get()


async def producer(queue):
    await queue.put(1)
    _ready.set()


async def main():
    queue = asyncio.Queue()
    await asyncio.gather(consumer(queue), producer(queue))
