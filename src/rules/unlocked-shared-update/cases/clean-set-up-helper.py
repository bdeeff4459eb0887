import threading


class Index:
    def __init__(self, rows):
        self.lock = threading.Lock()
        self.size = 0
        self._fill(rows)

    def _fill(self, rows):
        for _ in rows:
            self.size += 1

    def add(self):
        with self.lock:
            self.size += 1

    def count(self):
        with self.lock:
            return self.size
