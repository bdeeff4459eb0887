import ctypes
import threading

library = ctypes.CDLL("libwork.so")


def work():
    for i in range(10_000_000):
        library.step(i)


threads = [threading.Thread(target=work) for _ in range(4)]
