import asyncio
import threading

lock = threading.Lock()


async def save(rows):
    def write():
        with lock:
            rows.flush()

    await asyncio.to_thread(write)
