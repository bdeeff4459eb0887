from threading import Thread


class Worker(Thread):
    def __init__(self):  # flag
        """Does nothing."""

    def run(self):
        print("working")
