import threading
from multiprocessing import Pool


class Counter:
    def __init__(self):
        self.lock = threading.Lock()

    def __getstate__(self):
        return {}

    def add(self, number):
        return number

    def add_all(self, numbers):
        with Pool() as pool:
            return pool.map(self.add, numbers)
