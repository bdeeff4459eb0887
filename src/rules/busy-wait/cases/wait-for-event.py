import threading

ready = threading.Event()


def consumer(items):
    # The producer sets it.
    while not ready.is_set():  # flag
        pass
    return list(items)
