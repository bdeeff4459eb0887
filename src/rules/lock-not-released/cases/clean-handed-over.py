import threading
from concurrent.futures import ThreadPoolExecutor

slots = threading.Semaphore(8)
pool = ThreadPoolExecutor()


def submit(work):
    slots.acquire()
    future = pool.submit(work)
    future.add_done_callback(lambda done: slots.release())
    return future
