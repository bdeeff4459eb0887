class Lock:
    def acquire(self):
        return True

    def __enter__(self):
        return self

    def __exit__(self, *_):
        return None


lock = Lock()


async def step():
    with lock:
        lock.acquire()
