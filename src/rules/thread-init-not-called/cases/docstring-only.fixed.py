from threading import Thread


class Worker(Thread):
    def __init__(self):
        """Does nothing."""
        super().__init__()

    def run(self):
        print("working")
