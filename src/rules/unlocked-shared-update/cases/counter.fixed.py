import threading


class Counter:
    def __init__(self):
        self._lock = threading.Lock()
        self.count = 0

    def add(self):
        with self._lock:
            self.count += 1

    def take(self):
        with self._lock:
            self.count -= 1

    def value(self):
        with self._lock:
            return self.count
