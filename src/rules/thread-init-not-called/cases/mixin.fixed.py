import threading


class Named:
    pass


class Worker(Named, threading.Thread):
    def __init__(self, label):
        super().__init__()
        self.label = label
