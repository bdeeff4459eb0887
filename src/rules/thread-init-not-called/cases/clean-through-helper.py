import threading


def prepare(thread):
    threading.Thread.__init__(thread)


class Worker(threading.Thread):
    def __init__(self, path):
        self._prepare()
        self.path = path

    def _prepare(self):
        threading.Thread.__init__(self)


class Other(threading.Thread):
    def __init__(self):
        prepare(self)
