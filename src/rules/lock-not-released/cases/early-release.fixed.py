import threading


class Cache:
    def __init__(self):
        self._lock = threading.Lock()
        self._values = {}

    def get(self, key):
        with self._lock:
            if key in self._values:
                # It is there already.
                value = self._values[key]
                return value

            self._values[key] = self._load(key)
        return self._values[key]

    def _load(self, key):
        return key * 2
