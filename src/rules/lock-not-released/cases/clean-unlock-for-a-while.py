import threading

lock = threading.Lock()


def call_unlocked(callback):
    lock.release()
    try:
        callback()
    finally:
        lock.acquire()
