import threading

lock = threading.Lock()
totals = {"all": 0}


def add(amount):
    lock.acquire()  # flag possible
    if amount == 0:
        lock.release()
        return None
    totals["all"] += amount
    lock.release()
    return amount
