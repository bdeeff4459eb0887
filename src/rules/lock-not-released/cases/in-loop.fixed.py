import threading

lock = threading.Lock()


def drain(jobs):
    for job in jobs:
        with lock:
            if job is None:
                break
            job()
