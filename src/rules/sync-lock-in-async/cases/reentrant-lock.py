import asyncio
import threading


class Tree:
    def __init__(self):
        self._lock = threading.RLock()

    async def rebuild(self):
        with self._lock:  # flag
            await asyncio.sleep(1)
