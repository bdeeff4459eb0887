import threading

lock = threading.Lock()


def step(state, work):
    lock.acquire()
    work()
    if state.done:
        lock.release()
