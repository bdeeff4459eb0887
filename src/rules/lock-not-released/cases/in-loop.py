import threading

lock = threading.Lock()


def drain(jobs):
    for job in jobs:
        lock.acquire()  # flag message: when line 10 leaves
        if job is None:
            break
        job()
        lock.release()
