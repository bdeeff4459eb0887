import asyncio
import threading


class Results:
    def __init__(self):
        self._lock = threading.Lock()
        self._arrived = asyncio.Condition()
        self._waiting = []

    async def add(self, result):
        with self._lock:  # flag information likely
            self._waiting.append(result)
            async with self._arrived:
                self._arrived.notify()

    async def add_when_saved(self, result, save):
        with self._lock:  # flag certain
            async with self._arrived:
                await save(result)
                self._arrived.notify()
