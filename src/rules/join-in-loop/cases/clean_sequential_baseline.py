import threading
import time


def measure(function, count):
    # The sequential baseline.
    start = time.perf_counter()
    for _ in range(count):
        thread = threading.Thread(target=function)
        thread.start()
        thread.join()
    print(time.perf_counter() - start)


def run_sequential(functions):
    for function in functions:
        thread = threading.Thread(target=function)
        thread.start()
        thread.join()
