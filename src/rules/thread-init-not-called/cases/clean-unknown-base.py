from workers import BaseThread


class Worker(BaseThread):
    def __init__(self, path):
        self.path = path
