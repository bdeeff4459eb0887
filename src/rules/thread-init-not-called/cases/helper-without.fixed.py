import threading


class Worker(threading.Thread):
    def __init__(self, path):
        super().__init__()
        # What it works on.
        self.prepare(path)

    def prepare(self, path):
        self.path = path
