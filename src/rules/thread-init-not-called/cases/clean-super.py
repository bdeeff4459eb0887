import threading


class Worker(threading.Thread):
    def __init__(self, path):
        super().__init__()
        self.path = path


class Named(threading.Thread):
    def __init__(self, path):
        super(Named, self).__init__(name=path)


class Late(threading.Thread):
    def __init__(self, path):
        self.path = path
        super().__init__(daemon=True)
