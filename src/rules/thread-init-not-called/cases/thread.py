import threading


class Downloader(threading.Thread):
    def __init__(self, queue):  # flag message: raises `RuntimeError`
        self.queue = queue

    def run(self):
        print(self.queue)


Downloader([]).start()
