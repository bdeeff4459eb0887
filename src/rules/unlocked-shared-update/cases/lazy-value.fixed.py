import threading


class Settings:
    def __init__(self, read):
        self._mutex = threading.Lock()
        self._read = read
        self._value = None

    def reload(self):
        with self._mutex:
            self._value = None
            print(self._value)

    def invalidate(self, old):
        # Somebody else may have read it again.
        with self._mutex:
            if self._value is old:
                self._value = None
