from threading import Thread


class Worker(Thread):
    """A thread that works."""

    def __init__(self, path, depth=1):  # flag
        """Keeps what it needs."""
        self.path = path
        self.depth = depth

    def run(self):
        print(self.path)
