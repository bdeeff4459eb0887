import threading

lock = threading.Lock()


def refresh(load):
    if lock.acquire(timeout=1):  # flag message: Release it in `finally`
        load()
        lock.release()
