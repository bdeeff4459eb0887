import threading


class Worker(threading.Thread):
    def __init__(self):
        super().__init__()
        self.start()
        self.daemon = True  # flag error

    def run(self):
        print("working")
