import threading


class Log:
    def __init__(self, file):
        self.lock = threading.Lock()
        self.file = file
        self.lines = 0

    def write(self, line):
        with self.lock:
            self.file.write(line)
            self.lines += 1

    def skip(self):
        self.lines += 1

    def again(self):
        self.lines += 1
