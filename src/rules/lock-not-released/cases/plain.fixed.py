import threading

lock = threading.Lock()
totals = {}


def add(name, amount):
    with lock:
        totals[name] = totals.get(name, 0) + amount
