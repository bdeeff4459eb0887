import threading


class Counter:
    def __init__(self):
        self.lock = threading.Lock()
        self.count = 0
        self.count += 1

    def add(self):
        with self.lock:
            self.count += 1

    def take(self):
        with self.lock:
            self.count -= 1
