import threading

lock = threading.Lock()


async def try_once(job):
    if not lock.acquire(blocking=False):
        return False
    try:
        return job()
    finally:
        lock.release()
