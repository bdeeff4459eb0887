import threading

lock = threading.Lock()
totals = {}


def add(name, amount):
    lock.acquire()  # flag message: when something raises
    totals[name] = totals.get(name, 0) + amount
    lock.release()
