import queue

outbox = queue.Queue(maxsize=100)


async def publish(message):
    outbox.put(message)  # flag
