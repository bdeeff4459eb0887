import queue
import threading


async def pump(source: queue.Queue, stop: threading.Event | None = None):
    while stop is None or not stop.is_set():
        item = source.get(timeout=1)  # flag
        await item.send()
