import asyncio
from time import monotonic

from metrics import count, time


def now():
    return time() - monotonic() + count()


async def tick():
    await asyncio.sleep(0)
    await asyncio.sleep(0.2)
