import queue
import threading

lock = threading.Lock()
stopped = threading.Event()
jobs = queue.Queue()


async def step():
    if not lock.acquire(blocking=False):
        return None
    try:
        if stopped.wait(timeout=0):
            return None
        if lock.acquire(False) or lock.acquire(timeout=0):
            return None
        return jobs.get(block=False) or jobs.get(timeout=0) or jobs.get_nowait()
    finally:
        lock.release()
