import threading

ready = threading.Event()


def consumer(items):
    # The producer sets it.
    ready.wait()
    return list(items)
