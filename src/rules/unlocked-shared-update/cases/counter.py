import threading


class Counter:
    def __init__(self):
        self._lock = threading.Lock()
        self.count = 0

    def add(self):
        with self._lock:
            self.count += 1

    def take(self):
        self.count -= 1  # flag likely hint message: `self.count` is changed without `self._lock`

    def value(self):
        with self._lock:
            return self.count
