import threading


class Base:
    def __init__(self):
        self._lock = threading.Condition()
        self.pending = 0

    def finish(self):
        with self._lock:
            self.pending -= 1
            self._lock.notify_all()


class Jobs(Base):
    def submit(self, job):
        self.pending += 1  # flag likely
        job.start()

    def is_idle(self):
        with self._lock:
            return self.pending == 0
