import threading

ready = threading.Event()


def consumer(items):
    while not ready.is_set():  # flag
        pass  # nothing to do yet
    return list(items)
