from queue import Queue


async def publish(outbox: Queue, message):
    outbox.put_nowait(message)
    return outbox.qsize()
