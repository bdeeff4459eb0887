import os
import threading


class Clock:
    def start(self):
        threading.Thread(target=self.tick).start()

    def tick(self):
        print("tick")


def split():
    return os.fork()
