from threading import Lock, Thread


class Statistics:
    def __init__(self):
        self.lock = Lock()
        self.hits = {}

    def start(self):
        Thread(target=self.serve).start()

    def serve(self):
        for name in self.names():
            self.hits[name] += 1  # flag certain

    def names(self):
        return ["a", "b"]

    def clear(self):
        with self.lock:
            self.hits = {}

    def add(self, name):
        with self.lock:
            self.hits[name] = 0
