import threading


class Cache:
    def __init__(self):
        self._lock = threading.Lock()
        self._values = {}

    def get(self, key):
        self._lock.acquire()  # flag
        if key in self._values:
            # It is there already.
            value = self._values[key]
            self._lock.release()
            return value

        self._values[key] = self._load(key)

        self._lock.release()
        return self._values[key]

    def _load(self, key):
        return key * 2
