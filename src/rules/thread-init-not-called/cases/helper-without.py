import threading


class Worker(threading.Thread):
    def __init__(self, path):  # flag
        # What it works on.
        self.prepare(path)

    def prepare(self, path):
        self.path = path
