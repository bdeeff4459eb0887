import threading
import time


class Limiter:
    def __init__(self, interval):
        self._lock = threading.Lock()
        self._changed = threading.Condition()
        self._interval = interval
        self._next = 0.0

    def acquire(self):
        with self._lock:
            now = time.monotonic()
            wait = self._next - now
            self._next = max(now, self._next) + self._interval
        if wait > 0:
            time.sleep(wait)

    def peek(self):
        with self._lock:
            return self._next

    def enter(self):
        with self._changed:
            while self._next > 0:
                self._changed.wait()


async def fetch(limiter: Limiter):
    limiter.acquire()  # flag message: acquire → time.sleep
    limiter.enter()
    return limiter.peek()
