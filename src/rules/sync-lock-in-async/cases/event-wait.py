import asyncio
from threading import Event

_ready = Event()


async def consumer(queue):
    _ready.wait()  # flag message: until another thread signals it
    return await queue.get()


async def producer(queue):
    await queue.put(1)
    _ready.set()


async def main():
    queue = asyncio.Queue()
    await asyncio.gather(consumer(queue), producer(queue))
