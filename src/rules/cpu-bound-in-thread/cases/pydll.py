import ctypes
import threading

library = ctypes.PyDLL("./counting.so")


def work():
    total = 0
    for step in range(30_000_000):
        total += step
    return library.finish(total)


threads = [threading.Thread(target=work) for _ in range(4)]  # flag
