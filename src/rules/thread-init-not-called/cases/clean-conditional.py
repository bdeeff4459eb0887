import threading


class Worker(threading.Thread):
    def __init__(self, path=None):
        if path is None:
            super().__init__()
        else:
            super().__init__(name=path)
