import threading

lock = threading.Lock()


def add(totals, load):
    lock.acquire()
    try:
        totals.append(load())
    except Exception:
        lock.release()
        raise
    lock.release()
