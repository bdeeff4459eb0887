import asyncio
import queue
import threading


async def pump(source: queue.Queue, stop: threading.Event | None = None):
    while stop is None or not stop.is_set():
        item = await asyncio.to_thread(source.get, timeout=1)
        await item.send()
