import threading


class Worker(threading.Thread):
    def __init__(self, path): self.path = path  # flag

    def run(self): print(self.path)
