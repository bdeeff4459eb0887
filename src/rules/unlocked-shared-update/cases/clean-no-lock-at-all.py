import threading


class Counter:
    def __init__(self):
        self.count = 0

    def add(self):
        self.count += 1

    def start(self):
        threading.Thread(target=self.add).start()
