from threading import Thread


class Worker(Thread):
    """A thread that works."""

    def __init__(self, path, depth=1):
        """Keeps what it needs."""
        super().__init__()
        self.path = path
        self.depth = depth

    def run(self):
        print(self.path)
