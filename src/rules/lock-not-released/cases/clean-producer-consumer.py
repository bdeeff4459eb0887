import threading

empty = threading.Semaphore(4)
full = threading.Semaphore(0)
items = []


def produce(item):
    empty.acquire()
    items.append(item)
    full.release()


def consume():
    full.acquire()
    item = items.pop()
    empty.release()
    return item
