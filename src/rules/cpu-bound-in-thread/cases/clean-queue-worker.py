import queue
import threading

jobs = queue.Queue()


def worker():
    while True:
        job = jobs.get()
        if job is None:
            break
        job()


threads = [threading.Thread(target=worker) for _ in range(4)]
