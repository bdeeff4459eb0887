import queue
from concurrent.futures import ThreadPoolExecutor

jobs = queue.Queue()


def drain():
    with ThreadPoolExecutor() as pool:
        while not jobs.empty():
            pool.submit(jobs.get())
