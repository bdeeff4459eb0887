import threading


class Downloader(threading.Thread):
    def __init__(self, queue):
        super().__init__()
        self.queue = queue

    def run(self):
        print(self.queue)


Downloader([]).start()
