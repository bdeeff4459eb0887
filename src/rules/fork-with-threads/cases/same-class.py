import os
import threading


class Server:
    def start(self):
        self.thread = threading.Thread(target=self.accept)
        self.thread.start()

    def accept(self):
        print("waiting")

    def spawn_child(self, work):
        pid = os.fork()  # flag likely information
        if pid == 0:
            work()
