import os
import threading


class Process:
    def __init__(self):
        self.lock = threading.Lock()
        self.status = None

    if os.name == "nt":

        def wait(self):
            if self.status is None:
                self.status = 0

    else:

        def wait(self):
            with self.lock:
                if self.status is None:
                    self.status = 0
