import threading


class Gate:
    def __init__(self):
        self._lock = threading.Lock()
        self.depth = 0

    def enter(self):
        self._lock.acquire()
        self.depth += 1
        return self.depth

    def leave(self):
        self.depth -= 1
        if self.depth == 0:
            self._lock.release()
