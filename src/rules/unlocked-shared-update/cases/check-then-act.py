import threading


class Pool:
    def __init__(self, limit):
        self.lock = threading.RLock()
        self.limit = limit
        self.open = 0

    def release(self):
        with self.lock:
            self.open = self.open - 1

    def take(self):
        if self.open < self.limit:
            self.open = 1 + self.open  # flag likely message: `self.open` is changed
            return True
        return False

    def count(self):
        with self.lock:
            return self.open
