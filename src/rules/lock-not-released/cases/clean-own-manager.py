import threading


class Guard:
    def __init__(self):
        self.lock = threading.Lock()

    def __enter__(self):
        self.lock.acquire()
        return self

    def __exit__(self, *error):
        self.lock.release()

    def acquire(self):
        print("waiting")
        self.lock.acquire()

    def release(self):
        self.lock.release()
