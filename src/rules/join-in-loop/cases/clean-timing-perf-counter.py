import threading
import time


def measure(functions):
    timings = {}
    for function in functions:
        thread = threading.Thread(target=function)
        started = time.perf_counter()
        thread.start()
        thread.join()
        timings[function.__name__] = time.perf_counter() - started
    return timings
