import threading


class Worker:
    def __init__(self, path):
        self.path = path

    def __call__(self):
        print(self.path)


threading.Thread(target=Worker("a.txt")).start()
