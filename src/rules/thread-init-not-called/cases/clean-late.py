import threading


class Worker(threading.Thread):
    def __init__(self, path):
        self.path = path

    def start(self):
        threading.Thread.__init__(self)
        super().start()
