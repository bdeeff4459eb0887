import threading


class Table:
    def __init__(self):
        self.lock = threading.Lock()
        self.rows = 0

    def insert(self):
        with self.lock:
            self.rows += 1

    def insert_locked(self):
        self.rows += 1

    def count(self):
        with self.lock:
            return self.rows
