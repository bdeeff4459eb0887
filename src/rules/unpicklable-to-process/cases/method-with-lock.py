import threading
from multiprocessing import Pool


class Counter:
    def __init__(self):
        self.lock = threading.Lock()
        self.count = 0

    def add(self, number):
        with self.lock:
            self.count += number

    def add_all(self, numbers):
        with Pool() as pool:
            pool.map(self.add, numbers)  # flag likely message: `lock` of that
