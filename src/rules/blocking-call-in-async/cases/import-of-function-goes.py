import asyncio
from time import monotonic

from metrics import count, time


def now():
    return time() - monotonic() + count()


async def tick():
    import time

    await asyncio.sleep(0)
    time.sleep(0.2)  # flag
