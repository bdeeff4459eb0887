import threading


class Worker:
    def __init__(self):
        self.lock = threading.Lock()
        self.state = "new"

    def start(self):
        with self.lock:
            self.state = "running"
            print(self.state)

    def stop(self):
        self.state = "stopped"
