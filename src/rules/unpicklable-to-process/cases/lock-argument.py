import threading
from multiprocessing import Pool

lock = threading.Lock()


def work(number, lock):
    with lock:
        print(number)


def main():
    with Pool() as pool:
        pool.apply(work, (1, lock))  # flag message: is a `threading.Lock`
