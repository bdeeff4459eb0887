import queue
import threading

jobs = queue.Queue()
lock = threading.Lock()


def worker(handle):
    while True:
        job = jobs.get()
        with lock:
            handle(job)
