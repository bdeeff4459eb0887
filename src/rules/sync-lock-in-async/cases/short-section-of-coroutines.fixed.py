import asyncio

_lock = asyncio.Lock()
_names = set()


async def register(name):
    async with _lock:
        _names.add(name)
    await asyncio.sleep(0)
