import threading


class Cache:
    def __init__(self):
        self._lock = threading.RLock()
        self._values = {}

    def get(self, key):
        self._lock.acquire()  # flag message: when line 12 leaves
        if key in self._values:
            return self._values[key]
        value = self._load(key)
        self._values[key] = value
        self._lock.release()
        return value

    def _load(self, key):
        return key * 2
