import threading

lock = threading.Lock()


def add(totals, load):
    lock.acquire()
    try:
        totals.append(load())
    finally:
        lock.release()


def add_if_free(totals, load):
    if not lock.acquire(blocking=False):
        return
    try:
        totals.append(load())
    finally:
        lock.release()


def inside(totals, load):
    try:
        lock.acquire()
        totals.append(load())
    finally:
        lock.release()
