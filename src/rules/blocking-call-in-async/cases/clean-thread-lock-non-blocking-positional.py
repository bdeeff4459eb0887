import threading


async def try_once(lock: threading.Lock):
    return lock.acquire(False)
