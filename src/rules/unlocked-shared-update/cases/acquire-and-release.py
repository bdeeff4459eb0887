import threading

cache_lock = threading.Lock()
size = 0


def grow(amount):
    global size
    cache_lock.acquire()
    try:
        size += amount
        print(size)
    finally:
        cache_lock.release()


def shrink(amount):
    global size
    size -= amount  # flag likely
