import threading
import time


def measure(function, count):
    # The sequential baseline.
    start = time.perf_counter()
    function()
    print(time.perf_counter() - start)

    start = time.perf_counter()
    for _ in range(count):
        thread = threading.Thread(target=function)
        thread.start()
        thread.join()  # flag
    print(time.perf_counter() - start)
