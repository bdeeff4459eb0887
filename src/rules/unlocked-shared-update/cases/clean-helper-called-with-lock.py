import threading


class Cache:
    def __init__(self):
        self._lock = threading.Lock()
        self._size = 0

    def put(self, item):
        with self._lock:
            self._size += 1
            self._evict()

    def drop(self):
        with self._lock:
            self._evict()

    def _evict(self):
        while self._size > 10:
            self._size -= 1
