import threading

lock = threading.Lock()
totals = {"all": 0}


def add(amount):
    with lock:
        if amount == 0:
            return None
        totals["all"] += amount
    return amount
