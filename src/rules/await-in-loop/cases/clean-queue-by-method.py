from anyio.streams.memory import MemoryObjectSendStream
from tornado import queues

jobs = queues.Queue(maxsize=100)


async def fill(names):
    for name in names:
        await jobs.put(name)


async def feed(target: MemoryObjectSendStream, values):
    for value in values:
        await target.send(value)


async def hand_out(work, names):
    for name in names:
        await work.put(name)
