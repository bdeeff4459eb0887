import threading


class Metrics:
    def __init__(self):
        self._lock = threading.Lock()
        self._count = 0

    def add(self):
        with self._lock:
            self._count += 1

    async def snapshot(self):
        with self._lock:  # flag possible message: for as long as something else holds it. Keep what it guards short.
            return self._count
