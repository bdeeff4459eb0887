import asyncio
import threading

_lock = threading.Lock()
_names = set()


async def register(name):
    with _lock:  # flag possible
        _names.add(name)
    await asyncio.sleep(0)
