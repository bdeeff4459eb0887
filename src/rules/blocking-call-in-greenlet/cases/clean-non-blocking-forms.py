import queue

import gevent

jobs = queue.Queue()


def worker():
    while True:
        job = jobs.get(block=False)
        job()


gevent.spawn(worker).join()
